package org.menshen.desktop.wall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.status.LinkWords;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.StatusDot;

/// Every feed with how it does and when it sent last, and the link to the centre beside them. FX thread.
final class SourcePane {

    private static final int COLUMNS = 4;
    private static final int MOST = 12;

    private final Texts texts;
    private final Label count = Big.words("wall-heading");
    private final StatusDot linkDot = new StatusDot();
    private final Label link = Big.figure("wall-aside");
    private final GridPane grid = new GridPane();
    private final List<Cell> cells = new ArrayList<>();
    private final Label rest = Big.words("wall-note");
    private final VBox node = new VBox();
    private String known = "";

    SourcePane(Texts texts) {
        this.texts = texts;
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        grid.getStyleClass().add("wall-sources");
        HBox head = Big.line(count, linkDot, link);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("wall-head");
        node.getStyleClass().add("wall-part");
        node.getChildren().addAll(head, grid, rest);
    }

    Region node() {
        return node;
    }

    void show(WallPage page) {
        List<WallPage.SourceLine> lines = page.sources();
        if (lines.size() > MOST) {
            // there is no room for all: those that do badly stay
            lines = lines.stream().sorted(Comparator.comparing(SourcePane::trouble)).limit(MOST).toList();
        }
        while (cells.size() < lines.size()) {
            Cell cell = new Cell();
            grid.add(cell.node, cells.size() % COLUMNS, cells.size() / COLUMNS);
            cells.add(cell);
        }
        while (cells.size() > lines.size()) {
            grid.getChildren().remove(cells.removeLast().node);
        }
        for (int i = 0; i < lines.size(); i++) {
            cells.get(i).show(lines.get(i));
        }
        known = texts.get("sources", Counts.of(page.wellSources(), texts.lang()), Counts.of(page.usedSources(), texts.lang()));
        int left = page.sources().size() - lines.size();
        rest.setText(page.sources().isEmpty() ? texts.get("sources.none") : texts.get("sources.rest", left));
        rest.setVisible(left > 0 || lines.isEmpty());
        rest.setManaged(rest.isVisible());
    }

    private static int trouble(WallPage.SourceLine line) {
        return switch (line.kind()) {
            case DOWN -> 0;
            case BUSY, LATE -> 1;
            case OK, REPORTED -> 2;
            case IDLE -> 3;
        };
    }

    /// @param old up to when the states are known, in words, while the line is lost: a count of those that are well would be a lie
    void tick(Instant now, LinkWords words, String old) {
        count.setText(old.isEmpty() ? known : old);
        cells.forEach(cell -> cell.dot.setKind(old.isEmpty() ? cell.line.kind() : StatusDot.Kind.IDLE));
        linkDot.setKind(words.kind());
        link.setText(words.text());
        Big.mark(link, "stale", words.stale());
        cells.forEach(cell -> cell.tick(now));
    }

    private final class Cell {

        private final StatusDot dot = new StatusDot();
        private final Label name = Big.words("wall-source");
        private final Label state = Big.words("wall-note");
        private final HBox node = new HBox(12);
        private WallPage.SourceLine line = new WallPage.SourceLine("", StatusDot.Kind.IDLE, "", null);

        private Cell() {
            VBox words = new VBox(name, state);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            node.setAlignment(Pos.CENTER_LEFT);
            node.getChildren().addAll(dot, words);
        }

        private void show(WallPage.SourceLine next) {
            line = next;
            name.setText(next.name());
            Big.mark(node, "quiet", next.kind() == StatusDot.Kind.IDLE);
            Big.mark(state, "warn", next.kind() == StatusDot.Kind.LATE || next.kind() == StatusDot.Kind.DOWN);
        }

        private void tick(Instant now) {
            state.setText(texts.get("what.where", line.state(), Big.age(line.at(), now, texts)));
        }
    }
}
