package org.menshen.desktop.event;

import java.util.Arrays;
import java.util.List;

import javafx.scene.input.KeyCode;

import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.Stroke;

/// What keys do in the window of events, beside the acts on what is selected.
enum EventKey implements KeyBound {
    /// The line above.
    UP(KeyCode.UP),
    /// The line below.
    DOWN(KeyCode.DOWN),
    /// The committee before.
    LEFT(KeyCode.LEFT),
    /// The next committee.
    RIGHT(KeyCode.RIGHT),
    /// The event before.
    EVENT_BEFORE(KeyCode.PAGE_UP),
    /// The next event.
    EVENT_NEXT(KeyCode.PAGE_DOWN),
    /// Readiness, reports, checklist, plan.
    PAGES(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4),
    /// A new event.
    NEW(KeyCode.INSERT),
    /// The main act.
    MAIN(KeyCode.ENTER),
    /// Everything that can be done.
    MORE(KeyCode.PERIOD),
    /// The plan on paper.
    PRINT(Stroke.control(KeyCode.P));

    private final List<Stroke> strokes;

    EventKey(KeyCode... codes) {
        this.strokes = Arrays.stream(codes).map(Stroke::of).toList();
    }

    EventKey(Stroke stroke) {
        this.strokes = List.of(stroke);
    }

    @Override
    public List<Stroke> strokes() {
        return strokes;
    }
}
