package org.menshen.desktop.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.RowCell;
import org.menshen.desktop.widget.RowEnds;
import org.menshen.desktop.widget.SeverityRow;
import org.menshen.desktop.widget.StatusDot;

/// A row of the board: its mark, what it is, how it stands; for how long, or how long overdue, which is said in words as well as in colour.
final class BoardCell implements RowCell<BoardRow> {

    static final double HEIGHT = 48;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");

    private final HBox node = new HBox();
    private final StatusDot dot = new StatusDot();
    private final Label title = SeverityRow.label("row-title");
    private final Label note = SeverityRow.label("row-note");
    private final Label state = SeverityRow.label("row-state");
    private final Label timer = SeverityRow.label("row-basis");
    private final Clock clock;
    private final Texts texts;

    BoardCell(Clock clock, Texts texts) {
        this.clock = clock;
        this.texts = texts;
        node.getStyleClass().add("unit-row");
        node.getChildren().addAll(dot, RowEnds.left(1, title, note), RowEnds.right(1, state, timer));
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(BoardRow row, boolean selected) {
        Instant now = clock.instant();
        boolean overdue = row.due() != null && now.isAfter(row.due());
        dot.setKind(overdue ? StatusDot.Kind.DOWN : row.kind());
        title.setText(row.title());
        note.setText(row.note());
        note.setManaged(!row.note().isEmpty());
        state.setText(row.pending() ? texts.get("board.pending", row.state()) : row.state());
        timer.setText(overdue ? texts.get("board.overdue", Numbers.span(Duration.between(row.due(), now)))
                : row.due() != null ? texts.get("board.left", Numbers.span(Duration.between(now, row.due())))
                : Numbers.span(Duration.between(row.since(), now)));
        node.pseudoClassStateChanged(SELECTED, selected);
        node.pseudoClassStateChanged(LATE, overdue || row.missing());
        node.pseudoClassStateChanged(PENDING, row.pending());
        node.pseudoClassStateChanged(HEAD, row.head());
        node.setAccessibleText(String.join(", ", row.title(), row.note(), row.state(), timer.getText()));
    }
}
