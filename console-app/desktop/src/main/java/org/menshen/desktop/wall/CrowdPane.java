package org.menshen.desktop.wall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.crowd.ZoneLine;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.SeverityIcon;
import org.menshen.domain.crowd.CrowdLevel;
import org.menshen.domain.crowd.LineCrossing;

/// The worst crowd zones: how dense, how full, at what level and by which rule, and how old the count is. FX thread.
final class CrowdPane {

    private static final double ICON = 34;

    private final Texts texts;
    private final Label aside = Big.figure("wall-aside");
    private final Label none = Big.words("wall-note");
    private final List<Row> rows = new ArrayList<>();
    private final VBox node = new VBox();

    CrowdPane(Texts texts) {
        this.texts = texts;
        none.setText(texts.get("crowd.none"));
        // that there is none is not said before it is known
        none.setVisible(false);
        none.setManaged(false);
        node.getStyleClass().add("wall-part");
        node.getChildren().addAll(Big.heading(texts.get("crowd"), aside), none);
        for (int i = 0; i < WallViewModel.ZONES; i++) {
            Row row = new Row();
            rows.add(row);
            VBox.setVgrow(row.node, Priority.ALWAYS);
            node.getChildren().add(row.node);
        }
    }

    Region node() {
        return node;
    }

    /// @param turn which page of them these are, in words; empty when there is but one
    void show(List<ZoneLine> lines, int all, String turn) {
        aside.setText(all == 0 ? "" : !turn.isEmpty() ? turn
                : texts.get("crowd.of", Counts.of(lines.size(), texts.lang()), Counts.of(all, texts.lang())));
        none.setVisible(lines.isEmpty());
        none.setManaged(lines.isEmpty());
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).show(i < lines.size() ? lines.get(i) : null);
        }
    }

    void tick(Instant now) {
        rows.forEach(row -> row.tick(now));
    }

    private final class Row {

        private final SeverityIcon icon = Big.severity();
        private final Region mark = Big.icon(icon, ICON);
        private final Label name = Big.words("wall-name");
        private final Label density = Big.figure("wall-density");
        private final Label level = Big.words("wall-note");
        private final Label figures = Big.figure("wall-note");
        private final Label age = Big.figure("wall-note");
        private final HBox node = new HBox(14);
        private @Nullable ZoneLine line;

        private Row() {
            age.setMinWidth(58);
            VBox words = new VBox(Big.line(name, density), Big.line(level, figures, age));
            words.setAlignment(Pos.CENTER_LEFT);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            node.getStyleClass().add("wall-row");
            node.getChildren().addAll(mark, words);
            node.setVisible(false);
        }

        private void show(@Nullable ZoneLine next) {
            line = next;
            node.setVisible(next != null);
            if (next == null) {
                return;
            }
            icon.setSeverity(next.level().severity());
            // the square i says "notice"; an ordinary crowd is not even that
            mark.setVisible(next.level() != CrowdLevel.NONE);
            Big.fit(name, next.name(), 26);
            ZoneLine.Now counted = next.now();
            boolean any = counted.at() != null;
            density.setText(any ? String.format(Locale.ROOT, counted.uncertain() ? "±%.2f" : "%.2f", counted.density()) : "–");
            figures.setText(any ? texts.get("crowd.figures", Counts.of(counted.persons(), texts.lang()), Math.round(counted.share() * 100)) : "");
            level.setText(!any ? texts.get("crowd.uncounted") : counted.stale() ? texts.get("crowd.stale") : level(next));
            Big.mark(node, "quiet", counted.stale());
        }

        /// The level with its reason; where the next one is expected soon, that one with its time instead.
        private String level(ZoneLine line) {
            String now = texts.get("level." + line.level());
            LineCrossing next = line.next();
            if (next != null && next.expected() != null && !line.ahead().isEmpty()) {
                return texts.get("crowd.next", now, texts.get("level." + next.level()), Math.round(next.expected()));
            }
            return line.rule().isEmpty() ? now : texts.get("crowd.level", now, line.rule());
        }

        private void tick(Instant now) {
            age.setText(line == null ? "" : Big.age(line.now().at(), now, texts));
        }
    }
}
