package org.menshen.desktop.log;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.scene.input.KeyCode;

import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.Stroke;

/// What keys do in the window of the command log.
enum LogKey implements KeyBound {
    /// The change above.
    UP(Stream.of(Stroke.of(KeyCode.UP))),
    /// The change below.
    DOWN(Stream.of(Stroke.of(KeyCode.DOWN))),
    /// Which changes are shown.
    PART(IntStream.rangeClosed(1, 5).mapToObj(i -> Stroke.of(KeyCode.values()[KeyCode.DIGIT1.ordinal() + i - 1]))),
    /// Searches.
    FIND(Stream.of(Stroke.of(KeyCode.F), Stroke.of(KeyCode.SLASH))),
    /// Asks the centre again.
    AGAIN(Stream.of(Stroke.of(KeyCode.R))),
    /// Opens what the change is about.
    OPEN(Stream.of(Stroke.of(KeyCode.ENTER))),
    /// Exports what is shown.
    PRINT(Stream.of(Stroke.control(KeyCode.P)));

    private final List<Stroke> strokes;

    LogKey(Stream<Stroke> strokes) {
        this.strokes = strokes.toList();
    }

    @Override
    public List<Stroke> strokes() {
        return strokes;
    }
}
