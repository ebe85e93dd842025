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
        node.what(row.severity(), title(row), row.place());
        node.stands(Numbers.span(Duration.between(row.raisedAt(), clock.instant())), held, row.basis());
        node.pseudoClassStateChanged(SELECTED, selected);
        node.pseudoClassStateChanged(MARKED, marked);
        node.pseudoClassStateChanged(GONE, row.gone());
        node.pseudoClassStateChanged(PENDING, row.pending());
        node.pseudoClassStateChanged(LATE, late);
        node.pseudoClassStateChanged(CALLING, row.group().calling() <= 2 && clock.instant().getEpochSecond() % 2 == 0);
    }

    /// What the row is, led by what it stands for and whether that is listed, followed by what is wrong with the alert itself.
    private String title(AlertRow row) {
        String title = row.title();
        if (row.belowId() != null) {
            title = texts.get("row.below", title);
        } else if (row.count() > 1) {
            title = texts.get(row.group().open() ? "row.open" : "row.closed", title);
        }
        if (row.habit().chatters(clock.instant())) {
            title = texts.get("row.chatters", title);
        }
        if (row.habit().stale(clock.instant())) {
            title = texts.get("row.stale", title);
        }
        return marked ? texts.get("row.marked", title) : title;
    }
}
