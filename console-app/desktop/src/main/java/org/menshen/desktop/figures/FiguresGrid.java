package org.menshen.desktop.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.menshen.desktop.widget.Section;

/// Figures under their headings, as many beside each other as there is room for. FX thread.
final class FiguresGrid extends ScrollPane {

    private static final double LEAST = 236;

    private final VBox all = new VBox(8);
    private final Consumer<String> onSelected;
    private final Runnable onOpened;
    private final List<FiguresTile> nodes = new ArrayList<>();
    private List<FiguresPage.Tile> tiles = List.of();
    private List<String> laid = List.of();
    private int columns = 3;

    /// @param onSelected gets the figure that was clicked
    /// @param onOpened called when it was clicked twice
    FiguresGrid(Consumer<String> onSelected, Runnable onOpened) {
        this.onSelected = onSelected;
        this.onOpened = onOpened;
        all.getStyleClass().add("figure-tiles");
        setContent(all);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().add("figure-scroll");
        setMinHeight(0);
        widthProperty().addListener((property, old, width) -> {
            int fit = Math.max(1, (int) (width.doubleValue() / LEAST));
            if (fit != columns) {
                columns = fit;
                laid = List.of();
                show(tiles, "");
            }
        });
    }

    /// Shows figures; only when they are others are they laid out anew.
    void show(List<FiguresPage.Tile> next, String selected) {
        tiles = next;
        List<String> plan = new ArrayList<>(next.stream().map(tile -> tile.heading() + "/" + tile.id()).toList());
        plan.add(String.valueOf(columns));
        if (!plan.equals(laid)) {
            laid = plan;
            lay();
        }
        for (int i = 0; i < tiles.size(); i++) {
            boolean chosen = tiles.get(i).id().equals(selected);
            nodes.get(i).show(tiles.get(i), chosen);
            if (chosen) {
                reveal(nodes.get(i));
            }
        }
    }

    private void reveal(FiguresTile node) {
        double room = all.getHeight() - getViewportBounds().getHeight();
        if (room > 0 && node.getParent() != null) {
            double top = node.getParent().getBoundsInParent().getMinY() + node.getBoundsInParent().getMinY();
            double bottom = top + node.getHeight();
            double shown = getVvalue() * room;
            if (top < shown) {
                setVvalue(Math.max(0, top - 30) / room);
            } else if (bottom > shown + getViewportBounds().getHeight()) {
                setVvalue(Math.min(1, (bottom + 12 - getViewportBounds().getHeight()) / room));
            }
        }
    }

    private void lay() {
        all.getChildren().clear();
        nodes.clear();
        GridPane grid = null;
        String heading = null;
        int place = 0;
        for (FiguresPage.Tile tile : tiles) {
            if (!tile.heading().equals(heading)) {
                heading = tile.heading();
                grid = grid();
                place = 0;
                all.getChildren().addAll(new Section(heading), grid);
            }
            FiguresTile node = new FiguresTile();
            node.setOnMouseClicked(event -> {
                onSelected.accept(tile.id());
                if (event.getClickCount() == 2) {
                    onOpened.run();
                }
            });
            nodes.add(node);
            grid.add(node, place % columns, place / columns);
            place++;
        }
    }

    private GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("figure-grid");
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    /// The figure that lies so many columns and rows from another; the same where there is none.
    String near(String selected, int across, int down) {
        int at = 0;
        while (at < tiles.size() && !tiles.get(at).id().equals(selected)) {
            at++;
        }
        int to = at + across;
        if (down != 0 && at < tiles.size()) {
            to = at;
            int column = column(at);
            do {
                to += down;
            } while (to >= 0 && to < tiles.size() && column(to) != column);
        }
        return tiles.isEmpty() ? "" : tiles.get(to < 0 || to >= tiles.size() ? Math.clamp(at, 0, tiles.size() - 1) : to).id();
    }

    private int column(int at) {
        int first = at;
        while (first > 0 && tiles.get(first - 1).heading().equals(tiles.get(at).heading())) {
            first--;
        }
        return (at - first) % columns;
    }
}
