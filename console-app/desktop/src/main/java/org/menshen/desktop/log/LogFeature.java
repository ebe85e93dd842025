package org.menshen.desktop.log;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.shell.KeyGroup;
import org.menshen.desktop.shell.Tool;
import org.menshen.desktop.shell.WindowFeature;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.WatchLog;

/// The window of the command log (指挥日志).
public final class LogFeature implements WindowFeature {

    private final WatchLog log;
    private final Paper paper;

    /// @param log tells the log
    /// @param paper writes what is exported
    public LogFeature(WatchLog log, Paper paper) {
        this.log = log;
        this.paper = paper;
    }

    @Override
    public String id() {
        return LogView.ID;
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.F6);
    }

    @Override
    public List<URL> styleSheets() {
        return List.of(Objects.requireNonNull(LogFeature.class.getResource("log.css")));
    }

    @Override
    public List<KeyGroup> keys(Lang lang) {
        Texts texts = Texts.load(lang, LogFeature.class);
        return List.of(KeyGroup.of(texts.get("window.title"), texts, "key.", Stream.of(LogKey.values())));
    }

    @Override
    public List<Tool> tools(Lang lang) {
        return Tool.of(id(), Texts.load(lang, LogFeature.class), "key.", "word.", Stream.of(LogKey.values()));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new LogView(context, log, paper);
    }
}
