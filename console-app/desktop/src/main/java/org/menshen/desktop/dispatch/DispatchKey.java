package org.menshen.desktop.dispatch;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.scene.input.KeyCode;

import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.Stroke;

/// What keys do in the dispatch window, beside the acts on the selected incident.
enum DispatchKey implements KeyBound {
    /// The incident above.
    UP(Stream.of(KeyCode.UP)),
    /// The incident below.
    DOWN(Stream.of(KeyCode.DOWN)),
    /// The incidents of the other centre.
    CENTRE(Stream.of(KeyCode.TAB)),
    /// What comes next with the incident.
    MAIN(Stream.of(KeyCode.ENTER)),
    /// Sends one of the forces that are listed.
    SEND(IntStream.range(0, 5).mapToObj(i -> KeyCode.values()[KeyCode.DIGIT1.ordinal() + i])),
    /// Everything that can be done with it, its orders and requests.
    MORE(Stream.of(KeyCode.PERIOD)),
    /// Takes a call.
    CALL(Stream.of(KeyCode.F7)),
    /// Takes back what was done last.
    UNDO(Stroke.control(KeyCode.Z)),
    /// Other units on the board.
    BOARD(Stream.of(KeyCode.U)),
    /// Another page of the board.
    PAGE(Stream.of(KeyCode.PAGE_DOWN, KeyCode.PAGE_UP)),
    /// The keyboard into the board, and back to the incidents; the acts on a row of it and their keys are in its menu.
    ASIDE(Stream.of(KeyCode.RIGHT, KeyCode.LEFT));

    private final List<Stroke> strokes;

    DispatchKey(Stream<KeyCode> codes) {
        this.strokes = codes.map(Stroke::of).toList();
    }

    DispatchKey(Stroke stroke) {
        this.strokes = List.of(stroke);
    }

    @Override
    public List<Stroke> strokes() {
        return strokes;
    }
}
