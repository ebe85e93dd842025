package org.menshen.desktop.dispatch;

import java.time.Clock;
import java.time.Duration;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.RowCell;
import org.menshen.desktop.widget.SeverityRow;

/// A row of the incident list: severity, what and where at the left; age, state and forces at the right.
final class IncidentCell implements RowCell<IncidentRow> {

    static final double HEIGHT = 64;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass ENDED = PseudoClass.getPseudoClass("ended");
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");

    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

    private final SeverityRow node = new SeverityRow();
    private final Clock clock;
    private final Texts texts;

    IncidentCell(Clock clock, Texts texts) {
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(IncidentRow row, boolean selected) {
        boolean late = row.lateAt() != null && clock.instant().isAfter(row.lateAt());
        node.what(row.severity(), row.title(), row.place());
        node.stands(Numbers.span(Duration.between(row.since(), clock.instant())), 
                late ? texts.get("row.owned", row.state(), texts.get("row.unread")) : row.state(), row.forces());
        node.pseudoClassStateChanged(SELECTED, selected);
        node.pseudoClassStateChanged(ENDED, !row.open());
        node.pseudoClassStateChanged(LATE, late);
        node.pseudoClassStateChanged(PENDING, row.pending());
    }
}
