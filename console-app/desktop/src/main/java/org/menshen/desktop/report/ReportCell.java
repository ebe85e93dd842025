package org.menshen.desktop.report;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.widget.RowCell;
import org.menshen.desktop.widget.SeverityRow;
import org.menshen.domain.report.Report;

/// A report in the list: what it is, over what stretch, and how far it is.
final class ReportCell implements RowCell<ReportRow> {

    static final double HEIGHT = 48;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass WAITS = PseudoClass.getPseudoClass("waits");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");

    private final Label title = SeverityRow.label("row-title");
    private final Label note = SeverityRow.label("report-note");
    private final Label state = SeverityRow.label("report-state");
    private final HBox node;

    ReportCell() {
        VBox words = new VBox(1, title, note);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        state.setMinWidth(Region.USE_PREF_SIZE);
        node = new HBox(10, words, state);
        node.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().add("report-row");
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(ReportRow row, boolean selected) {
        title.setText(row.title());
        note.setText(row.note());
        state.setText(row.state());
        node.pseudoClassStateChanged(SELECTED, selected);
        node.pseudoClassStateChanged(WAITS, row.stage() == Report.Stage.SUBMITTED);
        node.pseudoClassStateChanged(OVER, row.stage() == Report.Stage.SUPERSEDED || row.stage() == Report.Stage.WITHDRAWN);
        node.pseudoClassStateChanged(PENDING, row.pending());
        node.setAccessibleText(row.title() + ", " + row.note() + ", " + row.state());
    }
}
