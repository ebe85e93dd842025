package org.menshen.desktop.shift;

import java.util.List;

import javafx.scene.input.KeyCode;

import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.Stroke;

/// What keys do in the shift window, beside the acts on what is selected.
enum ShiftKey implements KeyBound {
    /// The row or point above.
    UP(Stroke.of(KeyCode.UP)),
    /// The row or point below.
    DOWN(Stroke.of(KeyCode.DOWN)),
    /// Into the points of the sheet.
    POINTS(Stroke.of(KeyCode.RIGHT)),
    /// Back to the people.
    PEOPLE(Stroke.of(KeyCode.LEFT)),
    /// The selected point was read back.
    TICK(Stroke.of(KeyCode.SPACE)),
    /// What comes next.
    MAIN(Stroke.of(KeyCode.ENTER)),
    /// Everything that can be done.
    MORE(Stroke.of(KeyCode.PERIOD)),
    /// Searches people, seats, sheets.
    FIND(Stroke.of(KeyCode.F)),
    /// Prints the sheet.
    PRINT(Stroke.control(KeyCode.P));

    private final Stroke stroke;

    ShiftKey(Stroke stroke) {
        this.stroke = stroke;
    }

    @Override
    public List<Stroke> strokes() {
        return List.of(stroke);
    }
}
