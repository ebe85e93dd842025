package org.menshen.map.fx.base;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.view.Viewport;

/// A piece of a course on the screen that is straight enough to carry a name.
///
/// @param x middle, pane pixels
/// @param y middle, pane pixels
/// @param angle of the text, radians, always readable: -90° … 90°
/// @param straight false when the course bends too much there: the name is then written level
record Stretch(double x, double y, double angle, boolean straight) {

    /// A name on a bend still looks straight below this distance between course and chord, pixels.
    private static final double BEND = 3.5;
    private static final double STEP = 24;

    /// Says whether a stretch can be used.
    @FunctionalInterface
    interface Accept {
        boolean test(Stretch stretch);
    }

    /// The first acceptable stretch, from the middle of the visible course outward; straight ones before bent ones.
    static @Nullable Stretch find(double[] xy, Viewport view, double length, Accept accept) {
        Course course = Course.visible(xy, view);
        if (course == null || course.length() < length) {
            return null;
        }
        double middle = course.length() / 2;
        for (int pass = 0; pass < 2; pass++) {
            for (double off = 0; off <= middle - length / 2; off += STEP) {
                for (int side = off == 0 ? 1 : -1; side <= 1; side += 2) {
                    Stretch stretch = course.at(middle + side * off, length, pass == 0);
                    if (stretch != null && accept.test(stretch)) {
                        return stretch;
                    }
                }
            }
        }
        return null;
    }

    /// A course in pane pixels with its running length.
    private record Course(double[] px, double[] py, double[] run) {

        /// The longest piece of the course inside the pane.
        static @Nullable Course visible(double[] xy, Viewport view) {
            int n = xy.length / 2;
            int bestFrom = 0;
            int bestTo = 0;
            double best = 0;
            int from = -1;
            double length = 0;
            for (int i = 0; i < n; i++) {
                double x = view.screenXOfWorld(xy[2 * i]);
                double y = view.screenYOfWorld(xy[2 * i + 1]);
                boolean inside = x > -200 && y > -200 && x < view.width() + 200 && y < view.height() + 200;
                if (inside && from >= 0) {
                    length += Math.hypot(x - view.screenXOfWorld(xy[2 * i - 2]), y - view.screenYOfWorld(xy[2 * i - 1]));
                } else if (inside) {
                    from = i;
                    length = 0;
                } else {
                    from = -1;
                }
                if (inside && length > best) {
                    best = length;
                    bestFrom = from;
                    bestTo = i + 1;
                }
            }
            return bestTo - bestFrom < 2 ? null : cut(xy, view, bestFrom, bestTo);
        }

        private static Course cut(double[] xy, Viewport view, int from, int to) {
            double[] px = new double[to - from];
            double[] py = new double[px.length];
            double[] run = new double[px.length];
            for (int i = 0; i < px.length; i++) {
                px[i] = view.screenXOfWorld(xy[2 * (from + i)]);
                py[i] = view.screenYOfWorld(xy[2 * (from + i) + 1]);
                run[i] = i == 0 ? 0 : run[i - 1] + Math.hypot(px[i] - px[i - 1], py[i] - py[i - 1]);
            }
            return new Course(px, py, run);
        }

        double length() {
            return run[run.length - 1];
        }

        @Nullable Stretch at(double middle, double length, boolean straightOnly) {
            double start = middle - length / 2;
            double end = middle + length / 2;
            if (start < 0 || end > length()) {
                return null;
            }
            double x0 = along(px, start);
            double y0 = along(py, start);
            double x1 = along(px, end);
            double y1 = along(py, end);
            double chord = Math.hypot(x1 - x0, y1 - y0);
            boolean straight = chord > 0.93 * length && bend(x0, y0, x1, y1, chord, start, end) < BEND;
            if (straightOnly != straight) {
                return null;
            }
            if (!straight) {
                return new Stretch(along(px, middle), along(py, middle), 0, false);
            }
            double angle = Math.atan2(y1 - y0, x1 - x0);
            double readable = angle > Math.PI / 2 ? angle - Math.PI : angle <= -Math.PI / 2 ? angle + Math.PI : angle;
            return new Stretch((x0 + x1) / 2, (y0 + y1) / 2, readable, true);
        }

        private double bend(double x0, double y0, double x1, double y1, double chord, double start, double end) {
            double most = 0;
            for (int i = 0; i < run.length; i++) {
                if (run[i] > start && run[i] < end) {
                    most = Math.max(most, Math.abs((x1 - x0) * (y0 - py[i]) - (x0 - px[i]) * (y1 - y0)) / chord);
                }
            }
            return most;
        }

        private double along(double[] values, double at) {
            int i = Arrays.binarySearch(run, at);
            int after = Math.clamp(i >= 0 ? i : -i - 1, 1, run.length - 1);
            double span = run[after] - run[after - 1];
            double share = span == 0 ? 0 : (at - run[after - 1]) / span;
            return values[after - 1] + (values[after] - values[after - 1]) * share;
        }
    }
}
