package org.menshen.map.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.layer.shape.HaloText;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.MapLayer;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;

/// Sets points one after the other, for measuring and for drawing lines and areas: what stands is a solid line, what would come next a dashed one,
/// and a word of the caller, such as the length, goes with the pointer. FX thread.
public final class PathMode implements MapMode {

    private static final double SAME_PIXELS_LAT_LON = 1e-7;

    private final Path layer = new Path();
    private final boolean closed;
    private final int least;
    private final int most;
    private final Function<List<LatLon>, String> word;
    private final Consumer<List<LatLon>> onDone;
    private final List<LatLon> points = new ArrayList<>();
    private @Nullable LatLon pointer;

    /// @param closed whether the last point is joined to the first: an area
    /// @param least points that are needed, 1 or more
    /// @param most points after which it is done by itself
    /// @param word what is written beside the pointer for the points so far, the pointer's included; empty for nothing
    /// @param onDone called with the points when the person is done
    public PathMode(boolean closed, int least, int most, Function<List<LatLon>, String> word, Consumer<List<LatLon>> onDone) {
        this.closed = closed;
        this.least = least;
        this.most = most;
        this.word = word;
        this.onDone = onDone;
    }

    @Override
    public MapLayer layer() {
        return layer;
    }

    /// The points that stand.
    public List<LatLon> points() {
        return List.copyOf(points);
    }

    @Override
    public void point(LatLon at) {
        // the first half of a double click
        if (points.isEmpty() || !near(points.getLast(), at)) {
            points.add(at);
            layer.repaint();
        }
    }

    private static boolean near(LatLon a, LatLon b) {
        return Math.abs(a.lat() - b.lat()) < SAME_PIXELS_LAT_LON && Math.abs(a.lon() - b.lon()) < SAME_PIXELS_LAT_LON;
    }

    /// Whether no more points are wanted.
    boolean full() {
        return points.size() >= most;
    }

    @Override
    public void hover(@Nullable LatLon at) {
        pointer = at;
        layer.repaint();
    }

    @Override
    public void undo() {
        if (!points.isEmpty()) {
            points.removeLast();
            layer.repaint();
        }
    }

    @Override
    public boolean done() {
        if (points.size() < least) {
            return false;
        }
        onDone.accept(List.copyOf(points));
        return true;
    }

    private final class Path extends AbstractLayer {

        Path() {
            super("mode", Plane.OVERLAY);
        }

        void repaint() {
            changed();
        }

        @Override
        public void paint(PaintContext context) {
            GraphicsContext gc = context.gc();
            gc.setLineCap(StrokeLineCap.ROUND);
            gc.setLineJoin(StrokeLineJoin.ROUND);
            gc.setStroke(context.palette().of(Role.SELECTION));
            gc.setLineWidth(2);
            gc.setLineDashes();
            stroke(context, points);
            LatLon next = pointer;
            List<LatLon> all = new ArrayList<>(points);
            if (next != null) {
                all.add(next);
                gc.setLineDashes(4, 5);
                stroke(context, points.isEmpty() ? List.of() : List.of(points.getLast(), next));
            }
            if (closed && all.size() > 2) {
                gc.setLineDashes(2, 5);
                stroke(context, List.of(all.getLast(), all.getFirst()));
            }
            gc.setLineDashes();
            gc.setFill(context.palette().of(Role.SELECTION));
            for (LatLon point : points) {
                gc.fillOval(context.view().screenX(point.lon()) - 3.5, context.view().screenY(point.lat()) - 3.5, 7, 7);
            }
            write(context, all);
        }

        private void stroke(PaintContext context, List<LatLon> line) {
            Viewport view = context.view();
            for (int i = 1; i < line.size(); i++) {
                context.gc().strokeLine(view.screenX(line.get(i - 1).lon()), view.screenY(line.get(i - 1).lat()),
                        view.screenX(line.get(i).lon()), view.screenY(line.get(i).lat()));
            }
        }

        private void write(PaintContext context, List<LatLon> all) {
            String text = all.isEmpty() ? "" : word.apply(all);
            if (!text.isEmpty()) {
                LatLon at = all.getLast();
                HaloText.text(context, context.fonts().plain(13), text, context.view().screenX(at.lon()), context.view().screenY(at.lat()) - 18,
                        Role.SELECTION);
            }
        }

        @Override
        public boolean blank() {
            return points.isEmpty() && pointer == null;
        }

        @Override
        public Optional<LatLon> locate(String item) {
            return Optional.empty();
        }
    }
}
