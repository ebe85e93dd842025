package org.menshen.desktop.figures;

import java.util.List;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.widget.SeverityRow;

/// A figure with its name, what it is made of, how it is to be taken in words and colour, and its course. FX thread.
final class FiguresTile extends VBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

    private final Label name = SeverityRow.label("figure-name");
    private final Label flag = SeverityRow.label("figure-flag");
    private final Label value = SeverityRow.label("figure-value");
    private final Label fraction = SeverityRow.label("figure-fraction");
    private final Label verdict = SeverityRow.label("figure-verdict");
    private final Course course = new Course();

    FiguresTile() {
        super(2);
        HBox first = new HBox(8, name, flag);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        flag.setMinWidth(Region.USE_PREF_SIZE);
        HBox second = new HBox(8, value, fraction);
        second.getStyleClass().add("figure-line");
        value.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("figure-tile");
        setMinWidth(0);
        getChildren().addAll(first, second, verdict, course);
    }

    void show(FiguresPage.Tile tile, boolean selected) {
        name.setText(tile.name());
        flag.setText(tile.flag());
        flag.setVisible(!tile.flag().isEmpty());
        flag.setManaged(!tile.flag().isEmpty());
        value.setText(tile.value());
        fraction.setText(tile.fraction());
        verdict.setText(tile.verdict());
        course.show(tile.trend());
        course.setVisible(!tile.trend().isEmpty());
        course.setManaged(!tile.trend().isEmpty());
        pseudoClassStateChanged(SELECTED, selected);
        pseudoClassStateChanged(GOOD, tile.level() == FiguresPage.Level.GOOD);
        pseudoClassStateChanged(SHORT, tile.level() == FiguresPage.Level.SHORT);
        setAccessibleText(String.join(", ", tile.name(), tile.flag(), tile.value(), tile.fraction(), tile.verdict()));
    }

    /// The course as small bars; built anew only when it is another one.
    private static final class Course extends Pane {

        private static final double HEIGHT = 16;
        private List<Double> shown = List.of();

        Course() {
            setMinHeight(HEIGHT);
            setPrefHeight(HEIGHT);
            widthProperty().addListener((property, old, width) -> build());
        }

        void show(List<Double> trend) {
            if (!trend.equals(shown)) {
                shown = trend;
                build();
            }
        }

        private void build() {
            getChildren().clear();
            double step = shown.isEmpty() ? 0 : getWidth() / shown.size();
            for (int i = 0; i < shown.size() && step > 0; i++) {
                double share = shown.get(i);
                Region bar = new Region();
                bar.getStyleClass().add(share < 0 ? "figure-none" : "figure-spark");
                bar.setManaged(false);
                double height = share < 0 ? 1 : Math.max(2, Math.rint(share * HEIGHT));
                getChildren().add(bar);
                bar.resizeRelocate(Math.rint(i * step), HEIGHT - height, Math.max(1, Math.rint(step) - 1), height);
            }
        }
    }
}
