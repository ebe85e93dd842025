package org.menshen.map.fx.layer.area;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.layer.shape.HaloText;
import org.menshen.map.fx.layer.shape.ScreenRing;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Pick;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;

/// Lines, arrows, cordons, areas, fences and notes that people drew. Painted with the overlay: they are few, and stand above what they speak of.
public final class DrawingLayer extends AbstractLayer {

    private static final int PRIORITY = 15;
    /// the ground inside an area or a fence gives way to everything that stands on it, other areas too
    private static final int INSIDE_PRIORITY = 50;
    private static final double HEAD = 12;
    private static final double POST = 7;
    private static final double[] FENCE_DASHES = {10, 4, 2, 4};

    private List<Drawing> drawings = List.of();

    /// @param id unique among the layers of a map
    public DrawingLayer(String id) {
        super(id, Plane.OVERLAY);
    }

    /// Replaces all drawings.
    public void setDrawings(List<Drawing> next) {
        if (!drawings.equals(next)) {
            drawings = List.copyOf(next);
            changed();
        }
    }

    @Override
    public void paint(PaintContext context) {
        GraphicsContext gc = context.gc();
        gc.setLineJoin(StrokeLineJoin.ROUND);
        for (Drawing drawing : drawings) {
            double[] x = drawing.points().stream().mapToDouble(p -> context.view().screenX(p.lon())).toArray();
            double[] y = drawing.points().stream().mapToDouble(p -> context.view().screenY(p.lat())).toArray();
            gc.setLineDashes();
            gc.setLineCap(StrokeLineCap.ROUND);
            gc.setStroke(context.palette().of(Role.SKETCH));
            gc.setFill(context.palette().of(Role.SKETCH));
            gc.setLineWidth(2.5);
            form(context, drawing.form(), x, y);
            if (!drawing.text().isEmpty()) {
                write(context, drawing, x, y);
            }
        }
    }

    private static void write(PaintContext context, Drawing drawing, double[] x, double[] y) {
        int middle = x.length / 2;
        double atX = closed(drawing.form()) ? Arrays.stream(x).average().orElse(0) : x[middle];
        double atY = switch (drawing.form()) {
            case NOTE -> y[0] + 16;
            case AREA, FENCE -> Arrays.stream(y).average().orElse(0);
            case LINE, ARROW, CORDON -> y[middle] - 14;
        };
        HaloText.text(context, context.fonts().plain(13), drawing.text(), atX, atY, Role.SKETCH);
    }

    private static void form(PaintContext context, Drawing.Form form, double[] x, double[] y) {
        GraphicsContext gc = context.gc();
        switch (form) {
            case NOTE -> gc.fillPolygon(new double[] {x[0], x[0] + 6, x[0], x[0] - 6}, new double[] {y[0] + 6, y[0], y[0] - 6, y[0]}, 4);
            case LINE -> gc.strokePolyline(x, y, x.length);
            case ARROW -> {
                gc.strokePolyline(x, y, x.length);
                head(gc, x, y);
            }
            case CORDON -> {
                gc.setLineCap(StrokeLineCap.BUTT);
                gc.setLineWidth(5);
                gc.setLineDashes(12, 6);
                gc.strokePolyline(x, y, x.length);
            }
            case AREA -> {
                gc.setFill(context.palette().of(Role.SKETCH, 0.14));
                gc.fillPolygon(x, y, x.length);
                gc.strokePolygon(x, y, x.length);
            }
            case FENCE -> {
                gc.setFill(context.palette().of(Role.SKETCH, 0.08));
                gc.fillPolygon(x, y, x.length);
                gc.setLineCap(StrokeLineCap.BUTT);
                gc.setLineDashes(FENCE_DASHES);
                gc.strokePolygon(x, y, x.length);
                posts(gc, x, y);
            }
        }
    }

    private static boolean closed(Drawing.Form form) {
        return form == Drawing.Form.AREA || form == Drawing.Form.FENCE;
    }

