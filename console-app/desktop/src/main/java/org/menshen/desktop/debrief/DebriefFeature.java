package org.menshen.desktop.debrief;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.shell.KeyedWindow;
import org.menshen.domain.port.Exercises;
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.WatchLog;

/// The window of the debriefing (演练评估).
public final class DebriefFeature extends KeyedWindow<DebriefKey> {

    private final Exercises exercises;
    private final WatchLog log;
    private final Paper paper;

    /// @param exercises what drills expect
    /// @param log tells what was done
    /// @param paper writes the report
    public DebriefFeature(Exercises exercises, WatchLog log, Paper paper) {
        super(DebriefView.ID, new KeyCodeCombination(KeyCode.F11, KeyCombination.SHIFT_DOWN), DebriefKey.class);
        this.exercises = exercises;
        this.log = log;
        this.paper = paper;
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new DebriefView(context, exercises, log, paper);
    }
}
