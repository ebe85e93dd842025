package org.menshen.desktop.crowd;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;

/// Counts of the last hours as one filled shape, and beyond now the interval of what is expected. Built anew only when other counts come or it gets
/// another size; filled, never stroked, so that painting a row again costs next to nothing. FX thread.
final class SparkLine extends Pane {

    private static final double ROOM = 1.1;
    private static final int MINUTE_S = 60;

    private CrowdRow.Spark spark = CrowdRow.Spark.NONE;

    SparkLine() {
        getStyleClass().add("spark");
        setMouseTransparent(true);
        widthProperty().addListener((property, old, width) -> build());
        heightProperty().addListener((property, old, height) -> build());
    }

    /// Shows other counts; the same ones change nothing.
    void show(CrowdRow.Spark next) {
        if (!next.equals(spark)) {
            spark = next;
            build();
        }
    }

    /// Where times and counts lie.
    ///
    /// @param width pixels of a second
    /// @param now where now is
    /// @param height pixels of a person
    /// @param ground where nobody is
    record Scale(double width, double now, double height, double ground) {

        static Scale of(CrowdRow.Spark spark, double width, double height, int most) {
            double past = (double) spark.counts().size() * spark.everyS();
            double ahead = spark.minutes().isEmpty() ? 0 : spark.minutes().getLast() * (double) MINUTE_S;
            double second = width / Math.max(1, past + ahead);
            return new Scale(second, past * second, height / Math.max(1, most * ROOM), height);
        }

        double x(double secondsFromNow) {
            return now + secondsFromNow * width;
        }

        double y(double persons) {
            return ground - persons * height;
        }
    }

    /// The largest number that is shown.
    static int most(CrowdRow.Spark spark) {
        int counts = spark.counts().stream().mapToInt(Integer::intValue).max().orElse(0);
        return Math.max(1, Math.max(counts, spark.high().stream().mapToInt(Integer::intValue).max().orElse(0)));
    }

    private void build() {
        getChildren().clear();
        if (spark.counts().isEmpty() || getWidth() < 8 || getHeight() < 8) {
            return;
        }
        int most = most(spark);
        boolean lined = spark.line() > 0 && spark.line() < most * 2;
        Scale scale = Scale.of(spark, getWidth(), getHeight(), lined ? Math.max(most, spark.line()) : most);
        draw(this, spark, scale);
        if (lined) {
            box(this, "spark-line", 0, scale.y(spark.line()), getWidth(), 1);
        }
    }

    /// Draws counts and interval into a pane.
    static void draw(Pane pane, CrowdRow.Spark spark, Scale scale) {
        int size = spark.counts().size();
        for (int i = 0; i < size; i++) {
            int from = i;
            while (i < size && spark.counts().get(i) >= 0) {
                i++;
            }
            if (i > from) {
                pane.getChildren().add(past(spark, scale, from, i));
            }
        }
        if (!spark.minutes().isEmpty()) {
            pane.getChildren().add(fan(spark, scale));
        }
    }

    /// The counts of a stretch in which all are known.
    private static Polygon past(CrowdRow.Spark spark, Scale scale, int from, int to) {
        Polygon shape = new Polygon();
        shape.getStyleClass().add("spark-past");
        int size = spark.counts().size();
        double left = scale.x((from - size) * (double) spark.everyS());
        double right = scale.x((to - size) * (double) spark.everyS());
        shape.getPoints().addAll(left, scale.ground());
        for (int i = from; i < to; i++) {
            double y = Math.min(scale.y(spark.counts().get(i)), scale.ground() - 1);
            shape.getPoints().addAll(scale.x((i - size) * (double) spark.everyS()), y, scale.x((i + 1 - size) * (double) spark.everyS()), y);
        }
        shape.getPoints().addAll(right, scale.ground());
        shape.setSmooth(false);
        return shape;
    }

    private static Polygon fan(CrowdRow.Spark spark, Scale scale) {
        Polygon shape = new Polygon();
        shape.getStyleClass().add("spark-fan");
        int last = spark.counts().getLast();
        double now = scale.y(Math.max(0, last));
        shape.getPoints().addAll(scale.x(0), now);
        for (int i = 0; i < spark.minutes().size(); i++) {
            shape.getPoints().addAll(scale.x(spark.minutes().get(i) * (double) MINUTE_S), scale.y(spark.high().get(i)));
        }
        for (int i = spark.minutes().size() - 1; i >= 0; i--) {
            shape.getPoints().addAll(scale.x(spark.minutes().get(i) * (double) MINUTE_S), scale.y(spark.low().get(i)));
        }
        shape.setSmooth(false);
        return shape;
    }

    /// A plain box.
    static void box(Pane pane, String styles, double x, double y, double width, double height) {
        Region box = new Region();
        box.getStyleClass().addAll(styles.split(" "));
        box.setManaged(false);
        pane.getChildren().add(box);
        box.resizeRelocate(Math.rint(x), Math.rint(y), Math.max(1, Math.rint(width)), Math.max(1, Math.rint(height)));
    }
}
