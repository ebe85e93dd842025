package org.menshen.desktop.wall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.livemap.LiveMap;
import org.menshen.desktop.livemap.MapKind;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.Panel;
import org.menshen.desktop.text.Texts;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.ViewLock;
import org.menshen.map.core.view.Viewport;

/// The live map without a hand: it shows all open incidents, or everything while there are none, and moves only when the set of open incidents
/// changes. A quiet word on it says which of both. FX thread.
final class WallMap implements Panel {

    /// Metres that are shown around an incident at least, so that streets and neighbours say where it is.
    private static final double AROUND_M = 500;
    /// From this share of the whole on, in either direction, the whole is shown.
    private static final double MOST_OF = 0.6;
    private static final double PADDING = 44;

    private final LiveMap map;
    private final Texts texts;
    private final Label word = Big.words("wall-follow");
    private int followed;
    private final ViewLock follow = new ViewLock(true);
    private Instant moved = Instant.MIN;
    private @Nullable Bounds frame;
    private @Nullable Bounds home;
    private boolean moving;

    WallMap(FeatureContext context, Texts texts) {
        this.map = new LiveMap(context);
        map.followTime(context.ports().rewind());
        this.texts = texts;
        for (MapKind kind : MapKind.values()) {
            // read from afar: thousands of devices would hide what moves and what is wrong
            map.setShown(kind, kind != MapKind.SENSORS && kind != MapKind.CAMERAS && kind != MapKind.ITEMS && !kind.isGround());
        }
        map.node().setMouseTransparent(true);
        map.pane().setMouseTransparent(true);
        map.node().setFocusTraversable(false);
        map.node().widthProperty().addListener((property, old, width) -> sized());
        map.node().heightProperty().addListener((property, old, height) -> sized());
        // the map's own first view, or a new size: either way back to what the wall has to show
        map.pane().viewportProperty().addListener((property, old, view) -> lock());
        tell();
    }

    /// What the map follows, in words, to be laid over it.
    Label word() {
        return word;
    }

    /// Frames the open incidents.
    ///
    /// @param places where they are, by id
    /// @param all what is shown while no incident is open; `null` for the map's own first view
    /// @param now the desk's own time
    void show(Map<String, LatLon> places, @Nullable Bounds all, Instant now) {
        if (!Objects.equals(all, home)) {
            home = all;
            WallMoves.tell("map", WallMoves.Why.FRAME, String.valueOf(all));
            lock();
        }
        if (!follow.offer(places.keySet()) || moved.plus(WallViewModel.STILL).isAfter(now) && !now.isBefore(moved)) {
            return;
        }
        follow.fitted(map.pane().getViewport());
        moved = now;
        WallMoves.tell("map", WallMoves.Why.INCIDENTS, places.keySet());
        frame = around(new ArrayList<>(places.values()));
        followed = places.size();
        lock();
    }

    /// The box that shows all these places with what is around them; `null` without any.
    static @Nullable Bounds around(List<LatLon> places) {
        return places.stream().map(place -> Bounds.within(place, AROUND_M)).reduce(Bounds::union).orElse(null);
    }

    /// Incidents that lie all over are shown with all the rest: a little larger is not worth what it would hide.
    private @Nullable Bounds box() {
        if (frame == null || home == null) {
            return frame == null ? home : frame;
        }
        boolean wide = frame.east() - frame.west() > MOST_OF * (home.east() - home.west());
        boolean tall = frame.north() - frame.south() > MOST_OF * (home.north() - home.south());
        return wide || tall ? frame.union(home) : frame;
    }

    private void tell() {
        // those that lie all over are shown with all the rest
        boolean all = frame != box();
        word.setText(followed == 0 ? texts.get("follow.none") : texts.get(all ? "follow.all" : "follow.some", followed));
    }

    private void sized() {
        WallMoves.tell("map", WallMoves.Why.FRAME, map.pane().getWidth() + "x" + map.pane().getHeight());
        lock();
    }

    private void lock() {
        if (moving) {
            return;
        }
        moving = true;
        tell();
        try {
            Bounds box = box();
            if (box == null) {
                map.pane().home();
            } else if (map.pane().getWidth() > 2 * PADDING && map.pane().getHeight() > 2 * PADDING) {
                // nobody can zoom in here: the screen is used to the edge, whatever broken zoom level that gives
                Viewport exact = map.pane().getViewport().resized(map.pane().getWidth(), map.pane().getHeight()).fitted(box, PADDING);
                map.pane().centreOn(exact.centre(), exact.zoom());
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
