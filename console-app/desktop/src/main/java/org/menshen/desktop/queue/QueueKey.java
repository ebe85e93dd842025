package org.menshen.desktop.queue;

import java.util.List;

import javafx.scene.input.KeyCode;

import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.Stroke;

/// What keys do in the alert queue.
public enum QueueKey implements KeyBound {
    /// The row above; with Shift it is marked, too.
    UP(KeyCode.UP),
    /// The row below; with Shift it is marked, too.
    DOWN(KeyCode.DOWN),
    /// Lets the rows in that wait.
    FRESH(KeyCode.N),
    /// Words that rows must hold.
    FILTER(KeyCode.F),
    /// The next part of the queue.
    TAB(KeyCode.TAB),
    /// Lists what a row stands for below it.
    OPEN(KeyCode.RIGHT),
    /// No longer lists it.
    CLOSE(KeyCode.LEFT);

    private final Stroke stroke;

    QueueKey(KeyCode code) {
        this.stroke = Stroke.of(code);
    }

    @Override
    public List<Stroke> strokes() {
        return List.of(stroke);
    }
}
