package org.menshen.map.fx;

import static org.assertj.core.api.Assertions.assertThat;

import com.gluonhq.maps.MapView;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.menshen.map.core.geo.LatLon;

/// Panning for ever at several zooms leaves as many nodes, entries and pictures as at the start. The nodes and the entries are those of the
/// tile library itself, counted in its scene graph and in its tables, so that a counter of ours that went wrong would be found out.
class PanningTest {

    /// the map's limit of tile nodes, and one screen more that is handed out before the library's view is replaced
    private static final int MOST_TILES = 400 + 60;
    /// pictures known after a collection, living or not: those that are gone are swept when there are so many
    private static final int MOST_KNOWN = 512 + 60;
    private static final int CACHED = 24;
    private static final int VIEWS = 36;

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void thousandsOfTilesLeaveNodesEntriesAndPicturesBounded() {
        try (PictureRoom room = new PictureRoom(16)) {
            MapPane map = room.map();
            Fx.run(() -> map.setBaseMap(PictureRoom.town()));
            Fx.settle(map);
            int others = Fx.call(() -> nodes(map) - nodes(view(map)));
            List<WeakReference<MapView>> views = new ArrayList<>();
            for (int zoom = 13; zoom <= 18; zoom++) {
                double width = 360 * Fx.WIDTH / (256 * Math.pow(2, zoom));
                for (int step = 0; step < VIEWS; step++) {
                    // a strip of its own at each zoom, from screen to screen: no tile is passed twice
                    LatLon next = new LatLon(31.195, 120 + step * width);
                    int level = zoom;
                    shown(map, next, level);
                    Fx.run(() -> bounded(map, views));
                }
                Fx.settle(map);
                assertThat(Fx.call(() -> map.tiles().cached())).as("painted tiles remembered").isEqualTo(CACHED);
            }
            assertThat(Fx.call(() -> map.tiles().handedOut())).as("tiles passed").isGreaterThan(3000);
            assertThat(Fx.call(() -> nodes(map) - nodes(view(map)))).as("nodes beside the tiles").isEqualTo(others);
            assertThat(views).as("views of the library").hasSizeGreaterThan(5);
            Awaitility.await("the views that were replaced are collected").atMost(Duration.ofSeconds(20)).until(() -> {
                System.gc();
                return views.stream().filter(view -> view.get() != null).count() == 1;
            });
            shown(map, PictureRoom.CENTRE, 17);
            Fx.settle(map);
            assertThat(Fx.call(() -> map.tiles().known())).as("tile pictures known").isBetween(12, MOST_KNOWN);
        }
    }

    /// Goes somewhere and waits for the pulse that takes the tiles there.
    private static void shown(MapPane map, LatLon at, double zoom) {
        Fx.run(() -> map.centreOn(at, zoom));
        Fx.pulse(map);
    }

    private static void bounded(MapPane map, List<WeakReference<MapView>> views) {
        MapView view = view(map);
        if (views.isEmpty() || views.getLast().get() != view) {
            views.add(new WeakReference<>(view));
        }
        Parent tiles = (Parent) view.getChildrenUnmodifiable().getFirst();
        assertThat(tiles.getChildrenUnmodifiable().size()).as("nodes in the tile group").isBetween(12, MOST_TILES);
        assertThat(entries(tiles)).as("entries of the tile tables").isBetween(12, MOST_TILES);
        assertThat(nodes(view)).as("all nodes of the library").isLessThan(5 * MOST_TILES);
    }

    private static MapView view(MapPane map) {
        return (MapView) map.tiles().getChildrenUnmodifiable().getFirst();
    }

    /// The library keeps a table a level, out of sight.
    private static int entries(Parent tiles) {
        try {
            Field tables = tiles.getClass().getDeclaredField("tiles");
            tables.setAccessible(true);
            int found = 0;
            for (Map<?, ?> table : (Map<?, ?>[]) tables.get(tiles)) {
                found += table.size();
            }
            return found;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("the library keeps its tiles elsewhere now", e);
        }
    }

    private static int nodes(Node node) {
        int found = 1;
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                found += nodes(child);
            }
        }
        return found;
    }
}
