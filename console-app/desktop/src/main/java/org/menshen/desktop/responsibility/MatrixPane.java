package org.menshen.desktop.responsibility;

import java.util.List;
import java.util.Objects;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.PairGrid;
import org.menshen.desktop.widget.RowList;
import org.menshen.desktop.widget.Section;

/// The table of an edition with a mark on one cell, and below it what that cell says and how the edition differs from another. FX thread.
final class MatrixPane {

    private static final double WIDE = 1300;
    private static final int NARROW = 6;
    private static final int MOST = 9;

    private final Texts texts;
    private final RowList<MatrixTable.MatrixLine> rows;
    private final MatrixLineCell head;
    private final Label title = new Label();
    private final PairGrid details = new PairGrid("matrix-details");
    private final Section compared;
    private final Label differences = new Label();
    private final VBox difference;
    private final VBox node;
    private MatrixTable table = MatrixTable.EMPTY;
    private int at;
    private int first;

    MatrixPane(Texts texts) {
        this.texts = texts;
        this.head = new MatrixLineCell(() -> first, () -> at, this::seen);
        this.rows = new RowList<>(MatrixLineCell.HEIGHT, () -> new MatrixLineCell(() -> first, () -> at, this::seen),
                MatrixTable.MatrixLine::category);
        this.compared = new Section("");
        title.getStyleClass().add("matrix-title");
        title.setMinWidth(0);
        differences.setWrapText(true);
        differences.getStyleClass().add("matrix-differences");
        ScrollPane scroll = new ScrollPane(differences);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(120);
        scroll.setMinHeight(90);
        difference = new VBox(compared, scroll);
        difference.getStyleClass().add("matrix-compared");
        rows.setMinHeight(0);
        VBox.setVgrow(rows, Priority.ALWAYS);
        details.setMinHeight(Region.USE_PREF_SIZE);
        node = new VBox(title, rows.under(head.heading("", List.of())), rows, details);
        node.setMinHeight(0);
        node.setMinWidth(0);
        node.widthProperty().addListener((property, old, width) -> fill());
        rows.selectedIdProperty().addListener((property, old, id) -> fill());
        rows.setEmptyWords(texts.get("matrix.none"));
    }

    Region node() {
        return node;
    }

    Region list() {
        return rows;
    }

    void show(ResponsibilityPage page) {
        table = page.table();
        title.setText(page.title());
        at = Math.clamp(at, 0, Math.max(0, table.areas().size() - 1));
        rows.setRows(table.rows());
        if (rows.rows().stream().noneMatch(row -> row.category().equals(rows.selectedIdProperty().get()))) {
            rows.select(table.rows().isEmpty() ? null : table.rows().getFirst().category());
        }
        compared.setText(texts.get("compared", table.compared(), table.differences().size()));
        differences.setText(table.differences().isEmpty() ? texts.get("compared.same") : String.join("\n", table.differences()));
        boolean compares = !table.compared().isEmpty();
        if (compares != node.getChildren().contains(difference)) {
            if (compares) {
                node.getChildren().add(difference);
            } else {
                node.getChildren().remove(difference);
            }
        }
        fill();
    }

    void step(int across, int down) {
        if (down != 0) {
            rows.step(down);
        }
        at = Math.clamp((long) at + across, 0, Math.max(0, table.areas().size() - 1));
        fill();
    }

    private void fill() {
        first = Math.clamp(first, Math.max(0, at - seen() + 1), at);
        int all = table.areas().size();
        head.heading(seen() < all ? texts.get("column.category.of", first + 1, first + seen(), all) : texts.get("column.category"), table.names());
        rows.tick();
        details.show(table.details().getOrDefault(marked(), List.of()));
    }

    /// How many areas are in sight: fewer in a narrow window, so that the words of each can be read.
    private int seen() {
        return Math.clamp(table.areas().size(), 1, node == null || node.getWidth() < WIDE ? NARROW : MOST);
    }

    /// The cell under the mark, as `category area`.
    String marked() {
        String category = Objects.requireNonNullElse(rows.selectedIdProperty().get(), "");
        return at < table.areas().size() ? category + " " + table.areas().get(at) : category;
    }
}
