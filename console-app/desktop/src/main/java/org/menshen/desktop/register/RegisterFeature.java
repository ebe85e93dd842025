package org.menshen.desktop.register;

import java.util.List;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.menshen.desktop.act.ActKeys;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.shell.KeyGroup;
import org.menshen.desktop.shell.KeyedWindow;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.SubjectKind;

/// The window of the register of rules and models (规则与模型).
public final class RegisterFeature extends KeyedWindow<RegisterKey> {

    /// Knows the window.
    public RegisterFeature() {
        super(RegisterView.ID, new KeyCodeCombination(KeyCode.F6, KeyCombination.SHIFT_DOWN), RegisterKey.class);
    }

    @Override
    protected List<KeyGroup> acts(Texts texts, Lang lang) {
        return List.of(ActKeys.of(texts.get("keys.acts"), lang, SubjectKind.MODEL));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new RegisterView(context);
    }
}
