package org.menshen.desktop.event;

import java.time.Clock;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.widget.RowCell;
import org.menshen.desktop.widget.SeverityRow;
import org.menshen.desktop.widget.StatusDot;

/// A line of a list: mark, what it is over what tells more, and at the right end a word or a countdown.
final class LineCell implements RowCell<LineRow> {

    static final double HEIGHT = 46;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

    private final Countdown countdown;
    private final Clock clock;
    private final StatusDot dot = new StatusDot();
    private final Label title = SeverityRow.label("row-title");
    private final Label note = SeverityRow.label("event-note");
    private final Label right = SeverityRow.label("event-right");
    private final HBox node;

    LineCell(Countdown countdown, Clock clock) {
        this.countdown = countdown;
        this.clock = clock;
        VBox middle = new VBox(1, title, note);
        middle.setAlignment(Pos.CENTER_LEFT);
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        right.setMinWidth(Region.USE_PREF_SIZE);
        node = new HBox(10, dot, middle, right);
        node.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().add("event-row");
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(LineRow row, boolean selected) {
        dot.setKind(row.dot());
        title.setText(row.title());
        note.setText(row.note());
        note.setManaged(!row.note().isEmpty());
        note.setVisible(note.isManaged());
        right.setText(row.due() == null ? row.right() : countdown.of(row.due(), clock.instant()));
        node.pseudoClassStateChanged(SELECTED, selected);
        node.pseudoClassStateChanged(LATE, row.due() != null && !clock.instant().isBefore(row.due()));
        node.setAccessibleText(row.title() + ", " + row.note() + ", " + right.getText());
    }
}
