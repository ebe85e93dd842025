package org.menshen.desktop.event;

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
import org.menshen.domain.port.Paper;

/// The window of events (活动保障).
public final class EventFeature implements WindowFeature {

    private final Paper paper;

    /// @param paper writes the plan of an event
    public EventFeature(Paper paper) {
        this.paper = paper;
    }

    @Override
    public String id() {
        return EventView.ID;
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.F9, KeyCombination.SHIFT_DOWN);
    }

    @Override
    public List<URL> styleSheets() {
        return List.of(Objects.requireNonNull(EventFeature.class.getResource("event.css")));
    }

    @Override
    public List<KeyGroup> keys(Lang lang) {
        Texts texts = Texts.load(lang, EventFeature.class);
        return List.of(KeyGroup.of(texts.get("window.title"), texts, "key.", Stream.of(EventKey.values())),
                ActKeys.of(texts.get("keys.event"), lang, SubjectKind.EVENT), ActKeys.of(texts.get("keys.post"), lang, SubjectKind.ROLLCALL));
    }

    @Override
    public List<Tool> tools(Lang lang) {
        return Tool.of(id(), Texts.load(lang, EventFeature.class), "key.", "word.", Stream.of(EventKey.values()));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new EventView(context, paper);
    }
}