    /// The corners, so that a fence is told from other dashes in black and white too.
    private static void posts(GraphicsContext gc, double[] x, double[] y) {
        gc.setFill(gc.getStroke());
        for (int i = 0; i < x.length; i++) {
            gc.fillRect(x[i] - POST / 2, y[i] - POST / 2, POST, POST);
        }
    }

    private static void head(GraphicsContext gc, double[] x, double[] y) {
        int last = x.length - 1;
        double angle = Math.atan2(y[last] - y[last - 1], x[last] - x[last - 1]);
        for (double side : new double[] {Math.PI - 0.5, Math.PI + 0.5}) {
            gc.strokeLine(x[last], y[last], x[last] + HEAD * Math.cos(angle + side), y[last] + HEAD * Math.sin(angle + side));
        }
    }

    @Override
    public boolean blank() {
        return drawings.isEmpty();
    }

    @Override
    public void pick(Viewport view, double x, double y, double tolerance, Consumer<Pick> found) {
        for (Drawing drawing : drawings) {
            double distance = distance(view, drawing, x, y);
            if (distance <= tolerance) {
                found.accept(pick(drawing, PRIORITY, distance));
            } else if (closed(drawing.form()) && new ScreenRing(drawing.points()).distance(view, x, y) == 0) {
                found.accept(pick(drawing, INSIDE_PRIORITY, 0));
            }
        }
    }

    private Pick pick(Drawing drawing, int priority, double distance) {
        return new Pick(id(), drawing.id(), anchor(drawing), priority, distance);
    }

    private static double distance(Viewport view, Drawing drawing, double x, double y) {
        List<LatLon> points = drawing.points();
        double nearest = Math.hypot(view.screenX(points.getFirst().lon()) - x, view.screenY(points.getFirst().lat()) - y);
        boolean area = closed(drawing.form());
        for (int i = area ? 0 : 1; i < points.size(); i++) {
            LatLon from = points.get(i == 0 ? points.size() - 1 : i - 1);
            LatLon to = points.get(i);
            nearest = Math.min(nearest, toSegment(x, y, view.screenX(from.lon()), view.screenY(from.lat()), view.screenX(to.lon()),
                    view.screenY(to.lat())));
        }
        return nearest;
    }

    private static double toSegment(double x, double y, double x0, double y0, double x1, double y1) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.clamp(((x - x0) * dx + (y - y0) * dy) / length, 0, 1);
        return Math.hypot(x - x0 - t * dx, y - y0 - t * dy);
    }

    private static LatLon anchor(Drawing drawing) {
        return drawing.points().get(drawing.points().size() / 2);
    }

    @Override
    public void walk(Viewport view, Consumer<Pick> found) {
        for (Drawing drawing : drawings) {
            LatLon at = anchor(drawing);
            double x = view.screenX(at.lon());
            double y = view.screenY(at.lat());
            if (x >= 0 && y >= 0 && x <= view.width() && y <= view.height()) {
                found.accept(pick(drawing, PRIORITY, 0));
            }
        }
    }

    @Override
    public void paintMark(PaintContext context, String item, Role role) {
        Optional<Drawing> area = drawings.stream().filter(drawing -> drawing.id().equals(item) && closed(drawing.form())).findFirst();
        if (area.isEmpty()) {
            super.paintMark(context, item, role);
            return;
        }
        // the hand may be far from any point of it: its whole edge is marked
        GraphicsContext gc = context.gc();
        new ScreenRing(area.get().points()).trace(gc, context.view());
        gc.setLineDashes();
        gc.setStroke(context.palette().of(role));
        gc.setLineWidth(role == Role.SELECTION ? 4 : 2);
        gc.stroke();
    }

    @Override
    public Optional<LatLon> locate(String item) {
        return drawings.stream().filter(drawing -> drawing.id().equals(item)).findFirst().map(DrawingLayer::anchor);
    }
}
