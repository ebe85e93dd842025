package org.menshen.desktop.wall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.SeverityIcon;

/// How many incidents are open, and the worst of them. FX thread.
final class IncidentCount {

    private static final double ICON = 34;

    private final Texts texts;
    private final Label count = Big.figure("wall-total");
    private final Label none = Big.words("wall-note");
    private final Label more = Big.figure("wall-note");
    private final List<Row> rows = new ArrayList<>();
    private final VBox node = new VBox();

    IncidentCount(Texts texts) {
        this.texts = texts;
        none.setText(texts.get("incidents.none"));
        // that there is none is not said before it is known
        appear(none, false);
        node.getStyleClass().add("wall-part");
        node.getChildren().addAll(Big.heading(texts.get("incidents"), more, count), none);
        for (int i = 0; i < WallViewModel.INCIDENTS; i++) {
            Row row = new Row();
            rows.add(row);
            node.getChildren().add(row.node);
        }
    }

    Region node() {
        return node;
    }

    /// @param turn which page of them these are, in words; empty when there is but one
    void show(List<WallPage.IncidentLine> lines, int open, String turn) {
        count.setText(Counts.of(open, texts.lang()));
        appear(none, lines.isEmpty());
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).show(i < lines.size() ? lines.get(i) : null);
        }
        long rest = open - lines.stream().filter(WallPage.IncidentLine::open).count();
        more.setText(turn.isEmpty() ? texts.get("incidents.more", Counts.of(rest, texts.lang())) : turn);
        more.setVisible((rest > 0 || !turn.isEmpty()) && !lines.isEmpty());
    }

    private static void appear(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    void tick(Instant now) {
        rows.forEach(row -> row.tick(now));
    }

    private final class Row {

        private final SeverityIcon icon = Big.severity();
        private final Label title = Big.words("wall-name");
        private final Label site = Big.words("wall-note");
        private final Label age = Big.figure("wall-age");
        private final HBox node = new HBox(14);
        private WallPage.@Nullable IncidentLine line;

        private Row() {
            VBox words = new VBox(title, site);
            words.setAlignment(Pos.CENTER_LEFT);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            node.getStyleClass().add("wall-row");
            node.getChildren().addAll(Big.icon(icon, ICON), words, age);
            appear(node, false);
        }

        private void show(WallPage.@Nullable IncidentLine next) {
            line = next;
            appear(node, next != null);
            if (next != null) {
                icon.setSeverity(next.severity());
                Big.fit(title, next.title(), 22);
                Big.fit(site, next.site().isEmpty() ? next.state() : texts.get("what.where", next.state(), next.site()), 30);
                Big.mark(node, "quiet", !next.open());
            }
        }

        private void tick(Instant now) {
            age.setText(line == null || !line.open() ? "" : Big.span(line.since(), now));
        }
    }
}
