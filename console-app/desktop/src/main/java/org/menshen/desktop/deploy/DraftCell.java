package org.menshen.desktop.deploy;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.widget.RowCell;
import org.menshen.desktop.widget.SeverityRow;
import org.menshen.desktop.widget.StatusDot;

/// A deployment in the list: mark, name over event and time, and how far it is.
final class DraftCell implements RowCell<DeployPage.DraftRow> {

    static final double HEIGHT = 46;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final StatusDot dot = new StatusDot();
    private final Label title = SeverityRow.label("row-title");
    private final Label note = SeverityRow.label("deploy-note");
    private final Label right = SeverityRow.label("deploy-right");
    private final HBox node;

    DraftCell() {
        VBox middle = new VBox(1, title, note);
        middle.setAlignment(Pos.CENTER_LEFT);
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        right.setMinWidth(Region.USE_PREF_SIZE);
        node = new HBox(10, dot, middle, right);
        node.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().add("deploy-row");
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(DeployPage.DraftRow row, boolean selected) {
        dot.setKind(row.dot());
        title.setText(row.title());
        note.setText(row.note());
        right.setText(row.right());
        node.pseudoClassStateChanged(SELECTED, selected);
        node.setAccessibleText(row.title() + ", " + row.note() + ", " + row.right());
    }
}
