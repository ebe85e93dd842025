package org.menshen.desktop.log;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.menshen.desktop.widget.RowCell;
import org.menshen.desktop.widget.SeverityRow;

/// A change of the log in one line.
final class LogCell implements RowCell<LogRow> {

    static final double HEIGHT = 30;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Label seq = column("figure", 74);
    private final Label time = column("figure", 126);
    private final Label who = column("row-note", 190);
    private final Label what = SeverityRow.label("row-title");
    private final Label about = column("row-note", 190);
    private final Label hash = column("log-hash", 104);
    private final HBox node = new HBox(10, seq, time, who, what, about, hash);

    LogCell() {
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        node.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().add("log-row");
    }

    private static Label column(String style, double width) {
        Label label = SeverityRow.label(style);
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setMaxWidth(width);
        return label;
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
        about.setText(row.about());
        hash.setText(row.hash());
        node.pseudoClassStateChanged(SELECTED, selected);
        node.setAccessibleText(String.join(", ", row.time(), row.who(), row.what(), row.about()));
    }
}
