package org.menshen.desktop.quality;

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

/// The window of alarm quality.
public final class QualityFeature extends KeyedWindow<QualityKey> {

    /// Knows the window.
    public QualityFeature() {
        super(QualityView.ID, new KeyCodeCombination(KeyCode.F5, KeyCombination.SHIFT_DOWN), QualityKey.class);
    }

    @Override
    protected List<KeyGroup> acts(Texts texts, Lang lang) {
        return List.of(ActKeys.of(texts.get("keys.tuning"), lang, SubjectKind.TUNING));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new QualityView(context);
    }
}
