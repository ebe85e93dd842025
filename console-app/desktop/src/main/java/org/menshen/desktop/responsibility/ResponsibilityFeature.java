package org.menshen.desktop.responsibility;

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

/// The window of responsibility (责任清单).
public final class ResponsibilityFeature implements WindowFeature {

    @Override
    public String id() {
        return ResponsibilityView.ID;
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.F11, KeyCombination.CONTROL_DOWN);
    }

    @Override
    public List<URL> styleSheets() {
        return List.of(Objects.requireNonNull(ResponsibilityFeature.class.getResource("responsibility.css")));
    }

    @Override
    public List<KeyGroup> keys(Lang lang) {
        Texts texts = Texts.load(lang, ResponsibilityFeature.class);
        return List.of(KeyGroup.of(texts.get("window.title"), texts, "key.", Stream.of(ResponsibilityKey.values())),
                ActKeys.of(texts.get("keys.matrix"), lang, SubjectKind.MATRIX), ActKeys.of(texts.get("keys.round"), lang, SubjectKind.ROUND));
    }

    @Override
    public List<Tool> tools(Lang lang) {
        return Tool.of(id(), Texts.load(lang, ResponsibilityFeature.class), "key.", "word.", Stream.of(ResponsibilityKey.values()));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new ResponsibilityView(context);
    }
}
