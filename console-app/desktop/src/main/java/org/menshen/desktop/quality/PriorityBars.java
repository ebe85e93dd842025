package org.menshen.desktop.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.widget.SeverityRow;

/// How the alerts are spread over the priorities: a bar each, with a mark where it should end. FX thread.
final class PriorityBars extends VBox {

    private static final double NAME = 74;
    private static final double WORDS = 230;
    private static final double LINE = 20;
    private static final double BAR = 10;

    private List<QualityPage.Priority> shown = List.of();

    PriorityBars() {
        super(4);
        getStyleClass().add("priority-bars");
    }

    /// Shows other shares; the same ones change nothing.
    void show(List<QualityPage.Priority> next) {
        if (!next.equals(shown)) {
            shown = next;
            List<Line> lines = new ArrayList<>();
            next.forEach(each -> lines.add(new Line(each)));
            getChildren().setAll(lines);
        }
    }

    private static final class Line extends Pane {

        private final QualityPage.Priority priority;
        private final Label name = SeverityRow.label("priority-name");
        private final Label words = SeverityRow.label("priority-words");
        private final Region ground = new Region();
        private final Region bar = new Region();
        private final Region target = new Region();

        Line(QualityPage.Priority priority) {
            this.priority = priority;
            name.setText(priority.name());
            words.setText(priority.words());
            ground.getStyleClass().add("priority-ground");
            bar.getStyleClass().addAll("priority-bar", "level-" + priority.level().name().toLowerCase(Locale.ROOT));
            bar.setVisible(priority.share() > 0);
            target.getStyleClass().add("priority-target");
            setMinHeight(LINE);
            setPrefHeight(LINE);
            getChildren().addAll(name, ground, bar, target, words);
            setAccessibleText(priority.name() + ", " + priority.words());
        }

        @Override
        protected void layoutChildren() {
            double wide = Math.max(0, getWidth() - NAME - WORDS - 12);
            double y = (LINE - BAR) / 2;
            name.resizeRelocate(0, 0, NAME, LINE);
            ground.resizeRelocate(NAME, y, wide, BAR);
            bar.resizeRelocate(NAME, y, Math.max(1, Math.rint(priority.share() * wide)), BAR);
            target.resizeRelocate(Math.rint(NAME + priority.target() * wide) - 1, y - 3, 2, BAR + 6);
            words.resizeRelocate(NAME + wide + 12, 0, WORDS, LINE);
        }
    }
}
