package org.menshen.desktop.figures;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.scene.input.KeyCode;

import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.Stroke;

/// What keys do in the window of figures, beside the acts on what is selected.
enum FiguresKey implements KeyBound {
    /// The figure, or the row, above.
    UP(Stream.of(Stroke.of(KeyCode.UP))),
    /// The figure, or the row, below.
    DOWN(Stream.of(Stroke.of(KeyCode.DOWN))),
    /// The figure at the left.
    LEFT(Stream.of(Stroke.of(KeyCode.LEFT))),
    /// The figure at the right.
    RIGHT(Stream.of(Stroke.of(KeyCode.RIGHT))),
    /// What is shown.
    SECTION(IntStream.rangeClosed(1, FiguresSection.values().length)
            .mapToObj(i -> Stroke.of(KeyCode.values()[KeyCode.DIGIT1.ordinal() + i - 1]))),
    /// From the figures to the rows beside them, and back.
    SIDE(Stream.of(Stroke.of(KeyCode.TAB))),
    /// The rows behind the figure; the selected row in its window.
    OPEN(Stream.of(Stroke.of(KeyCode.ENTER))),
    /// What stands above the line.
    PART(Stream.of(Stroke.of(KeyCode.N))),
    /// What stands below the line.
    WHOLE(Stream.of(Stroke.of(KeyCode.D))),
    /// What stands below and not above.
    REST(Stream.of(Stroke.of(KeyCode.G))),
    /// Back; stops counting.
    BACK(Stream.of(Stroke.of(KeyCode.ESCAPE), Stroke.of(KeyCode.BACK_SPACE))),
    /// Days that lie earlier.
    EARLIER(Stream.of(Stroke.of(KeyCode.PAGE_UP))),
    /// Days that lie later.
    LATER(Stream.of(Stroke.of(KeyCode.PAGE_DOWN))),
    /// A day, a week, a month, a year.
    PERIOD(Stream.of(Stroke.of(KeyCode.P))),
    /// Days of one's own.
    OWN(Stream.of(Stroke.of(KeyCode.O))),
    /// What the figure is divided by.
    DIVIDE(Stream.of(Stroke.of(KeyCode.S))),
    /// Counts anew.
    RECOUNT(Stream.of(Stroke.of(KeyCode.R))),
    /// Writes another edition of one of the six precisions.
    GOAL(Stream.of(Stroke.of(KeyCode.T))),
    /// Draws up a brief or the scorecards of the month.
    DRAW_UP(Stream.of(Stroke.of(KeyCode.B))),
    /// Puts what is shown on paper.
    PRINT(Stream.of(Stroke.control(KeyCode.P))),
    /// Everything that can be done.
    MORE(Stream.of(Stroke.of(KeyCode.PERIOD)));

    private final List<Stroke> strokes;

    FiguresKey(Stream<Stroke> strokes) {
        this.strokes = strokes.toList();
    }

    @Override
    public List<Stroke> strokes() {
        return strokes;
    }
}
