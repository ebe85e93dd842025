package org.menshen.desktop.widget;

import java.util.Arrays;
import java.util.List;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A row of a list in columns: most have their width, one takes what is left. In a narrow window wide columns give some of theirs to that one: what
/// a row is about is not cut first. FX thread.
public final class ColumnRow extends HBox {

    private static final double GAP = 10;
    /// what the column that takes what is left is to have of a row
    private static final double SHARE = 0.3;
    /// figures, times and words of state keep their width
    private static final double WIDE = 100;
    private static final double LEAST = 0.45;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final List<Region> wide;
    private final List<Double> widths;
    private final double fixed;
    private final double[] shares;

    /// @param style the style class of the row
    /// @param columns from left to right
    public ColumnRow(String style, Node... columns) {
        super(GAP, columns);
        List<Region> kept = Arrays.stream(columns).filter(Region.class::isInstance).map(Region.class::cast)
                .filter(column -> column.getMinWidth() > 0 && column.getMinWidth() == column.getMaxWidth()).toList();
        boolean rest = Arrays.stream(columns).anyMatch(column -> HBox.getHgrow(column) == Priority.ALWAYS);
        wide = rest ? kept.stream().filter(column -> column.getMinWidth() > WIDE).toList() : List.of();
        widths = wide.stream().map(Region::getMinWidth).toList();
        fixed = kept.stream().mapToDouble(Region::getMinWidth).sum() + GAP * (columns.length - 1);
        shares = new double[wide.size()];
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add(style);
        // the first width comes before the style sheet: a heading that never changes its width would keep what it reckoned without its edges
        insetsProperty().subscribe(() -> fit(getWidth()));
    }

    /// Lets one of the wide columns have more in a wide window.
    ///
    /// @param column one of more than a hundred pixels
    /// @param share how much of the row it has at least, 0…1, as long as nothing is missing
    public void widen(Region column, double share) {
        shares[wide.indexOf(column)] = share;
    }

    @Override
    protected void setWidth(double width) {
        super.setWidth(width);
        fit(width);
    }

    private void fit(double width) {
        double all = widths.stream().mapToDouble(Double::doubleValue).sum();
        double missing = width * SHARE - (width - snappedLeftInset() - snappedRightInset() - fixed);
        double part = width <= 0 || missing <= 0 || all <= 0 ? 1 : Math.max(LEAST, 1 - missing / all);
        for (int i = 0; i < wide.size(); i++) {
            fix(wide.get(i), Math.rint(part < 1 ? widths.get(i) * part : Math.max(widths.get(i), width * shares[i])));
        }
    }

    private static void fix(Region column, double width) {
        if (column.getMinWidth() != width) {
            column.setMinWidth(width);
            column.setPrefWidth(width);
            column.setMaxWidth(width);
        }
    }

    /// A column of a width.
    public static Label column(String style, double width) {
        Label label = SeverityRow.label(style);
        fix(label, width);
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
