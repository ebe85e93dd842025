package org.menshen.desktop.situation;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.widget.RowCell;
import org.menshen.desktop.widget.SeverityRow;

/// Shows one row of the blind spots.
final class BlindCell implements RowCell<BlindRow> {

    static final double HEIGHT = 42;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Label title = SeverityRow.label("row-title");
    private final Label note = SeverityRow.label("row-note");
    private final Label figure = SeverityRow.label("figure");
    private final HBox node = new HBox(10);

    BlindCell() {
        VBox words = new VBox(1, title, note);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        figure.setMinWidth(Region.USE_PREF_SIZE);
        node.getStyleClass().add("blind-row");
        node.getChildren().addAll(words, figure);
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(BlindRow row, boolean selected) {
        title.setText(row.title());
        note.setText(row.note());
        figure.setText(row.figure());
        node.pseudoClassStateChanged(SELECTED, selected);
        node.setAccessibleText(String.join(", ", row.title(), row.figure(), row.note()));
    }
}
