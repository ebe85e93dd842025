package org.menshen.desktop.register;

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

/// The window of the register of rules and models (规则与模型).
public final class RegisterFeature implements WindowFeature {

    @Override
    public String id() {
        return RegisterView.ID;
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.F6, KeyCombination.SHIFT_DOWN);
    }

    @Override
    public List<URL> styleSheets() {
        return List.of(Objects.requireNonNull(RegisterFeature.class.getResource("register.css")));
    }

    @Override
    public List<KeyGroup> keys(Lang lang) {
        Texts texts = Texts.load(lang, RegisterFeature.class);
        return List.of(KeyGroup.of(texts.get("window.title"), texts, "key.", Stream.of(RegisterKey.values())),
                ActKeys.of(texts.get("keys.acts"), lang, SubjectKind.MODEL));
    }

    @Override
    public List<Tool> tools(Lang lang) {
        return Tool.of(id(), Texts.load(lang, RegisterFeature.class), "key.", "word.", Stream.of(RegisterKey.values()));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new RegisterView(context);
    }
}
