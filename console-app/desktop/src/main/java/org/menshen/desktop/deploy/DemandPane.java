package org.menshen.desktop.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.Section;

/// Demand by hour of the day as columns, the hours of the deployment marked by colour and by a line under them; and the places with the most.
/// FX thread.
final class DemandPane extends HBox {

    private static final PseudoClass INSIDE = PseudoClass.getPseudoClass("inside");
    private static final double TALLEST = 260;
    private static final double SHARE = 0.62;

    private final Label words = DeployView.wrapped("deploy-words");
    private final HBox chart = new HBox(3);
    private final VBox places = new VBox(3);
    private final Section placesHead;
    private DeployPage.@Nullable Demand shown;

    DemandPane(Texts texts) {
        super(16);
        chart.getStyleClass().add("deploy-chart");
        chart.setAlignment(Pos.BOTTOM_LEFT);
        VBox left = new VBox(10, new Section(texts.get("head.hours")), words, chart);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        placesHead = new Section(texts.get("head.places"));
        VBox right = new VBox(8, placesHead, places);
        right.getStyleClass().add("deploy-places");
        right.setMinWidth(0);
        left.prefWidthProperty().bind(widthProperty().multiply(SHARE));
        right.prefWidthProperty().bind(widthProperty().multiply(1 - SHARE));
        getChildren().setAll(left, right);
    }

    void show(DeployPage.Demand demand) {
        if (Objects.equals(demand, shown)) {
            return;
        }
        shown = demand;
        words.setText(demand.words());
        int most = Math.max(1, demand.hours().stream().mapToInt(Integer::intValue).max().orElse(1));
        List<Region> columns = new ArrayList<>();
        for (int hour = 0; hour < demand.hours().size(); hour++) {
            columns.add(column(hour, demand.hours().get(hour), most, demand.inside().get(hour)));
        }
        chart.getChildren().setAll(columns);
        places.getChildren().setAll(demand.places().stream().map(DeployView::line).toList());
        placesHead.setVisible(!demand.places().isEmpty());
    }

    private static Region column(int hour, int count, int most, boolean inside) {
        Label number = new Label(count == 0 ? "" : String.valueOf(count));
        number.getStyleClass().add("deploy-count");
        Region bar = new Region();
        bar.getStyleClass().add("deploy-bar");
        bar.setMinHeight(Math.max(1, TALLEST * count / most));
        bar.pseudoClassStateChanged(INSIDE, inside);
        Label name = new Label(String.format(java.util.Locale.ROOT, "%02d", hour));
        name.getStyleClass().add("deploy-hour");
        name.pseudoClassStateChanged(INSIDE, inside);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setAlignment(Pos.CENTER);
        VBox column = new VBox(2, number, bar, name);
        column.setAlignment(Pos.BOTTOM_CENTER);
        column.setMinWidth(0);
        column.setAccessibleText(hour + ": " + count);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }
}
