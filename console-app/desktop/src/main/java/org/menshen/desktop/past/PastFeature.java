package org.menshen.desktop.past;

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
import org.menshen.domain.port.Archive;

/// The window of past alerts (往日预警).
public final class PastFeature implements WindowFeature {

    private final Archive archive;

    /// @param archive the alerts of the past that are kept here
    public PastFeature(Archive archive) {
        this.archive = archive;
    }

    @Override
    public String id() {
        return PastView.ID;
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.F7, KeyCombination.SHIFT_DOWN);
    }

    @Override
    public List<URL> styleSheets() {
        return List.of(Objects.requireNonNull(PastFeature.class.getResource("past.css")));
    }

    @Override
    public List<KeyGroup> keys(Lang lang) {
        Texts texts = Texts.load(lang, PastFeature.class);
        return List.of(KeyGroup.of(texts.get("window.title"), texts, "key.", Stream.of(PastKey.values())));
    }

    @Override
    public List<Tool> tools(Lang lang) {
        return Tool.of(id(), Texts.load(lang, PastFeature.class), "key.", "word.", Stream.of(PastKey.values()));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new PastView(context, archive);
    }
}
