package org.menshen.desktop.patrol;

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
import org.menshen.domain.port.Archive;

/// The window of patrols (巡防).
public final class PatrolFeature extends KeyedWindow<PatrolKey> {

    private final Archive archive;

    /// @param archive past alerts, which hot spots are taken from
    public PatrolFeature(Archive archive) {
        super(PatrolView.ID, new KeyCodeCombination(KeyCode.F2, KeyCombination.CONTROL_DOWN), PatrolKey.class);
        this.archive = archive;
    }

    @Override
    protected List<KeyGroup.Row> beside(Texts texts) {
        return List.of(new KeyGroup.Row(texts.get("keys.drawing"), texts.get("keys.drawing.words")));
    }

    @Override
    protected List<KeyGroup> acts(Texts texts, Lang lang) {
        return List.of(ActKeys.of(texts.get("keys.acts"), lang, SubjectKind.PATROL));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new PatrolView(context, archive);
    }
}
