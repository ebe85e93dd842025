package org.menshen.desktop.past;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.scene.input.KeyCode;

import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.Stroke;

/// What keys do in the window of past alerts.
enum PastKey implements KeyBound {
    /// The row above.
    UP(Stream.of(Stroke.of(KeyCode.UP))),
    /// The row below.
    DOWN(Stream.of(Stroke.of(KeyCode.DOWN))),
    /// What happened to the selected alert.
    OPEN(Stream.of(Stroke.of(KeyCode.ENTER))),
    /// Back: from the history, then from the filters one by one.
    LEAVE(Stream.of(Stroke.of(KeyCode.ESCAPE))),
    /// The next page.
    MORE(Stream.of(Stroke.of(KeyCode.N))),
    /// Words.
    FIND(Stream.of(Stroke.of(KeyCode.F), Stroke.of(KeyCode.SLASH))),
    /// Severities.
    SEVERITY(IntStream.range(0, 5).mapToObj(i -> Stroke.of(KeyCode.values()[KeyCode.DIGIT1.ordinal() + i]))),
    /// A type.
    TYPE(Stream.of(Stroke.of(KeyCode.T))),
    /// A site.
    SITE(Stream.of(Stroke.of(KeyCode.P))),
    /// How it ended.
    OUTCOME(Stream.of(Stroke.of(KeyCode.V))),
    /// A stretch of time.
    SPAN(Stream.of(Stroke.of(KeyCode.D))),
    /// A rule.
    RULE(Stream.of(Stroke.of(KeyCode.R))),
    /// The newest or the worst first.
    ORDER(Stream.of(Stroke.of(KeyCode.O))),
    /// Same device in the last days.
    DEVICE(Stream.of(Stroke.of(KeyCode.E))),
    /// Same place in the last days.
    HERE(Stream.of(Stroke.of(KeyCode.B))),
    /// No filter.
    CLEAR(Stream.of(Stroke.of(KeyCode.C))),
    /// Stops the filling from the centre, or lets it go on.
    FILL(Stream.of(Stroke.of(KeyCode.S)));

    private final List<Stroke> strokes;

    PastKey(Stream<Stroke> strokes) {
        this.strokes = strokes.toList();
    }

    @Override
    public List<Stroke> strokes() {
        return strokes;
    }
}
