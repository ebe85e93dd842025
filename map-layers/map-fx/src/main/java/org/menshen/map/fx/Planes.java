package org.menshen.map.fx;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.MapLayer;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Palette;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Sprites;

/// The three canvases and the rule when each is painted: at most once a pulse and only when dirty.
/// The slow one is larger than the pane, so that dragging only moves it.
final class Planes {

    /// how far the slow canvas reaches beyond the pane on each side, pixels
    static final double MARGIN = 192;

    private final Map<Plane, Canvas> canvases = new EnumMap<>(Plane.class);
    private final long[] paints = new long[Plane.values().length];
    private final AtomicInteger dirty = new AtomicInteger();
    private Viewport slowView;

    Planes() {
        for (Plane plane : Plane.values()) {
            Canvas canvas = new Canvas();
            canvas.setMouseTransparent(true);
            canvas.setManaged(false);
            canvases.put(plane, canvas);
        }
    }

    Canvas canvas(Plane plane) {
        return canvases.get(plane);
    }

    /// Any thread.
    void invalidate(Plane plane) {
        if ((dirty.getAndUpdate(mask -> mask | bit(plane)) & bit(plane)) == 0) {
            Platform.requestNextPulse();
        }
    }

    boolean dirty() {
        return dirty.get() != 0;
    }

    long paints(Plane plane) {
        return paints[plane.ordinal()];
    }

    void resize(double width, double height) {
        canvases.forEach((plane, canvas) -> {
            double margin = plane == Plane.SLOW ? 2 * MARGIN : 0;
            if (canvas.getWidth() != width + margin || canvas.getHeight() != height + margin) {
                canvas.setWidth(width + margin);
                canvas.setHeight(height + margin);
                invalidate(plane);
            }
        });
    }

    /// Follows the view: live and overlay are painted anew, the slow canvas is moved while that is enough.
    ///
    /// @return true when the slow canvas is off its place and should be painted once the map rests
    boolean follow(Viewport view) {
        invalidate(Plane.LIVE);
        invalidate(Plane.OVERLAY);
        if (slowView == null || slowView.zoom() != view.zoom()) {
            invalidate(Plane.SLOW);
            return false;
        }
        double dx = shiftX(view);
        double dy = shiftY(view);
        if (Math.abs(dx) > MARGIN || Math.abs(dy) > MARGIN) {
            invalidate(Plane.SLOW);
            return false;
        }
        place(dx, dy);
        return Math.abs(dx) >= 1 || Math.abs(dy) >= 1;
    }

    /// True when the slow canvas was moved since it was painted.
    boolean displaced(Viewport view) {
        return slowView != null && (Math.abs(shiftX(view)) >= 1 || Math.abs(shiftY(view)) >= 1);
    }

    /// Paints the dirty planes.
    ///
    /// @return which were painted, one bit a plane; 0 when nothing was to do
    int paint(Viewport view, List<MapLayer> layers, Palette palette, PaintContext.Fonts fonts, Sprites sprites, long millis) {
        int mask = dirty.getAndSet(0);
        for (Plane plane : Plane.values()) {
            if ((mask & bit(plane)) != 0) {
                Viewport shown = plane == Plane.SLOW ? view.resized(view.width() + 2 * MARGIN, view.height() + 2 * MARGIN) : view;
                Canvas canvas = canvas(plane);
                List<MapLayer> here = layers.stream().filter(l -> l.plane() == plane && l.visible() && !l.blank()).toList();
                canvas.setVisible(!here.isEmpty());
                if (!here.isEmpty()) {
                    paint(new PaintContext(canvas.getGraphicsContext2D(), shown, palette, fonts, sprites, millis), canvas, here);
                    paints[plane.ordinal()]++;
                }
                if (plane == Plane.SLOW) {
                    slowView = shown;
                    place(0, 0);
                }
            }
        }
        return mask;
    }

    private static void paint(PaintContext context, Canvas canvas, List<MapLayer> layers) {
        GraphicsContext gc = context.gc();
        gc.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        for (MapLayer layer : layers) {
            gc.save();
            layer.paint(context);
            gc.restore();
        }
    }

    private double shiftX(Viewport view) {
        return view.screenX(slowView.centre().lon()) - view.width() / 2;
    }

    private double shiftY(Viewport view) {
        return view.screenY(slowView.centre().lat()) - view.height() / 2;
    }

    private void place(double dx, double dy) {
        canvas(Plane.SLOW).relocate(Math.rint(dx) - MARGIN, Math.rint(dy) - MARGIN);
    }

    static int bit(Plane plane) {
        return 1 << plane.ordinal();
    }
}
