package org.menshen.desktop.debrief;

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
import org.menshen.domain.port.Exercises;
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.WatchLog;

/// The window of the debriefing (演练评估).
public final class DebriefFeature implements WindowFeature {

    private final Exercises exercises;
    private final WatchLog log;
    private final Paper paper;

    /// @param exercises what drills expect
    /// @param log tells what was done
    /// @param paper writes the report
    public DebriefFeature(Exercises exercises, WatchLog log, Paper paper) {
        this.exercises = exercises;
        this.log = log;
        this.paper = paper;
    }

    @Override
    public String id() {
        return DebriefView.ID;
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.F11, KeyCombination.SHIFT_DOWN);
    }

    @Override
    public List<URL> styleSheets() {
        return List.of(Objects.requireNonNull(DebriefFeature.class.getResource("debrief.css")));
    }

    @Override
    public List<KeyGroup> keys(Lang lang) {
        Texts texts = Texts.load(lang, DebriefFeature.class);
        return List.of(KeyGroup.of(texts.get("window.title"), texts, "key.", Stream.of(DebriefKey.values())));
    }

    @Override
    public List<Tool> tools(Lang lang) {
        return Tool.of(id(), Texts.load(lang, DebriefFeature.class), "key.", "word.", Stream.of(DebriefKey.values()));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new DebriefView(context, exercises, log, paper);
    }
}
