package org.menshen.desktop.cameras;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.tile.CameraCard;
import org.menshen.desktop.tile.TileStyle;
import org.menshen.desktop.tile.VideoTile;

/// The grid of tiles. A camera that stays in view keeps its tile and its stream when the page changes; behind an enlarged picture the others
/// stay open, so that the grid is back at once. FX thread.
final class TileGrid extends Region {

    private static final double GAP = 4;

    private final FeatureContext context;
    private final CamerasViewModel model;
    private List<VideoTile> tiles = new ArrayList<>();
    private int size = 1;
    private int enlarged = -1;

    TileGrid(FeatureContext context, CamerasViewModel model) {
        this.context = context;
        this.model = model;
        getStyleClass().add("tile-grid");
        setMinSize(0, 0);
    }

    /// Shows a page.
    void show(CameraPage page) {
        size = page.size();
        Map<String, VideoTile> living = new HashMap<>();
        List<VideoTile> free = new ArrayList<>();
        for (VideoTile tile : tiles) {
            CameraCard card = tile.card();
            boolean stays = card != null && page.tiles().stream().anyMatch(next -> next.id().equals(card.id()));
            if (stays) {
                living.put(card.id(), tile);
            } else {
                free.add(tile);
            }
        }
        List<VideoTile> next = new ArrayList<>();
        enlarged = -1;
        for (int i = 0; i < page.size(); i++) {
            CameraCard card = i < page.tiles().size() ? page.tiles().get(i) : null;
            VideoTile tile = card == null ? null : living.get(card.id());
            if (tile == null) {
                tile = free.isEmpty() ? newTile() : free.removeLast();
            }
            tile.show(card);
            boolean selected = card != null && card.id().equals(page.selectedId());
            tile.setSelected(selected);
            if (selected && page.enlarged()) {
                enlarged = i;
            }
            next.add(tile);
        }
        for (VideoTile tile : free) {
            getChildren().remove(tile.node());
            tile.close();
        }
        tiles = next;
        requestLayout();
    }

    private VideoTile newTile() {
        VideoTile tile = new VideoTile(context.ports(), context.bridge(), TileStyle.FULL);
        tile.node().addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            CameraCard card = tile.card();
            if (card != null && event.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                model.wish(m -> m.enlarge(card.id()));
            }
        });
        getChildren().add(tile.node());
        return tile;
    }

    /// The tiles in reading order; for tests and pictures.
    List<VideoTile> tiles() {
        return List.copyOf(tiles);
    }

    /// Tiles side by side.
    int columns() {
        return (int) Math.round(Math.sqrt(size));
    }

    @Override
    protected void layoutChildren() {
        int columns = columns();
        double width = getWidth() - GAP;
        double height = getHeight() - GAP;
        double tileWidth = Math.floor(width / columns) - GAP;
        double tileHeight = Math.floor(height / columns) - GAP;
        for (int i = 0; i < tiles.size(); i++) {
            Region node = tiles.get(i).node();
            boolean visible = enlarged < 0 || enlarged == i;
            node.setVisible(visible);
            if (enlarged == i) {
                node.resizeRelocate(GAP, GAP, width - GAP, height - GAP);
            } else if (visible) {
                node.resizeRelocate(GAP + i % columns * (tileWidth + GAP), GAP + (double) (i / columns) * (tileHeight + GAP), tileWidth, tileHeight);
            }
        }
    }

    void close() {
        tiles.forEach(VideoTile::close);
        tiles = new ArrayList<>();
        getChildren().clear();
    }
}
