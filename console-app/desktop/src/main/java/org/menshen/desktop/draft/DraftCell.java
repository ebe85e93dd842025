package org.menshen.desktop.draft;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.RowCell;
import org.menshen.desktop.widget.SeverityRow;

/// A line of the timeline.
final class DraftCell implements RowCell<DraftRow> {

    static final double HEIGHT = 32;
    static final String CRITICAL = "✱";
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass EXPECTED = PseudoClass.getPseudoClass("expected");
    private static final PseudoClass AMISS = PseudoClass.getPseudoClass("amiss");

    private final Label time = column("figure", 72);
    private final Label kind = column("draft-kind", 90);
    private final Label critical = column("draft-critical", 18);
    private final Label words = SeverityRow.label("row-title");
    private final Label place = column("row-note", 280);
    private final Label limit = column("figure", 70);
    private final Label fault = column("draft-fault", 300);
    private final HBox node = new HBox(10, time, kind, critical, words, place, limit, fault);

    DraftCell() {
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        node.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().add("draft-row");
    }

    private static Label column(String style, double width) {
        Label label = SeverityRow.label(style);
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setMaxWidth(width);
        return label;
    }

    /// The line above the rows that says what stands in each column.
    static Region head(Texts texts) {
        DraftCell cell = new DraftCell();
        cell.time.setText(texts.get("column.time"));
        cell.kind.setText(texts.get("column.kind"));
        cell.words.setText(texts.get("column.words"));
        cell.place.setText(texts.get("column.place"));
        cell.limit.setText(texts.get("column.limit"));
        cell.fault.setText(texts.get("column.fault"));
        cell.node.getStyleClass().setAll("draft-heading");
        return cell.node;
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(DraftRow row, boolean selected) {
        time.setText(row.time());
        kind.setText(row.kind());
        critical.setText(row.critical() ? CRITICAL : "");
        words.setText(row.words());
        place.setText(row.place());
        limit.setText(row.limit());
        fault.setText(row.fault());
        node.pseudoClassStateChanged(SELECTED, selected);
        node.pseudoClassStateChanged(EXPECTED, row.expected());
        node.pseudoClassStateChanged(AMISS, !row.fault().isEmpty());
        node.setAccessibleText(String.join(", ", row.time(), row.kind(), row.words(), row.place(), row.limit(), row.fault()));
    }
}
