package org.menshen.map.fx.layer.shape;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.Pen;

/// A ring in world coordinates, ready to be painted and asked for at any zoom.
public final class ScreenRing {

    private final double[] xs;
    private final double[] ys;
    private double west = 1;
    private double east;
    private double north = 1;
    private double south;

    public ScreenRing(List<LatLon> ring) {
        xs = ring.stream().mapToDouble(p -> WebMercator.x(p.lon())).toArray();
        ys = ring.stream().mapToDouble(p -> WebMercator.y(p.lat())).toArray();
        for (int i = 0; i < xs.length; i++) {
            west = Math.min(west, xs[i]);
            east = Math.max(east, xs[i]);
            north = Math.min(north, ys[i]);
            south = Math.max(south, ys[i]);
        }
    }

    public int points() {
        return xs.length;
    }

    public double x(Viewport view, int point) {
        return view.screenXOfWorld(xs[point]);
    }

    public double y(Viewport view, int point) {
        return view.screenYOfWorld(ys[point]);
    }

    public double left(Viewport view) {
        return view.screenXOfWorld(west);
    }

    public double top(Viewport view) {
        return view.screenYOfWorld(north);
    }

    public double width(Viewport view) {
        return (east - west) * view.worldSize();
    }

    public double height(Viewport view) {
        return (south - north) * view.worldSize();
    }

    public double middleX(Viewport view) {
        return view.screenXOfWorld((west + east) / 2);
    }

    public double middleY(Viewport view) {
        return view.screenYOfWorld((north + south) / 2);
    }

    public LatLon middle() {
        return WebMercator.geo((west + east) / 2, (north + south) / 2);
    }

    public boolean visible(Viewport view) {
        double x = left(view);
        double y = top(view);
        return x < view.width() && y < view.height() && x + width(view) > 0 && y + height(view) > 0;
    }

    /// Pane x of all points.
    public double[] xs(Viewport view) {
        double[] found = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            found[i] = x(view, i);
        }
        return found;
    }

    /// Pane y of all points.
    public double[] ys(Viewport view) {
        double[] found = new double[ys.length];
        for (int i = 0; i < ys.length; i++) {
            found[i] = y(view, i);
        }
        return found;
    }

    /// Adds the ring to a pen's.
    public Pen trace(Pen pen, Viewport view) {
        pen.move(x(view, 0), y(view, 0));
        for (int i = 1; i < xs.length; i++) {
            pen.line(x(view, i), y(view, i));
        }
        return pen.close();
    }

    /// Makes the ring the canvas' path.
    public void trace(GraphicsContext gc, Viewport view) {
        gc.beginPath();
        gc.moveTo(x(view, 0), y(view, 0));
        for (int i = 1; i < xs.length; i++) {
            gc.lineTo(x(view, i), y(view, i));
        }
        gc.closePath();
    }

    /// Pixels from a point of the pane to the area; 0 inside.
    public double distance(Viewport view, double px, double py) {
        boolean inside = false;
        double nearest = Double.MAX_VALUE;
        for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
            double xi = x(view, i);
            double yi = y(view, i);
            double xj = x(view, j);
            double yj = y(view, j);
            if (yi > py != yj > py && px < (xj - xi) * (py - yi) / (yj - yi) + xi) {
                inside = !inside;
            }
            nearest = Math.min(nearest, toSegment(px, py, xi, yi, xj, yj));
        }
        return inside ? 0 : nearest;
    }

    private static double toSegment(double px, double py, double x0, double y0, double x1, double y1) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.clamp(((px - x0) * dx + (py - y0) * dy) / length, 0, 1);
        return Math.hypot(px - x0 - t * dx, py - y0 - t * dy);
    }
}
