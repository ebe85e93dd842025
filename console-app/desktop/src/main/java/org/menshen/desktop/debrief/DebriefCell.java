package org.menshen.desktop.debrief;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.ColumnRow;
import org.menshen.desktop.widget.RowCell;
import org.menshen.domain.drill.OutcomeState;

/// An expected act in one line.
final class DebriefCell implements RowCell<DebriefRow> {

    static final double HEIGHT = 32;
    private static final PseudoClass MET = PseudoClass.getPseudoClass("met");
    private static final PseudoClass AMISS = PseudoClass.getPseudoClass("amiss");

    private final Label number = ColumnRow.column("figure", 30);
    private final Label inject = ColumnRow.column("figure", 66);
    private final Label critical = ColumnRow.column("debrief-critical", 18);
    private final Label name = ColumnRow.rest("row-title");
    private final Label part = ColumnRow.column("row-note", 110);
    private final Label stands = ColumnRow.column("debrief-state", 90);
    private final Label time = ColumnRow.column("figure", 130);
    private final Label from = ColumnRow.column("row-note", 250);
    private final Label remarks = ColumnRow.column("row-note", 80);
    private final ColumnRow node = new ColumnRow("debrief-row", number, inject, critical, name, part, stands, time, from, remarks);

    /// The line above the rows that says what stands in each column.
    static Region head(Texts texts) {
        DebriefCell cell = new DebriefCell();
        cell.inject.setText(texts.get("column.inject"));
        cell.name.setText(texts.get("column.name"));
        cell.part.setText(texts.get("column.part"));
        cell.stands.setText(texts.get("column.state"));
        cell.time.setText(texts.get("column.time"));
        cell.from.setText(texts.get("column.from"));
        cell.remarks.setText(texts.get("column.remarks"));
        cell.node.getStyleClass().setAll("debrief-heading");
        return cell.node;
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(DebriefRow row, boolean selected) {
        number.setText(String.valueOf(row.number()));
        inject.setText(row.inject());
        critical.setText(row.critical() ? DebriefWords.CRITICAL : "");
        name.setText(row.name());
        part.setText(row.part());
        stands.setText(row.stands());
        time.setText(row.time());
        from.setText(row.from());
        remarks.setText(row.remarks().isEmpty() ? "" : DebriefWords.REMARKS + row.remarks().size());
        node.pseudoClassStateChanged(MET, row.state() == OutcomeState.MET);
        node.pseudoClassStateChanged(AMISS, row.state().counts() && row.state() != OutcomeState.MET);
        node.tell(selected, row.inject(), row.name(), row.part(), row.stands(), row.time(), row.from());
    }
}
