package org.menshen.desktop.crowd;

import java.util.List;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// The counts of a zone over the last hours and what is expected, with the lines of its levels across. Built anew only when something in it is
/// another. FX thread.
final class CrowdChart extends Pane {

    private static final double FOOT = 18;
    private static final double WORDS = 74;
    private static final double TIME = 52;
    private static final double HIGH = 16;
    private static final double MARK = 5;
    private static final double CAME = 3;

    private CrowdPage.Chart chart = new CrowdPage.Chart(CrowdRow.Spark.NONE, List.of(), List.of(), List.of(), "", "", "");

    CrowdChart() {
        getStyleClass().add("crowd-chart");
        widthProperty().addListener((property, old, width) -> build());
        heightProperty().addListener((property, old, height) -> build());
    }

    /// Shows another zone or other counts; the same ones change nothing.
    void show(CrowdPage.Chart next) {
        if (!next.equals(chart)) {
            chart = next;
            build();
        }
    }

    private void build() {
        getChildren().clear();
        CrowdRow.Spark spark = chart.spark();
        double width = getWidth() - WORDS;
        double height = getHeight() - FOOT;
        if (spark.counts().isEmpty() || width < TIME * 2 || height < HIGH * 2) {
            return;
        }
        int most = Math.max(SparkLine.most(spark), chart.came().stream().mapToInt(CrowdPage.Came::persons).max().orElse(0));
        // lines far above what there is would press it flat: the nearest one is always seen, others where there is room
        int nearest = chart.lines().isEmpty() ? 0 : chart.lines().getFirst().persons();
        int top = Math.max(most, nearest < most * 6 ? nearest : 0);
        SparkLine.Scale scale = SparkLine.Scale.of(spark, width, height, top);
        SparkLine.draw(this, spark, scale);
        double above = height + HIGH;
        for (CrowdPage.Line line : chart.lines()) {
            double y = scale.y(line.persons());
            if (y >= 0 && y <= above - HIGH) {
                above = y;
                SparkLine.box(this, "chart-line severity-" + line.severity(), 0, y, width, 1);
                label(line.words() + " " + line.persons(), "chart-words", width + 6, y - HIGH / 2, WORDS - 6);
            }
        }
        SparkLine.box(this, "chart-now", scale.x(0), 0, 1, height);
        for (CrowdPage.Came came : chart.came()) {
            double left = scale.x(came.from());
            SparkLine.box(this, "chart-came", left, scale.y(came.persons()) - CAME / 2, scale.x(came.to()) - left, CAME);
        }
        for (int i = 0; i < chart.expected().size(); i++) {
            SparkLine.box(this, "chart-expected", scale.x(spark.minutes().get(i) * 60.0) - MARK / 2, scale.y(chart.expected().get(i)) - MARK / 2,
                    MARK, MARK);
        }
        SparkLine.box(this, "chart-ground", 0, height, width, 1);
        label(chart.first(), "chart-time", 0, height + 2, TIME);
        label(chart.now(), "chart-time", scale.x(0) - TIME / 2, height + 2, TIME);
        if (!chart.last().isEmpty()) {
            label(chart.last(), "chart-time", width - TIME / 2, height + 2, TIME);
        }
    }

    private void label(String words, String style, double x, double y, double width) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setManaged(false);
        getChildren().add(label);
        label.resizeRelocate(Math.rint(x), Math.rint(y), width, HIGH);
    }
}
