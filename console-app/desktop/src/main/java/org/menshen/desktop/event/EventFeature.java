package org.menshen.desktop.event;

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

/// The window of events (活动保障).
public final class EventFeature extends KeyedWindow<EventKey> {

    private final Paper paper;

    /// @param paper writes the plan of an event
    public EventFeature(Paper paper) {
        super(EventView.ID, new KeyCodeCombination(KeyCode.F9, KeyCombination.SHIFT_DOWN), EventKey.class);
        this.paper = paper;
    }

    @Override
    protected List<KeyGroup> acts(Texts texts, Lang lang) {
        return List.of(ActKeys.of(texts.get("keys.event"), lang, SubjectKind.EVENT), ActKeys.of(texts.get("keys.post"), lang, SubjectKind.ROLLCALL));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new EventView(context, paper);
    }
}
