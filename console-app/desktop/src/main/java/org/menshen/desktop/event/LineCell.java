package org.menshen.desktop.event;

import java.time.Clock;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

import org.menshen.desktop.widget.DotRow;
import org.menshen.desktop.widget.RowCell;

/// A line of a list: mark, what it is over what tells more, and at the right end a word or a countdown.
final class LineCell implements RowCell<LineRow> {

    static final double HEIGHT = 46;
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

    private final Countdown countdown;
    private final Clock clock;
    private final DotRow node = new DotRow("event");

    LineCell(Countdown countdown, Clock clock) {
        this.countdown = countdown;
        this.clock = clock;
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(LineRow row, boolean selected) {
        node.show(row.dot(), row.title(), row.note(), row.due() == null ? row.right() : countdown.of(row.due(), clock.instant()), selected);
        node.pseudoClassStateChanged(LATE, row.due() != null && !clock.instant().isBefore(row.due()));
    }
}
