package org.menshen.desktop.wall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.livemap.LiveMap;
import org.menshen.desktop.livemap.MapKind;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.Panel;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;

/// The live map without a hand: it shows all open incidents, or everything while there are none, and moves only when the set of open incidents
/// changes. FX thread.
final class WallMap implements Panel {

    /// Metres that are shown around an incident at least, so that streets and neighbours say where it is.
    private static final double AROUND_M = 500;
    private static final double PADDING = 70;

    private final LiveMap map;
    private Set<String> framed = Set.of();
    private Instant moved = Instant.MIN;
    private @Nullable Bounds frame;
    private boolean moving;

    WallMap(FeatureContext context) {
        this.map = new LiveMap(context);
        for (MapKind kind : MapKind.values()) {
            map.setShown(kind, true);
        }
        map.node().setMouseTransparent(true);
        map.node().setFocusTraversable(false);
        // a new size, or the map's own first view: either way back to what the wall has to show
        map.pane().viewportProperty().addListener((property, old, view) -> lock());
    }

    /// Frames the open incidents.
    ///
    /// @param places where they are, by id
    /// @param now the desk's own time
    void show(Map<String, LatLon> places, Instant now) {
        if (places.keySet().equals(framed) || moved.plus(WallViewModel.STILL).isAfter(now) && !now.isBefore(moved)) {
            return;
        }
        framed = Set.copyOf(places.keySet());
        moved = now;
        frame = around(new ArrayList<>(places.values()));
        lock();
    }

    /// The box that shows all these places with what is around them; `null` without any.
    static @Nullable Bounds around(List<LatLon> places) {
        return places.stream().map(place -> Bounds.within(place, AROUND_M)).reduce(Bounds::union).orElse(null);
    }

    private void lock() {
        if (moving) {
            return;
        }
        moving = true;
        try {
            if (frame == null) {
                map.pane().home();
            } else {
                map.pane().fit(frame, PADDING);
            }
        } finally {
            moving = false;
        }
    }

    @Override
    public Region node() {
        return map.node();
    }

    @Override
    public void close() {
        map.close();
    }
}
