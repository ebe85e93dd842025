package org.menshen.desktop.figures;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.widget.RowCell;
import org.menshen.desktop.widget.SeverityRow;

/// A row beside a figure: what it is at the left, its figure at the right, its share as a bar along the foot.
final class FiguresCell implements RowCell<FiguresRow> {

    static final double HEIGHT = 48;
    private static final double BAR = 3;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Label title = SeverityRow.label("row-title");
    private final Label note = SeverityRow.label("row-note");
    private final Label figure = SeverityRow.label("figure-figure");
    private final Label detail = SeverityRow.label("row-basis");
    private final Region bar = new Region();
    private final Line node = new Line();
    private double share = -1;

    FiguresCell() {
        VBox left = new VBox(1, title, note);
        left.setAlignment(Pos.CENTER_LEFT);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox right = new VBox(1, figure, detail);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(Region.USE_PREF_SIZE);
        figure.setMinWidth(Region.USE_PREF_SIZE);
        detail.setMinWidth(Region.USE_PREF_SIZE);
        bar.getStyleClass().add("figure-share");
        bar.setManaged(false);
        node.getStyleClass().add("figure-row");
        node.getChildren().addAll(left, right, bar);
    }

    /// Lays its bar along the foot.
    private final class Line extends HBox {

        Line() {
            super(10);
            setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            bar.resizeRelocate(BAR, getHeight() - BAR - 1, Math.rint(Math.max(0, share) * (getWidth() - BAR)), BAR);
        }
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(FiguresRow row, boolean selected) {
        title.setText(row.title());
        note.setText(row.note());
        note.setVisible(!row.note().isEmpty());
        note.setManaged(!row.note().isEmpty());
        figure.setText(row.figure());
        detail.setText(row.detail());
        detail.setManaged(!row.detail().isEmpty());
        share = row.share();
        bar.setVisible(share > 0);
        node.requestLayout();
        node.pseudoClassStateChanged(SELECTED, selected);
        node.setAccessibleText(String.join(", ", row.title(), row.figure(), row.detail(), row.note()));
    }
}
