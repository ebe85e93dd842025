package org.menshen.desktop.training;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.shell.KeyedWindow;

/// The window of the training records (训练记录).
public final class TrainingFeature extends KeyedWindow<TrainingKey> {

    /// Knows the window.
    public TrainingFeature() {
        super(TrainingView.ID, new KeyCodeCombination(KeyCode.F9, KeyCombination.CONTROL_DOWN), TrainingKey.class);
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new TrainingView(context);
    }
}
