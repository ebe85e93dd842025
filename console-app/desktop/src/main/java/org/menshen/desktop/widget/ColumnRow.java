package org.menshen.desktop.widget;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A row of a list in columns: most have their width, one takes what is left. FX thread.
public final class ColumnRow extends HBox {

    private static final double GAP = 10;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    /// @param style the style class of the row
    /// @param columns from left to right
    public ColumnRow(String style, Node... columns) {
        super(GAP, columns);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add(style);
    }

    /// A column of a width.
    public static Label column(String style, double width) {
        Label label = SeverityRow.label(style);
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setMaxWidth(width);
        return label;
    }

    /// The column that takes what is left; what has no room in it is cut.
    public static Label rest(String style) {
        Label label = SeverityRow.label(style);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    /// Shows whether it is selected, and what it is read out as.
    public void tell(boolean selected, String... words) {
        pseudoClassStateChanged(SELECTED, selected);
        setAccessibleText(String.join(", ", words));
    }
}
