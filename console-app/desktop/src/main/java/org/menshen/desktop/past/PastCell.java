package org.menshen.desktop.past;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.menshen.desktop.widget.ColumnRow;
import org.menshen.desktop.widget.RowCell;
import org.menshen.desktop.widget.SeverityIcon;

/// A past alert in one line.
final class PastCell implements RowCell<PastRow> {

    static final double HEIGHT = 32;
    private static final double ICON = 18;

    private final SeverityIcon icon = new SeverityIcon(ICON);
    private final Label time = ColumnRow.column("figure", 148);
    private final Label type = ColumnRow.column("row-title", 186);
    private final Label place = ColumnRow.rest("row-note");
    private final Label source = ColumnRow.column("row-note", 150);
    private final Label outcome = ColumnRow.column("past-outcome", 76);
    private final ColumnRow node = new ColumnRow("past-row", icon, time, type, place, source, outcome);

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(PastRow row, boolean selected) {
        icon.setSeverity(row.alert().severity());
        time.setText(row.time());
        type.setText(row.type());
        place.setText(row.place());
        source.setText(row.source());
        outcome.setText(row.outcome());
        node.tell(selected, SeverityIcon.numeral(row.alert().severity()), row.time(), row.type(), row.place(), row.source(), row.outcome());
    }
}
