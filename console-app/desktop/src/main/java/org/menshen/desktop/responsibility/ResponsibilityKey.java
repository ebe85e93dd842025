package org.menshen.desktop.responsibility;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.scene.input.KeyCode;

import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.Stroke;

/// What keys do in the window of responsibility, beside the acts on what is selected.
enum ResponsibilityKey implements KeyBound {
    /// The row above.
    UP(Stream.of(Stroke.of(KeyCode.UP))),
    /// The row below.
    DOWN(Stream.of(Stroke.of(KeyCode.DOWN))),
    /// The area before.
    BEFORE(Stream.of(Stroke.of(KeyCode.LEFT))),
    /// The area after.
    AFTER(Stream.of(Stroke.of(KeyCode.RIGHT))),
    /// The edition or round above.
    LIST_BEFORE(Stream.of(Stroke.control(KeyCode.UP))),
    /// The edition or round below.
    LIST_AFTER(Stream.of(Stroke.control(KeyCode.DOWN))),
    /// What is shown.
    PART(IntStream.rangeClosed(1, ResponsibilityPart.values().length)
            .mapToObj(i -> Stroke.of(KeyCode.values()[KeyCode.DIGIT1.ordinal() + i - 1]))),
    /// Changes the cell of a draft; opens a check.
    MAIN(Stream.of(Stroke.of(KeyCode.ENTER))),
    /// Kinds of cases, too, or classes and what stands for itself only.
    KINDS(Stream.of(Stroke.of(KeyCode.K))),
    /// Compares with another edition.
    COMPARE(Stream.of(Stroke.of(KeyCode.V))),
    /// Who answers for something somewhere.
    WHO(Stream.of(Stroke.of(KeyCode.W))),
    /// Asks for the repair of a record.
    ISSUE(Stream.of(Stroke.of(KeyCode.I))),
    /// Judges a record of the sample.
    JUDGE(Stream.of(Stroke.of(KeyCode.J))),
    /// Draws gate checks, or records to be judged.
    NEW(Stream.of(Stroke.of(KeyCode.N))),
    /// Everything that can be done.
    MORE(Stream.of(Stroke.of(KeyCode.PERIOD)));

    private final List<Stroke> strokes;

    ResponsibilityKey(Stream<Stroke> strokes) {
        this.strokes = strokes.toList();
    }

    @Override
    public List<Stroke> strokes() {
        return strokes;
    }
}
