package org.menshen.desktop.figures;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Bars beside each other, perhaps each with a second one of the year before. Plain boxes, built anew only when they are others. FX thread.
final class FiguresChart extends Pane {

    private static final double HEAD = 36;
    private static final double FOOT = 24;
    private static final double LEAST = 2;
    private static final double WIDEST = 90;
    private static final double NARROW = 34;
    private static final double LINE = 18;

    private final Label title = new Label();
    private FiguresPage.Chart chart = FiguresPage.Chart.NONE;

    FiguresChart() {
        getStyleClass().add("figure-chart");
        title.getStyleClass().add("figure-chart-title");
        title.setManaged(false);
        setMinHeight(150);
        setPrefHeight(170);
        widthProperty().addListener((property, old, width) -> build());
        heightProperty().addListener((property, old, height) -> build());
    }

    void show(FiguresPage.Chart next) {
        if (!next.equals(chart)) {
            chart = next;
            build();
        }
    }

    private void build() {
        getChildren().clear();
        if (chart.bars().isEmpty() || getWidth() < NARROW || getHeight() < HEAD + FOOT) {
            return;
        }
        title.setText(chart.title());
        getChildren().add(title);
        title.resizeRelocate(0, 0, getWidth(), LINE);
        double step = Math.min(WIDEST, getWidth() / chart.bars().size());
        double ground = getHeight() - FOOT;
        int every = (int) Math.ceil(NARROW / step);
        for (int i = 0; i < chart.bars().size(); i++) {
            bar(chart.bars().get(i), i * step, step, ground, i % every == 0);
        }
        box("figure-ground", 0, ground, step * chart.bars().size(), 1);
    }

    private void bar(FiguresPage.Bar bar, double x, double step, double ground, boolean labelled) {
        boolean two = bar.before() >= 0;
        double gap = step > 8 ? 3 : step > 3 ? 1 : 0;
        double width = two ? (step - gap) / 2 : step - gap;
        one(bar.height(), "figure-column", x, width, ground);
        if (two) {
            one(bar.before(), "figure-before", x + width, width, ground);
        }
        if (labelled && step >= NARROW) {
            double top = Math.max(bar.height(), 0) * (ground - HEAD);
            text(bar.words(), "figure-words", x, ground - top - LINE, two ? width : step - gap);
            if (two) {
                text(bar.beforeWords(), "figure-words-before", x + width, ground - Math.max(bar.before(), 0) * (ground - HEAD) - LINE, width);
            }
        }
        if (labelled) {
            text(bar.label(), "figure-label", x, ground + 3, Math.max(step - gap, NARROW));
        }
    }

    private void one(double height, String style, double x, double width, double ground) {
        if (height > 0) {
            double tall = Math.max(LEAST, height * (ground - HEAD));
            box(style, x, ground - tall, width, tall);
        }
    }

    private void box(String style, double x, double y, double width, double height) {
        Region box = new Region();
        box.getStyleClass().add(style);
        box.setManaged(false);
        getChildren().add(box);
        box.resizeRelocate(Math.rint(x), Math.rint(y), Math.max(1, Math.rint(width)), Math.max(1, Math.rint(height)));
    }

    private void text(String words, String style, double x, double y, double width) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setManaged(false);
        getChildren().add(label);
        label.resizeRelocate(Math.rint(x), Math.rint(y), width, LINE);
    }
}
