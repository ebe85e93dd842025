package org.menshen.map.fx.layer.camera;

import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Pen;
import org.menshen.map.fx.paint.Role;

/// The sector a camera sees.
final class Cone {

    /// a cone is never drawn longer than this, pixels
    static final double LONGEST = 160;
    /// the longest at the zoom where cones begin, and how much more each level allows: thousands of cones stay quiet
    private static final double LONGEST_FAR = 44;
    private static final double LONGER_A_LEVEL = 39;
    private static final double FAR_ZOOM = 16;
    private static final double ARC_STEP = Math.toRadians(12);

    private Cone() {
    }

    /// Where the corners of a sector go.
    private interface Trace {
        void corner(boolean first, double x, double y);
    }

    /// Adds the sector to a canvas' path; nothing when the direction is unknown.
    static void trace(GraphicsContext gc, Viewport view, Camera camera) {
        trace(view, camera, (first, x, y) -> {
            if (first) {
                gc.moveTo(x, y);
            } else {
                gc.lineTo(x, y);
            }
        });
    }

    /// Adds the sector to a pen's rings; nothing when the direction is unknown.
    static void trace(Pen pen, Viewport view, Camera camera) {
        trace(view, camera, (first, x, y) -> {
            if (first) {
                pen.move(x, y);
            } else {
                pen.line(x, y);
            }
        });
    }

    /// The corners of the sector, x and y in pixels; none when the direction is unknown.
    static double[][] corners(Viewport view, Camera camera) {
        double[][] corners = new double[2][64];
        int[] count = {0};
        trace(view, camera, (first, x, y) -> {
            corners[0][count[0]] = x;
            corners[1][count[0]++] = y;
        });
        return new double[][] {Arrays.copyOf(corners[0], count[0]), Arrays.copyOf(corners[1], count[0])};
    }

    /// True when a cone is drawn as long as it reaches, so that what buildings hide of it can be shown.
    static boolean whole(Viewport view, Camera camera) {
        return camera.range() / WebMercator.metresPerPixel(camera.at().lat(), view.zoom()) <= longest(view);
    }

    private static double longest(Viewport view) {
        return Math.clamp(LONGEST_FAR + (view.zoom() - FAR_ZOOM) * LONGER_A_LEVEL, LONGEST_FAR, LONGEST);
    }

    private static void trace(Viewport view, Camera camera, Trace trace) {
        if (Double.isNaN(camera.azimuth()) || camera.opening() <= 0) {
            return;
        }
        double x = view.screenX(camera.at().lon());
        double y = view.screenY(camera.at().lat());
        double r = Math.min(longest(view), camera.range() / WebMercator.metresPerPixel(camera.at().lat(), view.zoom()));
        double opening = Math.toRadians(Math.min(camera.opening(), 359));
        double start = Math.toRadians(camera.azimuth()) - Math.PI / 2 - opening / 2;
        int steps = Math.max(2, (int) Math.ceil(opening / ARC_STEP));
        trace.corner(true, x, y);
        for (int i = 0; i <= steps; i++) {
            double angle = start + opening * i / steps;
            trace.corner(false, x + r * Math.cos(angle), y + r * Math.sin(angle));
        }
        trace.corner(false, x, y);
    }

    /// Paints one camera in the colour of the hand: what it sees filled, the whole cone as a border that is dashed where
    /// buildings stand in the way, and a clear dot.
    ///
    /// @param ring what it sees in world coordinates; null when buildings are not considered
    static void paintLifted(PaintContext context, Camera camera, Role role, double @Nullable [] ring) {
        GraphicsContext gc = context.gc();
        double x = context.view().screenX(camera.at().lon());
        double y = context.view().screenY(camera.at().lat());
        if (!context.visible(x, y, LONGEST)) {
            return;
        }
        gc.setStroke(context.palette().of(role));
        gc.setLineWidth(1);
        gc.beginPath();
        trace(gc, context.view(), camera);
        if (ring != null && whole(context.view(), camera)) {
            gc.setLineDashes(2, 4);
            gc.stroke();
            gc.setLineDashes();
            gc.beginPath();
            gc.moveTo(context.view().screenXOfWorld(ring[0]), context.view().screenYOfWorld(ring[1]));
            for (int i = 2; i < ring.length; i += 2) {
                gc.lineTo(context.view().screenXOfWorld(ring[i]), context.view().screenYOfWorld(ring[i + 1]));
            }
            gc.closePath();
        }
        gc.setFill(context.palette().of(role, 0.22));
        gc.fill();
        gc.stroke();
        gc.setFill(context.palette().of(role));
        gc.fillOval(x - 4, y - 4, 8, 8);
    }
}
