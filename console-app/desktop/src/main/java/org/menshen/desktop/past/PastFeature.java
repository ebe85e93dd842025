package org.menshen.desktop.past;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.shell.KeyedWindow;
import org.menshen.domain.port.Archive;

/// The window of past alerts (往日预警).
public final class PastFeature extends KeyedWindow<PastKey> {

    private final Archive archive;

    /// @param archive the alerts of the past that are kept here
    public PastFeature(Archive archive) {
        super(PastView.ID, new KeyCodeCombination(KeyCode.F7, KeyCombination.SHIFT_DOWN), PastKey.class);
        this.archive = archive;
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new PastView(context, archive);
    }
}
