package org.menshen.map.fx.layer.camera;

import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Pen;
import org.menshen.map.fx.paint.Role;
import org.menshen.map.fx.paint.Sprite;

/// The sector a camera sees.
final class Cone {

    /// a cone is never drawn longer than this, pixels
    static final double LONGEST = 160;
    /// what lies beyond the cone itself: its line and dot, pixels
    private static final int RIM = 6;
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

    /// One camera in the colour of the hand: what it sees filled, the whole cone as a border that is dashed where buildings stand in the way,
    /// and a clear dot. A picture with the camera in its middle, to be kept by whoever draws it again and again.
    ///
    /// @param ring what it sees in world coordinates; null when buildings are not considered
    static Sprite lifted(PaintContext context, Camera camera, Role role, double @Nullable [] ring) {
        Viewport view = context.view();
        int reach = (int) Math.ceil(longest(view)) + RIM;
        double dx = reach - view.screenX(camera.at().lon());
        double dy = reach - view.screenY(camera.at().lat());
        return context.sprites().paint(2 * reach, 2 * reach, pen -> {
            int line = context.palette().argb(role);
            double[][] whole = moved(corners(view, camera), dx, dy);
            double[][] seen = whole;
            if (ring != null && whole(view, camera)) {
                pen.course(whole[0], whole[1], true, 1, 2, 4, line);
                seen = new double[2][ring.length / 2];
                for (int i = 0; i < ring.length; i += 2) {
                    seen[0][i / 2] = view.screenXOfWorld(ring[i]) + dx;
                    seen[1][i / 2] = view.screenYOfWorld(ring[i + 1]) + dy;
                }
            }
            if (seen[0].length > 2) {
                pen.polygon(seen[0], seen[1], context.palette().argb(role, 0.22));
                pen.course(seen[0], seen[1], true, 1, 0, 0, line);
            }
            pen.disc(reach, reach, 4, line);
        });
    }

    private static double[][] moved(double[][] corners, double dx, double dy) {
        return new double[][] {Arrays.stream(corners[0]).map(x -> x + dx).toArray(), Arrays.stream(corners[1]).map(y -> y + dy).toArray()};
    }

    /// Draws what [#lifted] gave where its camera is, when that is seen.
    static void draw(PaintContext context, Camera camera, Sprite lifted) {
        double x = context.view().screenX(camera.at().lon());
        double y = context.view().screenY(camera.at().lat());
        if (context.visible(x, y, lifted.width())) {
            context.sprites().draw(context.gc(), lifted, x, y);
        }
    }
}
