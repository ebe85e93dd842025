package org.menshen.desktop.draft;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.shell.KeyedWindow;
import org.menshen.domain.port.DrillDrafts;
import org.menshen.domain.port.WatchLog;

/// The window in which drills are written (演练编排).
public final class DraftFeature extends KeyedWindow<DraftKey> {

    private final DrillDrafts drafts;
    private final WatchLog log;

    /// @param drafts the drill folder
    /// @param log tells what happened in a recorded period
    public DraftFeature(DrillDrafts drafts, WatchLog log) {
        super(DraftView.ID, new KeyCodeCombination(KeyCode.F4, KeyCombination.SHIFT_DOWN), DraftKey.class);
        this.drafts = drafts;
        this.log = log;
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new DraftView(context, drafts, log);
    }
}
