package org.menshen.desktop.queue;

import java.time.Clock;
import java.time.Duration;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.RowCell;
import org.menshen.desktop.widget.SeverityRow;

/// A row of the queue: severity, what and where at the left; age, state and basis at the right.
final class AlertCell implements RowCell<AlertRow> {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final PseudoClass CALLING = PseudoClass.getPseudoClass("calling");

    private final SeverityRow node = new SeverityRow();
    private final Clock clock;
    private final Texts texts;
    private boolean marked;

    AlertCell(Clock clock, Texts texts) {
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void mark(boolean next) {
        marked = next;
    }

    @Override
    public void show(AlertRow row, boolean selected) {
        boolean late = row.late(clock.instant());
        String held = row.gone() ? texts.get("row.gone") : row.pending() ? texts.get("row.held", row.state(), texts.get("row.pending"))
                : late ? texts.get("row.held", row.state(), texts.get("row.unread")) : row.state();
        node.what(row.severity(), marked ? texts.get("row.marked", row.title()) : row.title(), row.place());
        node.stands(Numbers.span(Duration.between(row.raisedAt(), clock.instant())), held, row.basis());
        node.pseudoClassStateChanged(SELECTED, selected);
        node.pseudoClassStateChanged(MARKED, marked);
        node.pseudoClassStateChanged(GONE, row.gone());
        node.pseudoClassStateChanged(PENDING, row.pending());
        node.pseudoClassStateChanged(LATE, late);
        node.pseudoClassStateChanged(CALLING, row.urgent() && row.status().isUnanswered() && clock.instant().getEpochSecond() % 2 == 0);
    }
}
