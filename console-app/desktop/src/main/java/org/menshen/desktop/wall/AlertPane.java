package org.menshen.desktop.wall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.SeverityIcon;

/// Open alerts by severity, and for each the one that waits longest for an answer. FX thread.
final class AlertPane {

    private static final double ICON = 44;

    private final Texts texts;
    private final Label total = Big.figure("wall-aside");
    private final List<Row> rows = new ArrayList<>();
    private final VBox node = new VBox();

    AlertPane(Texts texts, Names names) {
        this.texts = texts;
        node.getStyleClass().add("wall-part");
        node.getChildren().add(Big.heading(texts.get("alerts"), total));
        for (int severity = 1; severity <= 5; severity++) {
            Row row = new Row(severity, names.of("severities", String.valueOf(severity)));
            rows.add(row);
            node.getChildren().add(row.node);
        }
    }

    Region node() {
        return node;
    }

    void show(List<WallPage.AlertLine> lines) {
        int unanswered = 0;
        for (WallPage.AlertLine line : lines) {
            rows.get(line.severity() - 1).show(line);
            unanswered += line.unanswered();
        }
        total.setText(unanswered == 0 ? texts.get("alerts.answered") : texts.get("alerts.unanswered", Counts.of(unanswered, texts.lang())));
    }

    void tick(Instant now) {
        rows.forEach(row -> row.tick(now));
    }

    private final class Row {

        private final String name;
        private final Label oldest = Big.words("wall-name");
        private final Label site = Big.words("wall-note");
        private final Label age = Big.figure("wall-age");
        private final Label count = Big.figure("wall-count");
        private final HBox node = new HBox(14);
        private WallPage.AlertLine line = new WallPage.AlertLine(5, 0, 0, "", "", null);

        private Row(int severity, String word) {
            name = word;
            StackPane figure = new StackPane(count);
            figure.setAlignment(Pos.CENTER_RIGHT);
            figure.setMinWidth(84);
            SeverityIcon icon = Big.severity();
            icon.setSeverity(severity);
            VBox words = new VBox(oldest, Big.line(site, age));
            words.setAlignment(Pos.CENTER_LEFT);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            node.getStyleClass().add("wall-row");
            node.getChildren().addAll(Big.icon(icon, ICON), figure, words);
        }

        private void show(WallPage.AlertLine next) {
            line = next;
            count.setText(Counts.of(next.open(), texts.lang()));
            boolean waits = next.since() != null;
            Big.fit(oldest, waits ? next.oldest() : name, 25);
            Big.fit(site, waits ? next.site() : texts.get(next.open() == 0 ? "alerts.none" : "alerts.all-answered"), 18);
            Big.mark(node, "quiet", next.open() == 0);
        }

        private void tick(Instant now) {
            age.setText(Big.span(line.since(), now));
        }
    }
}
