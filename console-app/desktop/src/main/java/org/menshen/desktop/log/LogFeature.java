package org.menshen.desktop.log;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;

import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.shell.KeyedWindow;
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.WatchLog;

/// The window of the command log (指挥日志).
public final class LogFeature extends KeyedWindow<LogKey> {

    private final WatchLog log;
    private final Paper paper;

    /// @param log tells the log
    /// @param paper writes what is exported
    public LogFeature(WatchLog log, Paper paper) {
        super(LogView.ID, new KeyCodeCombination(KeyCode.F6), LogKey.class);
        this.log = log;
        this.paper = paper;
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new LogView(context, log, paper);
    }
}
