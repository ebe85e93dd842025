package org.menshen.map.fx.layer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Pick;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;
import org.menshen.map.fx.paint.Sprite;
import org.menshen.map.fx.paint.StampPlane;

/// Severities on the map. Symbols that would cover each other become one with a count, in the shape of the worst.
///
/// Made for ten thousand items of which a thousand a second move: packed arrays, ready-made pictures, nothing allocated
/// while painting. FX thread.
public final class MarkerLayer extends AbstractLayer {

    private static final int SIZE = 36;
    private static final double RADIUS = 13;
    private static final double STACK = 24;
    private static final int BLINK_MILLIS = 500;
    /// from so many symbols on they are mixed into one picture before the canvas sees them
    private static final int BULK = 400;

    private record Shape(int severity) {
    }

    private record HaloKey(int severity) {
    }

    private final Map<String, Integer> slots = new HashMap<>();
    private final Stacks stacks = new Stacks(STACK);
    private final StampPlane plane = new StampPlane();
    private boolean stacking = true;
    private Marker[] markers = new Marker[0];
    private double[] worldX = new double[0];
    private double[] worldY = new double[0];
    private int size;
    private boolean urgent;
    private final ScreenIndex index = new ScreenIndex();
    /// slots by severity, worst first
    private int[] order = new int[0];
    private boolean arranged;
    private double[] screenX = new double[0];
    private double[] screenY = new double[0];
    private boolean stale = true;
    private @Nullable Viewport indexed;

    /// @param id unique among the layers of a map
    public MarkerLayer(String id) {
        super(id, Plane.LIVE);
    }

    /// Stacks overlapping symbols (the default), or draws every one.
    public void setStacking(boolean next) {
        stacking = next;
        changed();
    }

    /// Replaces all markers.
    public void setMarkers(List<Marker> next) {
        slots.clear();
        size = 0;
        stale = true;
        arranged = false;
        markers = Arrays.copyOf(markers, Math.max(next.size(), 16));
        worldX = Arrays.copyOf(worldX, markers.length);
        worldY = Arrays.copyOf(worldY, markers.length);
        Arrays.fill(markers, null);
        next.forEach(this::set);
        changed();
    }

    /// Adds a marker or replaces the one of its id.
    public void put(Marker marker) {
        set(marker);
        changed();
    }

    /// Takes a marker away; an unknown one is ignored.
    public void remove(String marker) {
        Integer slot = slots.remove(marker);
        if (slot != null) {
            int last = --size;
            if (slot != last) {
                markers[slot] = markers[last];
                worldX[slot] = worldX[last];
                worldY[slot] = worldY[last];
                slots.put(markers[slot].id(), slot);
            }
            markers[last] = null;
            stale = true;
            arranged = false;
            changed();
        }
    }

    /// How many markers.
    public int size() {
        return size;
    }

    private void set(Marker marker) {
        Integer known = slots.get(marker.id());
        int slot = known == null ? size++ : known;
        if (slot == markers.length) {
            int room = Math.max(16, slot * 2);
            markers = Arrays.copyOf(markers, room);
            worldX = Arrays.copyOf(worldX, room);
            worldY = Arrays.copyOf(worldY, room);
        }
        if (known == null) {
            slots.put(marker.id(), slot);
        }
        stale = true;
        arranged &= known != null && markers[slot].severity() == marker.severity();
        markers[slot] = marker;
        worldX[slot] = WebMercator.x(marker.at().lon());
        worldY[slot] = WebMercator.y(marker.at().lat());
    }

    @Override
    public void paint(PaintContext context) {
        Viewport view = context.view();
        urgent = false;
        stale = true;
        arrange();
        stacks.begin(view, size);
        int shown = stacking ? 0 : size;
        for (int k = 0; k < size; k++) {
            int i = order[k];
            screenX[i] = view.screenXOfWorld(worldX[i]);
            screenY[i] = view.screenYOfWorld(worldY[i]);
            if (stacking && context.visible(screenX[i], screenY[i], 2 * STACK) && stacks.offer(i, screenX[i], screenY[i])) {
                shown++;
            }
        }
        if (shown < BULK) {
            paintShown(context);
        } else {
            context.sprites().bulk(plane, context.gc(), view.width(), view.height(), () -> paintShown(context));
        }
    }

