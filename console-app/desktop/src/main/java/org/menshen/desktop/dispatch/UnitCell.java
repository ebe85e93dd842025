package org.menshen.desktop.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.menshen.desktop.shell.Freshness;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.RowCell;
import org.menshen.desktop.widget.RowEnds;
import org.menshen.desktop.widget.SeverityRow;
import org.menshen.desktop.widget.StatusDot;

/// A row of the unit board: how it stands, who, what for; how long, and how old its position is.
final class UnitCell implements RowCell<UnitRow> {

    static final double HEIGHT = 44;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");

    private final HBox node = new HBox();
    private final StatusDot dot = new StatusDot();
    private final Label call = SeverityRow.label("row-title");
    private final Label type = SeverityRow.label("row-note");
    private final Label state = SeverityRow.label("row-state");
    private final Label timer = SeverityRow.label("unit-timer");
    private final Label heard = SeverityRow.label("row-basis");
    private final Clock clock;
    private final Texts texts;
    private final Freshness fresh;

    UnitCell(Clock clock, Texts texts, Freshness fresh) {
        this.clock = clock;
        this.texts = texts;
        this.fresh = fresh;
        timer.setMinWidth(54);
        timer.setAlignment(Pos.CENTER_RIGHT);
        node.getStyleClass().add("unit-row");
        // how old a position is, and how long it stands so, is never cut: what a unit is may be
        node.getChildren().addAll(dot, RowEnds.left(1, call, type), RowEnds.right(1, state, heard), timer);
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(UnitRow row, boolean selected) {
        Instant now = clock.instant();
        Instant at = row.heard();
        Duration age = at == null ? null : Duration.between(at, now);
        boolean stale = age == null || fresh.lost() || age.compareTo(fresh.limit("unit.lost-after-s")) > 0;
        dot.setKind(row.kind());
        call.setText(row.callSign());
        type.setText(row.task().isEmpty() ? row.mirrored() ? texts.get("unit.mirrored", row.type()) : row.type()
                : texts.get("unit.task", row.type(), row.task()));
        boolean late = row.due() != null && now.isAfter(row.due());
        state.setText(late ? texts.get("state.late", row.state(), Numbers.span(Duration.between(row.due(), now))) : row.state());
        timer.setText(Numbers.span(Duration.between(row.since(), now)));
        heard.setText(age == null ? texts.get("unit.unheard") : texts.get("unit.heard", Numbers.age(age)));
        node.pseudoClassStateChanged(SELECTED, selected);
        node.pseudoClassStateChanged(STALE, stale);
        node.pseudoClassStateChanged(LATE, late);
        node.pseudoClassStateChanged(PENDING, row.pending());
        node.setAccessibleText(String.join(", ", row.callSign(), row.type(), state.getText(), row.task()));
    }
}
