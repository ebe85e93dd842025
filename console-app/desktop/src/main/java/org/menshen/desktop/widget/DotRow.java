package org.menshen.desktop.widget;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A row with a mark: what it is over what tells more, and a word at the right end. FX thread.
public final class DotRow extends HBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final StatusDot dot = new StatusDot();
    private final Label title = SeverityRow.label("row-title");
    private final Label note;
    private final Label right;

    /// @param style begins the style classes of the row, its note and its right end: `-row`, `-note`, `-right`
    public DotRow(String style) {
        super(10);
        note = SeverityRow.label(style + "-note");
        right = SeverityRow.label(style + "-right");
        right.setMinWidth(Region.USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add(style + "-row");
        getChildren().addAll(dot, RowEnds.left(1, title, note), right);
    }

    /// Shows words.
    ///
    /// @param more tells more; empty for nothing
    /// @param end the word at the right end
    public void show(StatusDot.Kind kind, String what, String more, String end, boolean selected) {
        dot.setKind(kind);
        title.setText(what);
        RowEnds.show(note, more);
        right.setText(end);
        pseudoClassStateChanged(SELECTED, selected);
        setAccessibleText(what + ", " + more + ", " + end);
    }
}
