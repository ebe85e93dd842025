package org.menshen.desktop.quality;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.menshen.desktop.act.ActKeys;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.shell.KeyGroup;
import org.menshen.desktop.shell.Tool;
import org.menshen.desktop.shell.WindowFeature;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.SubjectKind;

/// The window of alarm quality.
public final class QualityFeature implements WindowFeature {

    @Override
    public String id() {
        return QualityView.ID;
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.F5, KeyCombination.SHIFT_DOWN);
    }

    @Override
    public List<URL> styleSheets() {
        return List.of(Objects.requireNonNull(QualityFeature.class.getResource("quality.css")));
    }

    @Override
    public List<KeyGroup> keys(Lang lang) {
        Texts texts = Texts.load(lang, QualityFeature.class);
        return List.of(KeyGroup.of(texts.get("window.title"), texts, "key.", Stream.of(QualityKey.values())),
                ActKeys.of(texts.get("keys.tuning"), lang, SubjectKind.TUNING));
    }

    @Override
    public List<Tool> tools(Lang lang) {
        return Tool.of(id(), Texts.load(lang, QualityFeature.class), "key.", "word.", Stream.of(QualityKey.values()));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new QualityView(context);
    }
}
