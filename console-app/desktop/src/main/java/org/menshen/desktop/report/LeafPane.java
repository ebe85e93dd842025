package org.menshen.desktop.report;

import java.io.ByteArrayInputStream;
import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.port.Exhibit;
import org.menshen.domain.port.Paper;

/// A document on the screen: the same words, tables, charts and pictures as on paper. Built anew only when the document changes, plain boxes which
/// are painted once. FX thread.
final class LeafPane extends ScrollPane {

    private static final double WIDE = 720;
    private static final double LABEL = 190;
    private static final double COUNT = 56;
    private static final double TALL = 84;
    private static final double STEP = 0.85;
    private static final int EVERY = 3;

    private final VBox sheet = new VBox(4);
    private Paper.@Nullable Leaf shown;

    LeafPane() {
        sheet.getStyleClass().add("leaf");
        sheet.setMaxWidth(WIDE);
        sheet.setVisible(false);
        HBox middle = new HBox(sheet);
        HBox.setHgrow(sheet, Priority.ALWAYS);
        middle.setAlignment(Pos.TOP_CENTER);
        middle.getStyleClass().add("leaf-desk");
        setContent(middle);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().add("leaf-scroll");
    }

    /// Shows a document; `null` shows none. The same one changes nothing.
    void show(Paper.@Nullable Leaf leaf) {
        if (leaf == null ? shown == null : leaf.equals(shown)) {
            return;
        }
        shown = leaf;
        sheet.getChildren().clear();
        sheet.setVisible(leaf != null);
        if (leaf == null) {
            return;
        }
        add(words(leaf.title(), "leaf-title"));
        for (Paper.Part part : leaf.parts()) {
            if (!part.heading().isEmpty()) {
                add(words(part.heading(), "leaf-heading"));
            }
            part.lines().forEach(line -> add(words(line, "leaf-line")));
            for (Exhibit exhibit : part.exhibits()) {
                switch (exhibit) {
                    case Exhibit.Table table -> add(table(table));
                    case Exhibit.Chart chart -> {
                        add(words(chart.title(), "leaf-caption"));
                        add(chart.upright() ? upright(chart) : lying(chart));
                    }
                    case Exhibit.Timeline line -> {
                        add(words(line.title() + "  " + line.from() + " – " + line.to(), "leaf-caption"));
                        line.lanes().forEach(lane -> add(words(lane.name() + "  " + lane.said(), "leaf-line")));
                    }
                    case Exhibit.Picture picture -> {
                        add(words(picture.title(), "leaf-caption"));
                        add(picture(picture));
                    }
                }
            }
        }
    }

    /// Up or down by a good part of what is seen.
    void page(int by) {
        double room = sheet.getHeight() - getViewportBounds().getHeight();
        if (room > 0) {
            setVvalue(Math.clamp(getVvalue() + by * STEP * getViewportBounds().getHeight() / room, 0, 1));
        }
    }

    private void add(Node node) {
        sheet.getChildren().add(node);
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static Region table(Exhibit.Table table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("leaf-table");
        int all = table.widths().stream().mapToInt(Integer::intValue).sum();
        for (int width : table.widths()) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 * width / all);
            grid.getColumnConstraints().add(column);
        }
        row(grid, 0, table.head(), "leaf-head");
        for (int i = 0; i < table.rows().size(); i++) {
            row(grid, i + 1, table.rows().get(i), "leaf-cell");
        }
        return grid;
    }

    private static void row(GridPane grid, int row, List<String> cells, String style) {
        for (int column = 0; column < cells.size(); column++) {
            Label cell = words(cells.get(column), style);
            cell.setMaxHeight(Double.MAX_VALUE);
            grid.add(cell, column, row);
        }
    }

    private static Region lying(Exhibit.Chart chart) {
        VBox bars = new VBox(2);
        int most = Math.max(1, chart.most());
        for (Exhibit.Bar bar : chart.bars()) {
            Label label = fixed(bar.label(), LABEL, "leaf-label");
            Label count = fixed(bar.figure(), COUNT, "leaf-count");
            Region box = box(bar);
            double room = WIDE - LABEL - COUNT - 80;
            double width = bar.count() <= 0 ? 0 : Math.max(2, Math.rint(room * bar.count() / most));
            box.setMinSize(width, 12);
            box.setPrefSize(width, 12);
            box.setMaxSize(width, 12);
            HBox line = new HBox(6, label, box, count);
            line.setAlignment(Pos.CENTER_LEFT);
            bars.getChildren().add(line);
        }
        bars.getStyleClass().add("leaf-chart");
        return bars;
    }

    private static Region upright(Exhibit.Chart chart) {
        HBox bars = new HBox(2);
        bars.setAlignment(Pos.BOTTOM_LEFT);
        int most = Math.max(1, chart.most());
        for (int i = 0; i < chart.bars().size(); i++) {
            Exhibit.Bar bar = chart.bars().get(i);
            Region box = box(bar);
            double height = bar.count() == 0 ? 0 : Math.max(2, Math.rint(TALL * bar.count() / most));
            box.setMinHeight(height);
            box.setPrefHeight(height);
            box.setMaxHeight(height);
            Label count = words(bar.count() == 0 ? "" : String.valueOf(bar.count()), "leaf-count");
            Label label = words(i % EVERY == 0 ? bar.label() : "", "leaf-tick");
            label.setMinWidth(0);
            label.setWrapText(false);
            label.setEllipsisString("");
            VBox column = new VBox(1, count, box, label);
            column.setAlignment(Pos.BOTTOM_LEFT);
            column.setMinWidth(0);
            column.setPrefWidth(WIDE / chart.bars().size());
            HBox.setHgrow(column, Priority.ALWAYS);
            bars.getChildren().add(column);
        }
        bars.getStyleClass().add("leaf-chart");
        return bars;
    }

    private static Region box(Exhibit.Bar bar) {
        Region box = new Region();
        box.setStyle(String.format("-fx-background-color: #%06x;", bar.colour()));
        return box;
    }

    private static Label fixed(String text, double width, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setMaxWidth(width);
        return label;
    }

    private static Node picture(Exhibit.Picture picture) {
        ImageView view = new ImageView(new Image(new ByteArrayInputStream(picture.png())));
        view.setFitWidth(WIDE - 60);
        view.setPreserveRatio(true);
        return view;
    }
}
