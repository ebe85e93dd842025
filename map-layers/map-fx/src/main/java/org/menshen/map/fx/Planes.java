package org.menshen.map.fx;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.Beacons;
import org.menshen.map.fx.paint.FieldContext;
import org.menshen.map.fx.paint.FieldLayer;
import org.menshen.map.fx.paint.MapLayer;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Pick;
import org.menshen.map.fx.paint.Palette;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Sprites;
import org.menshen.map.fx.paint.StillPainter;

/// The planes and the rule when each is painted: at most once a pulse and only when dirty. Live and overlay are canvases,
/// the slow one is a picture made in the background.
final class Planes {

    private final Map<Plane, PaneCanvas> canvases = new EnumMap<>(Plane.class);
    private final long[] paints = new long[Plane.values().length];
    private final AtomicInteger dirty = new AtomicInteger();
    private final Map<Plane, Group> fields = new EnumMap<>(Plane.class);
    private final SlowPicture slow;
    private final Beacons beacons = new Beacons();
    private final Executor background;

    /// @param background where the slow plane is painted
    /// @param selected whose names come first
    /// @param dragged whether the hand moves the map
    Planes(Executor background, List<Pick> selected, BooleanSupplier dragged) {
        this.background = background;
        slow = new SlowPicture(background, Platform::requestNextPulse, selected, dragged);
        for (Plane plane : new Plane[] {Plane.GROUND, Plane.FIELD}) {
            Group field = new Group();
            field.setManaged(false);
            field.setAutoSizeChildren(false);
            field.setMouseTransparent(true);
            fields.put(plane, field);
        }
        for (Plane plane : new Plane[] {Plane.LIVE, Plane.OVERLAY}) {
            canvases.put(plane, new PaneCanvas());
        }
    }

    /// The node of a plane.
    Node node(Plane plane) {
        return switch (plane) {
            case SLOW -> slow.node();
            case GROUND, FIELD -> fields.get(plane);
            case LIVE, OVERLAY -> canvases.get(plane).node();
        };
    }

    /// What blinks, above the live plane.
    Beacons beacons() {
        return beacons;
    }

    /// True when a plane is painted at the next pulse.
    boolean waits(Plane plane) {
        return (dirty.get() & bit(plane)) != 0;
    }

    /// Any thread.
    void invalidate(Plane plane) {
        if ((dirty.getAndUpdate(mask -> mask | bit(plane)) & bit(plane)) == 0) {
            Platform.requestNextPulse();
        }
    }

    boolean dirty() {
        return dirty.get() != 0 || slow.busy();
    }

    long paints(Plane plane) {
        return plane == Plane.SLOW ? slow.paints() : paints[plane.ordinal()];
    }

    /// The number of the slow picture that will be asked for next, to be waited for by [#slowShown].
    long slowNext() {
        return slow.asked() + 1;
    }

    /// The number of the slow picture that is shown.
    long slowShown() {
        return slow.answered();
    }

    void resize(double width, double height) {
        canvases.forEach((plane, canvas) -> {
            if (canvas.resize(width, height)) {
                invalidate(plane);
            }
        });
    }

    /// Follows the view: live and overlay are painted anew, the slow picture is moved and painted anew when that is not enough.
    ///
    /// @return true when the slow picture is off its place and should be painted once the map rests
    boolean follow(Viewport view) {
        invalidate(Plane.GROUND);
        invalidate(Plane.FIELD);
        invalidate(Plane.LIVE);
        invalidate(Plane.OVERLAY);
        if (slow.follow(view)) {
            invalidate(Plane.SLOW);
            return false;
        }
        return slow.displaced(view);
    }

    /// True when the slow picture was moved since it was painted.
    boolean displaced(Viewport view) {
        return slow.displaced(view);
    }

    /// Lets all pictures go, and asks for none until something is invalid again.
    ///
    /// @param layers all of the map
    void drop(List<MapLayer> layers) {
        slow.drop();
        canvases.values().forEach(PaneCanvas::drop);
        layers.forEach(layer -> {
            if (layer instanceof FieldLayer field) {
                field.drop();
            }
        });
    }

    /// Shows a slow picture that is finished.
    void take(Viewport view) {
        slow.take(view);
    }

    /// Paints the dirty planes.
    ///
    /// @param style of the slow plane
    /// @param brushes of the others
    /// @return which were painted, one bit a plane; 0 when nothing was to do
    int paint(Viewport view, List<MapLayer> layers, StillPainter.Style style, Brushes brushes) {
        int mask = dirty.getAndSet(0);
        if ((mask & bit(Plane.LIVE)) != 0) {
            beacons.begin();
        }
        for (Plane plane : Plane.values()) {
            if (plane == Plane.OVERLAY && layers.stream().anyMatch(layer -> layer instanceof OverlayLayer marks && marks.moved(view))) {
                // marks go where the marked things go
                mask |= bit(plane);
            }
            if ((mask & bit(plane)) != 0) {
                List<MapLayer> here = layers.stream().filter(l -> l.plane() == plane && l.visible() && !l.blank()).toList();
                node(plane).setVisible(!here.isEmpty());
                if (plane == Plane.SLOW) {
                    slow.paint(view, here, layers, style);
                } else if (fields.containsKey(plane)) {
                    refresh(plane, view, here, brushes);
                } else if (!here.isEmpty()) {
                    Canvas canvas = canvases.get(plane).whole();
                    paint(new PaintContext(canvas.getGraphicsContext2D(), view, brushes.palette, brushes.fonts, brushes.sprites,
                        beacons), canvas, here);
                    paints[plane.ordinal()]++;
                }
            }
        }
        if ((mask & bit(Plane.LIVE)) != 0) {
            beacons.end();
        }
        return mask;
    }

    private void refresh(Plane plane, Viewport view, List<MapLayer> layers, Brushes brushes) {
        FieldContext context = new FieldContext(view, brushes.palette, brushes.fonts, brushes.sprites, background);
        List<FieldLayer> here = layers.stream().filter(FieldLayer.class::isInstance).map(FieldLayer.class::cast).toList();
        List<Node> nodes = here.stream().map(layer -> layer.picture().node()).toList();
        if (!fields.get(plane).getChildren().equals(nodes)) {
            fields.get(plane).getChildren().setAll(nodes);
        }
        here.forEach(layer -> {
            layer.picture().node().setOpacity(layer.opacity());
            layer.refresh(context);
        });
        if (!here.isEmpty()) {
            paints[plane.ordinal()]++;
        }
    }

    /// What the canvases are painted with.
    record Brushes(Palette palette, PaintContext.Fonts fonts, Sprites sprites) {
    }

    private static void paint(PaintContext context, Canvas canvas, List<MapLayer> layers) {
        GraphicsContext gc = context.gc();
        gc.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        for (MapLayer layer : layers) {
            gc.save();
            gc.setGlobalAlpha(layer.opacity());
            layer.paint(context);
            gc.restore();
        }
    }

    static int bit(Plane plane) {
        return 1 << plane.ordinal();
    }
}
