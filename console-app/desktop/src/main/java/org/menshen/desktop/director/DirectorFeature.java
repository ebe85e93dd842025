package org.menshen.desktop.director;

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
import org.menshen.domain.port.WatchLog;

/// The instructor's desk (导调台).
public final class DirectorFeature implements WindowFeature {

    private final Exercises exercises;
    private final WatchLog log;

    /// @param exercises what the drill sends and expects
    /// @param log tells what was done
    public DirectorFeature(Exercises exercises, WatchLog log) {
        this.exercises = exercises;
        this.log = log;
    }

    @Override
    public String id() {
        return DirectorView.ID;
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.F12, KeyCombination.SHIFT_DOWN);
    }

    @Override
    public List<URL> styleSheets() {
        return List.of(Objects.requireNonNull(DirectorFeature.class.getResource("director.css")));
    }

    @Override
    public List<KeyGroup> keys(Lang lang) {
        Texts texts = Texts.load(lang, DirectorFeature.class);
        return List.of(KeyGroup.of(texts.get("window.title"), texts, "key.", Stream.of(DirectorKey.values())));
    }

    @Override
    public List<Tool> tools(Lang lang) {
        return Tool.of(id(), Texts.load(lang, DirectorFeature.class), "key.", "word.", Stream.of(DirectorKey.values()));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new DirectorView(context, exercises, log);
    }
}
