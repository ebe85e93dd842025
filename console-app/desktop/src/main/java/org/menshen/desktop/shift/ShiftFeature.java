package org.menshen.desktop.shift;

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
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.WatchLog;

/// The shift window (值班).
public final class ShiftFeature extends KeyedWindow<ShiftKey> {

    private final WatchLog log;
    private final Paper paper;

    /// @param log what a sheet on paper is tied to
    /// @param paper writes what is printed
    public ShiftFeature(WatchLog log, Paper paper) {
        super(ShiftView.ID, new KeyCodeCombination(KeyCode.F2, KeyCombination.SHIFT_DOWN), ShiftKey.class);
        this.log = log;
        this.paper = paper;
    }

    @Override
    protected String keysTitle() {
        return "keys.sheet";
    }

    @Override
    protected List<KeyGroup> acts(Texts texts, Lang lang) {
        return List.of(ActKeys.of(texts.get("keys.acts"), lang, SubjectKind.SHIFT),
                ActKeys.of(texts.get("keys.roster"), lang, SubjectKind.DUTY),
                ActKeys.of(texts.get("keys.everywhere"), lang, null));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new ShiftView(context, log, paper);
    }
}
