package org.menshen.desktop.quality;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;

/// Alerts of every ten minutes as bars, on a scale that keeps one, two, ten and hundreds apart, with the lines of the bands across. Built anew
/// only when other counts come or it gets another size: plain boxes, which are painted once. FX thread.
final class RateChart extends Pane {

    private static final double FOOT = 18;
    private static final double HEAD = 14;
    private static final double WORDS = 132;
    private static final double FIGURE = 44;
    private static final double LEAST = 2;
    private static final double WIDEST = 40;
    private static final double ROOM = 1.25;

    private final Texts texts;
    private final ZoneId zone;
    private QualityPage.Chart chart = QualityPage.EMPTY.chart();

    RateChart(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
        getStyleClass().add("rate-chart");
        setMinHeight(120);
        widthProperty().addListener((property, old, width) -> build());
        heightProperty().addListener((property, old, height) -> build());
    }

    /// Shows other counts; the same ones change nothing.
    void show(QualityPage.Chart next) {
        if (!next.equals(chart)) {
            chart = next;
            build();
        }
    }

    private double top() {
        return chart.bars().stream().mapToInt(QualityPage.Bar::count).max().orElse(0);
    }

    /// How high a count stands, in pixels above the ground.
    private double height(double count, double most) {
        double room = getHeight() - FOOT - HEAD;
        return Math.log1p(count) / Math.log1p(Math.max(most, chart.flood()) * ROOM) * room;
    }

    private void build() {
        getChildren().clear();
        if (chart.bars().isEmpty() || getWidth() < WORDS || getHeight() < FOOT + HEAD) {
            return;
        }
        double ground = getHeight() - FOOT;
        double most = top();
        double wide = getWidth() - WORDS;
        line(chart.acceptable(), "acceptable", most, ground, wide);
        line(chart.manageable(), "manageable", most, ground, wide);
        line(chart.flood(), "flood", most, ground, wide);
        double step = Math.min(WIDEST, wide / chart.bars().size());
        for (int i = 0; i < chart.bars().size(); i++) {
            bar(chart.bars().get(i), i * step, step, ground, most);
        }
        box("rate-ground", 0, ground, wide, 1);
        hours(step, ground, wide);
    }

    private void bar(QualityPage.Bar bar, double x, double step, double ground, double most) {
        double gap = step > 6 ? 2 : step > 3 ? 1 : 0;
        double width = Math.max(1, step - gap);
        if (bar.flood()) {
            // a flood is seen without its colour, too
            box("rate-flood", x, HEAD - 8, step, 4);
        }
        if (bar.count() > 0) {
            double height = Math.max(LEAST, height(bar.count(), most));
            box("rate-bar band-" + bar.band().name().toLowerCase(Locale.ROOT), x, ground - height, width, height);
            if (width >= 18) {
                Label count = figure(String.valueOf(bar.count()), "rate-count");
                count.resizeRelocate(x + width / 2 - FIGURE / 2, ground - height - 16, FIGURE, 16);
            }
        }
    }

    private void line(double at, String name, double most, double ground, double wide) {
        double y = ground - height(at, most);
        box("rate-line line-" + name, 0, y, wide, 1);
        Label words = figure(texts.get("line." + name, QualityWords.number(at)), "rate-words");
        words.resizeRelocate(wide + 8, y - 8, WORDS - 8, 16);
    }

    private void hours(double step, double ground, double wide) {
        Instant first = chart.bars().getFirst().from();
        long slot = chart.bars().size() < 2 ? 600 : chart.bars().get(1).from().getEpochSecond() - first.getEpochSecond();
        double perHour = step * 3600 / slot;
        int every = perHour > 52 ? 1 : perHour > 26 ? 2 : perHour > 13 ? 4 : 6;
        ZonedDateTime hour = first.atZone(zone).withMinute(0).withSecond(0).withNano(0);
        for (; ; hour = hour.plusHours(1)) {
            double x = (hour.toEpochSecond() - first.getEpochSecond()) / (double) slot * step;
            if (x > Math.min(wide, step * chart.bars().size()) - FIGURE / 2) {
                return;
            }
            if (x >= FIGURE / 2 && hour.getHour() % every == 0) {
                box("rate-hour", x, ground, 1, 4);
                figure(Numbers.minute(hour.toInstant(), zone), "rate-figure").resizeRelocate(x - FIGURE / 2, ground + 3, FIGURE, FOOT - 3);
            }
        }
    }

    private void box(String styles, double x, double y, double width, double height) {
        Region box = new Region();
        box.getStyleClass().addAll(styles.split(" "));
        box.setManaged(false);
        getChildren().add(box);
        box.resizeRelocate(Math.rint(x), Math.rint(y), Math.max(1, Math.rint(width)), Math.max(1, Math.rint(height)));
    }

    private Label figure(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setManaged(false);
        getChildren().add(label);
        return label;
    }
}
