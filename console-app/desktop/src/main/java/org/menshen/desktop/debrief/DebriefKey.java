package org.menshen.desktop.debrief;

import java.util.List;

import javafx.scene.input.KeyCode;

import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.Stroke;

/// What keys do in the debriefing.
enum DebriefKey implements KeyBound {
    /// The act above.
    UP(Stroke.of(KeyCode.UP)),
    /// The act below.
    DOWN(Stroke.of(KeyCode.DOWN)),
    /// The exercise before.
    EARLIER(Stroke.of(KeyCode.LEFT)),
    /// The exercise after.
    LATER(Stroke.of(KeyCode.RIGHT)),
    /// What the selected act came from.
    OPEN(Stroke.of(KeyCode.ENTER)),
    /// Says something of the selected act.
    REMARK(Stroke.of(KeyCode.N)),
    /// Keeps what it came to.
    SETTLE(Stroke.of(KeyCode.S)),
    /// Reads drill and log again.
    AGAIN(Stroke.of(KeyCode.R)),
    /// The report on paper.
    PRINT(Stroke.control(KeyCode.P));

    private final Stroke stroke;

    DebriefKey(Stroke stroke) {
        this.stroke = stroke;
    }

    @Override
    public List<Stroke> strokes() {
        return List.of(stroke);
    }
}