    /// Sorts the slots by severity, worst first, when that has changed.
    private void arrange() {
        if (arranged) {
            return;
        }
        arranged = true;
        if (order.length < size) {
            order = new int[markers.length];
            screenX = new double[markers.length];
            screenY = new double[markers.length];
        }
        int at = 0;
        for (int severity = 1; severity <= 5; severity++) {
            for (int i = 0; i < size; i++) {
                if (markers[i].severity() == severity) {
                    order[at++] = i;
                }
            }
        }
    }

    private void paintShown(PaintContext context) {
        for (int k = size - 1; k >= 0; k--) {
            int i = order[k];
            if ((!stacking || stacks.head(i) == i) && context.visible(screenX[i], screenY[i], SIZE)) {
                paintOne(context, image(context, markers[i].severity()), i, screenX[i], screenY[i]);
            }
        }
    }

    private void paintOne(PaintContext context, Sprite image, int i, double x, double y) {
        Marker marker = markers[i];
        if (marker.urgent() && marker.severity() <= 2) {
            urgent = true;
            if (context.millis() / BLINK_MILLIS % 2 == 0) {
                context.sprites().draw(context.gc(), halo(context, marker.severity()), x, y);
            }
        }
        context.sprites().draw(context.gc(), image, x, y);
        int count = marker.count() + (stacking ? stacks.count(i) - 1 : 0);
        if (count > 1) {
            Badge.draw(context, count, Role.severity(marker.severity()), x + RADIUS + 3, y - RADIUS);
        }
    }

    private static Sprite image(PaintContext context, int severity) {
        return context.sprites().get(new Shape(severity), SIZE, SIZE, pen ->
            SeverityShape.paint(pen, context.palette(), context.fonts(), severity, SIZE / 2.0, SIZE / 2.0, RADIUS));
    }

    private static Sprite halo(PaintContext context, int severity) {
        return context.sprites().get(new HaloKey(severity), 56, 56, pen ->
            pen.ring(28, 28, 22, 2.5, context.palette().argb(Role.severity(severity), 0.75)));
    }

    @Override
    public int frameMillis() {
        return urgent ? BLINK_MILLIS : 0;
    }

    @Override
    public void pick(Viewport view, double x, double y, double tolerance, Consumer<Pick> found) {
        if (stale || !view.equals(indexed)) {
            index(view);
        }
        double reach = RADIUS + tolerance;
        index.near(x, y, reach, i -> {
            double distance = Math.hypot(screenX[i] - x, screenY[i] - y);
            if (distance <= reach) {
                found.accept(pick(i, Math.max(0, distance - RADIUS)));
            }
        });
    }

    /// Every marker is found where its stack is shown.
    private void index(Viewport view) {
        arrange();
        for (int i = 0; i < size; i++) {
            int head = stacking ? stacks.head(i) : i;
            int shown = head < 0 || head >= size ? i : head;
            screenX[i] = view.screenXOfWorld(worldX[shown]);
            screenY[i] = view.screenYOfWorld(worldY[shown]);
        }
        index.fill(screenX, screenY, size, view.width(), view.height());
        indexed = view;
        stale = false;
    }

    @Override
    public void walk(Viewport view, Consumer<Pick> found) {
        for (int i = 0; i < size; i++) {
            if (view.shows(markers[i].at(), 0)) {
                found.accept(pick(i, 0));
            }
        }
    }

    private Pick pick(int i, double distance) {
        return new Pick(id(), markers[i].id(), markers[i].at(), 10 + markers[i].severity(), distance);
    }

    @Override
    public boolean blank() {
        return size == 0;
    }

    @Override
    public Optional<LatLon> locate(String item) {
        return Optional.ofNullable(slots.get(item)).map(slot -> markers[slot].at());
    }
}
