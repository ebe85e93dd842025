package org.menshen.desktop.quality;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.scene.input.KeyCode;

import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.Stroke;

/// What keys do in the window of alarm quality, beside the acts on a request to tune.
enum QualityKey implements KeyBound {
    /// The row above.
    UP(Stream.of(Stroke.of(KeyCode.UP))),
    /// The row below.
    DOWN(Stream.of(Stroke.of(KeyCode.DOWN))),
    /// A stretch of time that lies earlier.
    EARLIER(Stream.of(Stroke.of(KeyCode.LEFT))),
    /// A stretch of time that lies later.
    LATER(Stream.of(Stroke.of(KeyCode.RIGHT))),
    /// Which list is shown.
    PART(IntStream.rangeClosed(1, QualityPart.values().length).mapToObj(i -> Stroke.of(KeyCode.values()[KeyCode.DIGIT1.ordinal() + i - 1]))),
    /// What stands behind the selected row; the selected alert in the situation window.
    OPEN(Stream.of(Stroke.of(KeyCode.ENTER))),
    /// Back from what stands behind a row.
    BACK(Stream.of(Stroke.of(KeyCode.ESCAPE), Stroke.of(KeyCode.BACK_SPACE))),
    /// Asks that the selected source be tuned.
    TUNE(Stream.of(Stroke.of(KeyCode.T))),
    /// Everything that can be done.
    MORE(Stream.of(Stroke.of(KeyCode.PERIOD)));

    private final List<Stroke> strokes;

    QualityKey(Stream<Stroke> strokes) {
        this.strokes = strokes.toList();
    }

    @Override
    public List<Stroke> strokes() {
        return strokes;
    }
}
