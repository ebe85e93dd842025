package org.menshen.desktop.patrol;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.widget.ColumnRow;
import org.menshen.desktop.widget.RowCell;

/// A route, a hot spot or a point: a title with a note below, and a figure at the right. FX thread.
final class PatrolLineCell implements RowCell<PatrolPage.Row> {

    static final double HEIGHT = 48;
    private static final PseudoClass AMISS = PseudoClass.getPseudoClass("amiss");

    private final Label title = ColumnRow.rest("row-title");
    private final Label note = ColumnRow.rest("patrol-note");
    private final Label figure = new Label();
    private final ColumnRow node;

    PatrolLineCell() {
        VBox words = new VBox(2, title, note);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        figure.getStyleClass().add("patrol-figure");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        node = new ColumnRow("patrol-row", words, figure);
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(PatrolPage.Row row, boolean selected) {
        title.setText(row.title());
        note.setText(row.note());
        figure.setText(row.figure());
        node.pseudoClassStateChanged(AMISS, row.amiss());
        node.tell(selected, row.title(), row.note(), row.figure());
    }
}
