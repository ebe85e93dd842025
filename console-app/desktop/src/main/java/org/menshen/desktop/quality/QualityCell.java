package org.menshen.desktop.quality;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.widget.RowCell;
import org.menshen.desktop.widget.SeverityIcon;
import org.menshen.desktop.widget.SeverityRow;

/// A row of alarm quality: what it is about at the left, its figure with numerator and denominator at the right, and its share as a bar along the
/// foot.
final class QualityCell implements RowCell<QualityRow> {

    static final double HEIGHT = 50;
    private static final double BAR = 3;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass WEAK = PseudoClass.getPseudoClass("weak");

    private final SeverityIcon icon = new SeverityIcon(18);
    private final Label title = SeverityRow.label("row-title");
    private final Label note = SeverityRow.label("row-note");
    private final Label figure = SeverityRow.label("quality-figure");
    private final Label detail = SeverityRow.label("row-basis");
    private final Region bar = new Region();
    private final Line node = new Line();
    private double share = -1;

    QualityCell() {
        VBox left = new VBox(2, title, note);
        left.setAlignment(Pos.CENTER_LEFT);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox right = new VBox(2, figure, detail);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(Region.USE_PREF_SIZE);
        figure.setMinWidth(Region.USE_PREF_SIZE);
        detail.setMinWidth(Region.USE_PREF_SIZE);
        bar.getStyleClass().add("quality-share");
        bar.setManaged(false);
        node.getStyleClass().add("quality-row");
        node.getChildren().addAll(icon, left, right, bar);
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
    public void show(QualityRow row, boolean selected) {
        icon.setVisible(row.severity() > 0);
        icon.setManaged(row.severity() > 0);
        icon.setSeverity(Math.max(1, row.severity()));
        title.setText(row.title());
        note.setText(row.note());
        figure.setText(row.figure());
        detail.setText(row.detail());
        share = row.share();
        bar.setVisible(share > 0);
        node.requestLayout();
        node.pseudoClassStateChanged(SELECTED, selected);
        node.pseudoClassStateChanged(WEAK, row.weak());
        node.setAccessibleText(String.join(", ", row.title(), row.figure(), row.detail(), row.note()));
    }
}
