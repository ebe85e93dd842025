package org.menshen.map.fx;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.paint.Pick;

/// What the hand does on the map besides moving it: pick, hover, open, menu, band, and the keyboard's walk.
final class Hand {

    private static final double TOLERANCE = 8;

    private final MapPane pane;
    private final Picker picker;
    private final OverlayLayer overlay;
    private @Nullable MapMode mode;
    private final ReadOnlyObjectWrapper<@Nullable LatLon> pointer = new ReadOnlyObjectWrapper<>();

    Consumer<List<Pick>> onPick = picks -> { };
    Consumer<Pick> onOpen = pick -> { };
    Consumer<Hover> onHover = hover -> { };
    Consumer<MapMenu> onMenu = menu -> { };
    Consumer<List<Pick>> onBand = picks -> { };

    Hand(MapPane pane, Picker picker, OverlayLayer overlay) {
        this.pane = pane;
        this.picker = picker;
        this.overlay = overlay;
    }

    ReadOnlyObjectWrapper<@Nullable LatLon> pointer() {
        return pointer;
    }

    OverlayLayer overlay() {
        return overlay;
    }

    List<Pick> at(double x, double y) {
        return picker.at(pane.getViewport(), x, y, TOLERANCE);
    }

    @Nullable MapMode mode() {
        return mode;
    }

    void mode(@Nullable MapMode next) {
        mode = next;
        overlay.hovered(null);
    }

    void click(double x, double y) {
        if (mode != null) {
            mode.point(pane.getViewport().toGeo(x, y));
            if (mode instanceof PathMode path && path.full()) {
                done();
            }
            return;
        }
        overlay.focused(null);
        onPick.accept(at(x, y));
    }

    /// @return false when there is nothing to open
    boolean open(double x, double y) {
        if (mode != null) {
            done();
            return true;
        }
        List<Pick> picks = at(x, y);
        if (!picks.isEmpty()) {
            onOpen.accept(picks.getFirst());
        }
        return !picks.isEmpty();
    }

    void hover(double x, double y) {
        LatLon at = pane.getViewport().toGeo(x, y);
        pointer.set(at);
        if (mode != null) {
            mode.hover(at);
            return;
        }
        List<Pick> picks = at(x, y);
        overlay.hovered(picks.isEmpty() ? null : picks.getFirst());
        onHover.accept(new Hover(at, x, y, picks));
    }

    void hoverLeft() {
        pointer.set(null);
        if (mode != null) {
            mode.hover(null);
        }
        overlay.hovered(null);
    }

    void menu(double x, double y, double screenX, double screenY) {
        onMenu.accept(new MapMenu(pane.getViewport().toGeo(x, y), screenX, screenY, at(x, y)));
    }

    void banded(double x0, double y0, double x1, double y1) {
        overlay.bandDone();
        LatLon a = pane.getViewport().toGeo(x0, y0);
        LatLon b = pane.getViewport().toGeo(x1, y1);
        onBand.accept(picker.within(pane.getViewport(), Bounds.around(List.of(a, b))));
    }

    /// Ends the mode when nothing is missing.
    boolean done() {
        MapMode now = mode;
        if (now != null) {
            pane.setMode(null);
            if (!now.done()) {
                pane.setMode(now);
            }
        }
        return now != null;
    }

    /// @return false when there is no mode
    boolean leaveMode() {
        boolean had = mode != null;
        pane.setMode(null);
        return had;
    }

    /// Sets a point in the middle of the map, for a person without a mouse.
    boolean pointInMiddle() {
        if (mode != null) {
            click(pane.getWidth() / 2, pane.getHeight() / 2);
        }
        return mode != null;
    }

    boolean undo() {
        if (mode != null) {
            mode.undo();
        }
        return mode != null;
    }

    boolean walk(boolean forward) {
        Optional<Pick> next = picker.next(pane.getViewport(), Optional.ofNullable(overlay.focused()), forward);
        overlay.focused(next.orElse(null));
        return next.isPresent();
    }

    boolean openFocused() {
        Pick focused = overlay.focused();
        if (focused != null) {
            onOpen.accept(focused);
        }
        return focused != null;
    }

    boolean clearFocused() {
        boolean had = overlay.focused() != null;
        overlay.focused(null);
        return had;
    }
}
