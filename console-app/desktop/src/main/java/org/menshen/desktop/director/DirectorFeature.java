package org.menshen.desktop.director;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.shell.KeyedWindow;
import org.menshen.domain.port.Exercises;
import org.menshen.domain.port.WatchLog;

/// The instructor's desk (导调台).
public final class DirectorFeature extends KeyedWindow<DirectorKey> {

    private final Exercises exercises;
    private final WatchLog log;

    /// @param exercises what the drill sends and expects
    /// @param log tells what was done
    public DirectorFeature(Exercises exercises, WatchLog log) {
        super(DirectorView.ID, new KeyCodeCombination(KeyCode.F12, KeyCombination.SHIFT_DOWN), DirectorKey.class);
        this.exercises = exercises;
        this.log = log;
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new DirectorView(context, exercises, log);
    }
}
