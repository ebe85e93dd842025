package org.menshen.desktop.log;


import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.menshen.desktop.widget.ColumnRow;
import org.menshen.desktop.widget.RowCell;

/// A change of the log in one line.
final class LogCell implements RowCell<LogRow> {

    static final double HEIGHT = 30;
    private static final double ABOUT = 250;
    /// what a change is about has this share of a wide window: a place is long, what was done mostly short
    private static final double SHARE = 0.22;

    private final Label seq = ColumnRow.column("figure", 74);
    private final Label time = ColumnRow.column("figure", 126);
    private final Label who = ColumnRow.column("row-note", 190);
    private final Label what = ColumnRow.rest("row-title");
    private final Label about = ColumnRow.column("row-note", ABOUT);
    private final Label hash = ColumnRow.column("log-hash", 104);
    private final ColumnRow node = new ColumnRow("log-row", seq, time, who, what, about, hash);

    LogCell() {
        node.widen(about, SHARE);
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(LogRow row, boolean selected) {
        seq.setText("#" + row.seq());
        time.setText(row.time());
        who.setText(row.who());
        what.setText(row.what());
        about.setText(row.name());
        hash.setText(row.hash());
        node.tell(selected, row.time(), row.who(), row.what(), row.name());
    }
}
