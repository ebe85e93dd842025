package org.menshen.desktop.responsibility;

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

/// The window of responsibility (责任清单).
public final class ResponsibilityFeature extends KeyedWindow<ResponsibilityKey> {

    /// Knows the window.
    public ResponsibilityFeature() {
        super(ResponsibilityView.ID, new KeyCodeCombination(KeyCode.F11, KeyCombination.CONTROL_DOWN), ResponsibilityKey.class);
    }

    @Override
    protected List<KeyGroup> acts(Texts texts, Lang lang) {
        return List.of(ActKeys.of(texts.get("keys.matrix"), lang, SubjectKind.MATRIX), ActKeys.of(texts.get("keys.round"), lang, SubjectKind.ROUND));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new ResponsibilityView(context);
    }
}
