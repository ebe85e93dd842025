package org.menshen.desktop.draft;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.ColumnRow;
import org.menshen.desktop.widget.RowCell;

/// A line of the timeline.
final class EntryCell implements RowCell<DraftRow> {

    static final double HEIGHT = 32;
    static final String CRITICAL = "★";
    private static final PseudoClass EXPECTED = PseudoClass.getPseudoClass("expected");
    private static final PseudoClass AMISS = PseudoClass.getPseudoClass("amiss");

    private final Label time = ColumnRow.column("figure", 72);
    private final Label kind = ColumnRow.column("draft-kind", 90);
    private final Label critical = ColumnRow.column("draft-critical", 18);
    private final Label words = ColumnRow.rest("row-title");
    private final Label place = ColumnRow.column("row-note", 280);
    private final Label limit = ColumnRow.column("figure", 70);
    private final Label fault = ColumnRow.column("draft-fault", 300);
    private final ColumnRow node = new ColumnRow("draft-row", time, kind, critical, words, place, limit, fault);

    /// The line above the rows that says what stands in each column.
    static Region head(Texts texts) {
        EntryCell cell = new EntryCell();
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
        node.pseudoClassStateChanged(EXPECTED, row.expected());
        node.pseudoClassStateChanged(AMISS, !row.fault().isEmpty());
        node.tell(selected, row.time(), row.kind(), row.words(), row.place(), row.limit(), row.fault());
    }
}
