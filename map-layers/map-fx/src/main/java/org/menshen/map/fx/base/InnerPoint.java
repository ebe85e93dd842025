package org.menshen.map.fx.base;

import org.jspecify.annotations.Nullable;
import org.menshen.map.core.base.BaseFeature;
import org.menshen.map.core.base.Shape;
import org.menshen.map.core.view.Viewport;

/// The roomiest visible point of an area: where its name belongs while only a part of it is in view.
///
/// @param x pane pixels
/// @param y pane pixels
/// @param room free pixels to the nearest border or edge of the pane
/// @param tall true when the area reaches much farther up and down than left and right there
record InnerPoint(double x, double y, double room, boolean tall) {

    private static final int SAMPLES = 18;

    /// @return null when no sampled point lies inside
    static @Nullable InnerPoint of(BaseFeature area, Viewport view) {
        double left = Math.max(0, view.screenXOfWorld(area.minX()));
        double right = Math.min(view.width(), view.screenXOfWorld(area.maxX()));
        double top = Math.max(0, view.screenYOfWorld(area.minY()));
        double bottom = Math.min(view.height(), view.screenYOfWorld(area.maxY()));
        Shape shape = area.shape(view.zoom());
        double best = 0;
        double bestX = 0;
        double bestY = 0;
        for (int i = 0; i < SAMPLES; i++) {
            for (int j = 0; j < SAMPLES; j++) {
                double x = left + (right - left) * (i + 0.5) / SAMPLES;
                double y = top + (bottom - top) * (j + 0.5) / SAMPLES;
                double edge = Math.min(Math.min(x, view.width() - x), Math.min(y, view.height() - y));
                double free = edge <= best ? 0 : Math.min(edge, free(shape, view, x, y));
                if (free > best) {
                    best = free;
                    bestX = x;
                    bestY = y;
                }
            }
        }
        return best == 0 ? null : new InnerPoint(bestX, bestY, best, tall(shape, view, bestX, bestY, best));
    }

    private static boolean tall(Shape shape, Viewport view, double x, double y, double room) {
        double step = 3 * room;
        boolean upDown = free(shape, view, x, y - step) > 0 || free(shape, view, x, y + step) > 0;
        boolean sides = free(shape, view, x - step, y) > 0 || free(shape, view, x + step, y) > 0;
        return upDown && !sides;
    }

    /// Pixels to the nearest border; 0 outside.
    private static double free(Shape shape, Viewport view, double px, double py) {
        boolean inside = false;
        double nearest = Double.MAX_VALUE;
        for (int part = 0; part < shape.parts(); part++) {
            for (int i = shape.start(part), j = shape.end(part) - 1; i < shape.end(part); j = i++) {
                double xi = view.screenXOfWorld(shape.x(i));
                double yi = view.screenYOfWorld(shape.y(i));
                double xj = view.screenXOfWorld(shape.x(j));
                double yj = view.screenYOfWorld(shape.y(j));
                if (yi > py != yj > py && px < (xj - xi) * (py - yi) / (yj - yi) + xi) {
                    inside = !inside;
                }
                nearest = Math.min(nearest, toSegment(px, py, xi, yi, xj, yj));
            }
        }
        return inside ? nearest : 0;
    }

    private static double toSegment(double px, double py, double x0, double y0, double x1, double y1) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.clamp(((px - x0) * dx + (py - y0) * dy) / length, 0, 1);
        return Math.hypot(px - x0 - t * dx, py - y0 - t * dy);
    }
}
