package org.menshen.desktop.crowd;

import java.util.ArrayList;
import java.util.List;

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

/// A zone of the board, two lines high: name with level and reason, count, density, change, the last hours as a small chart, three forecasts with
/// their intervals, and the next line.
final class CrowdCell implements RowCell<CrowdRow> {

    static final double HEIGHT = 46;
    private static final double SPARK_HEIGHT = 32;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final SeverityIcon icon = new SeverityIcon(20);
    private final Two zone = new Two(Pos.CENTER_LEFT, "row-title", "row-note");
    private final Two persons = new Two(Pos.CENTER_RIGHT, "crowd-figure", "row-note");
    private final Two density = new Two(Pos.CENTER_RIGHT, "crowd-figure", "row-note");
    private final Two trend = new Two(Pos.CENTER_RIGHT, "crowd-figure", "row-note");
    private final SparkLine spark = new SparkLine();
    private final List<Two> ahead = new ArrayList<>();
    private final Two next = new Two(Pos.CENTER_LEFT, "crowd-figure", "row-note");
    private final HBox node = new HBox(CrowdColumns.GAP);

    /// Two lines, one above the other.
    private static final class Two extends VBox {

        private final Label above;
        private final Label below;

        Two(Pos at, String first, String second) {
            above = SeverityRow.label(first);
            below = SeverityRow.label(second);
            setAlignment(at);
            getChildren().addAll(above, below);
        }

        void show(String first, String second) {
            above.setText(first);
            below.setText(second);
        }
    }

    /// @param forecasts how many forecasts a row has
    CrowdCell(int forecasts) {
        HBox mark = new HBox(icon);
        mark.setAlignment(Pos.CENTER);
        CrowdColumns.fix(mark, CrowdColumns.ICON);
        zone.setMinWidth(0);
        zone.setPrefWidth(0);
        zone.setMaxWidth(CrowdColumns.NAME_MOST);
        HBox.setHgrow(zone, Priority.ALWAYS);
        CrowdColumns.fix(persons, CrowdColumns.PERSONS);
        CrowdColumns.fix(density, CrowdColumns.DENSITY);
        CrowdColumns.fix(trend, CrowdColumns.TREND);
        CrowdColumns.fix(spark, CrowdColumns.SPARK);
        CrowdColumns.widen(spark);
        spark.setMinHeight(SPARK_HEIGHT);
        spark.setMaxHeight(SPARK_HEIGHT);
        CrowdColumns.fix(next, CrowdColumns.NEXT);
        next.getStyleClass().add("crowd-next");
        node.getStyleClass().add("crowd-row");
        node.getChildren().addAll(mark, zone, persons, density, trend, spark);
        for (int i = 0; i < forecasts; i++) {
            Two two = new Two(Pos.CENTER_RIGHT, "crowd-figure", "row-note");
            CrowdColumns.fix(two, CrowdColumns.AHEAD);
            ahead.add(two);
            node.getChildren().add(two);
        }
        node.getChildren().add(next);
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(CrowdRow row, boolean selected) {
        icon.setVisible(row.severity() > 0);
        icon.setSeverity(Math.max(1, row.severity()));
        zone.show(row.title(), row.state());
        persons.show(row.persons(), row.error());
        density.show(row.density(), row.share());
        trend.show(row.trend(), row.flow());
        spark.show(row.spark());
        for (int i = 0; i < ahead.size(); i++) {
            ahead.get(i).show(i < row.ahead().size() ? row.ahead().get(i) : "", i < row.spans().size() ? row.spans().get(i) : "");
        }
        next.show(row.next(), row.nextNote());
        node.pseudoClassStateChanged(SELECTED, selected);
        node.pseudoClassStateChanged(STALE, row.stale());
        node.setAccessibleText(String.join(", ", row.title(), row.state(), row.persons(), row.share(), row.density(), row.trend(), row.next()));
    }
}
