package org.menshen.desktop.crowd;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.shell.KeyedWindow;

/// The window of crowds.
public final class CrowdFeature extends KeyedWindow<CrowdKey> {

    /// Knows the window.
    public CrowdFeature() {
        super(CrowdView.ID, new KeyCodeCombination(KeyCode.F8, KeyCombination.SHIFT_DOWN), CrowdKey.class);
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new CrowdView(context);
    }
}
