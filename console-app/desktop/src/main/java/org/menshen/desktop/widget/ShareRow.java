package org.menshen.desktop.widget;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A row with a figure: what it is about at the left, the figure at the right, its share as a bar along the foot. FX thread.
public final class ShareRow extends HBox {

    private static final double BAR = 3;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Label title = SeverityRow.label("row-title");
    private final Label note = SeverityRow.label("row-note");
    private final Label figure;
    private final Label detail = SeverityRow.label("row-basis");
    private final Region bar = new Region();
    private double share = -1;

    /// @param style begins the style classes of the row, its figure and its bar: `-row`, `-figure`, `-share`
    /// @param gap between what stands over each other, pixels
    /// @param before what stands before all
    public ShareRow(String style, double gap, Node... before) {
        super(10, before);
        figure = SeverityRow.label(style + "-figure");
        bar.getStyleClass().add(style + "-share");
        bar.setManaged(false);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add(style + "-row");
        getChildren().addAll(RowEnds.left(gap, title, note), RowEnds.right(gap, figure, detail), bar);
    }

    /// What the row says.
    ///
    /// @param title what it is about
    /// @param note more about it; empty for nothing
    /// @param figure the figure
    /// @param detail what it comes from; empty for nothing
    /// @param share how long its bar is, 0 … 1; none for less
    public record Words(String title, String note, String figure, String detail, double share) {
    }

    /// Shows words.
    public void show(Words words, boolean selected) {
        title.setText(words.title());
        RowEnds.show(note, words.note());
        figure.setText(words.figure());
        RowEnds.show(detail, words.detail());
        share = words.share();
        bar.setVisible(share > 0);
        requestLayout();
        pseudoClassStateChanged(SELECTED, selected);
        setAccessibleText(String.join(", ", words.title(), words.figure(), words.detail(), words.note()));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        bar.resizeRelocate(BAR, getHeight() - BAR - 1, Math.rint(Math.max(0, share) * (getWidth() - BAR)), BAR);
    }
}
