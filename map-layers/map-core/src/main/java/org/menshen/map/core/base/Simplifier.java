package org.menshen.map.core.base;

import java.util.Arrays;

/// Douglas-Peucker on packed coordinates: no removed point lies farther from the kept line than the tolerance.
public final class Simplifier {

    private Simplifier() {
    }

    /// Simplifies every part of a shape.
    ///
    /// @param tolerance largest distance of a removed point, in the unit of the coordinates, 0 or more
    /// @param closed true when the parts are rings without a repeated last point; a ring keeps at least three points
    /// @return a new shape, or the same one when nothing could go
    public static Shape simplify(Shape shape, double tolerance, boolean closed) {
        boolean[] keep = new boolean[shape.points()];
        int[] stack = new int[64];
        for (int part = 0; part < shape.parts(); part++) {
            int first = shape.start(part);
            int last = shape.end(part) - 1;
            if (closed && last - first >= 3) {
                stack = ring(shape.xy(), first, last, tolerance, keep, stack);
            } else if (closed) {
                Arrays.fill(keep, first, last + 1, true);
            } else if (last >= first) {
                keep[first] = true;
                keep[last] = true;
                stack = line(shape.xy(), first, last, tolerance, keep, stack);
            }
        }
        return kept(shape, keep);
    }

    /// A ring is split at its first point and the point farthest from it, so both halves are open lines.
    private static int[] ring(double[] xy, int first, int last, double tolerance, boolean[] keep, int[] stack) {
        int far = first + 1;
        double farthest = -1;
        for (int i = first + 1; i <= last; i++) {
            double d = square(xy[2 * i] - xy[2 * first]) + square(xy[2 * i + 1] - xy[2 * first + 1]);
            if (d > farthest) {
                farthest = d;
                far = i;
            }
        }
        keep[first] = true;
        keep[far] = true;
        int[] grown = line(xy, first, far, tolerance, keep, stack);
        grown = closing(xy, far, last, first, tolerance, keep, grown);
        keepThird(xy, first, far, last, keep);
        return grown;
    }

    /// The half from `far` over `last` back to `first`: its end does not follow its start in the array, so it is cut off piece by piece.
    private static int[] closing(double[] xy, int far, int last, int first, double tolerance, boolean[] keep, int[] stack) {
        int[] grown = stack;
        int from = far;
        int split = farthest(xy, from, last + 1, xy[2 * first], xy[2 * first + 1], tolerance);
        while (split >= 0) {
            keep[split] = true;
            grown = line(xy, from, split, tolerance, keep, grown);
            from = split;
            split = farthest(xy, from, last + 1, xy[2 * first], xy[2 * first + 1], tolerance);
        }
        return grown;
    }

    /// Two kept points are no area: the point farthest from their line joins them.
    private static void keepThird(double[] xy, int first, int far, int last, boolean[] keep) {
        for (int i = first; i <= last; i++) {
            if (keep[i] && i != first && i != far) {
                return;
            }
        }
        int third = -1;
        double best = -1;
        for (int i = first; i <= last; i++) {
            double d = distance(xy, i, xy[2 * first], xy[2 * first + 1], xy[2 * far], xy[2 * far + 1]);
            if (i != first && i != far && d > best) {
                best = d;
                third = i;
            }
        }
        keep[third] = true;
    }

    private static int[] line(double[] xy, int first, int last, double tolerance, boolean[] keep, int[] stack) {
        int[] todo = stack;
        int depth = 0;
        todo[depth++] = first;
        todo[depth++] = last;
        while (depth > 0) {
            int b = todo[--depth];
            int a = todo[--depth];
            int split = farthest(xy, a, b, xy[2 * b], xy[2 * b + 1], tolerance);
            if (split < 0) {
                continue;
            }
            keep[split] = true;
            if (depth + 4 > todo.length) {
                todo = Arrays.copyOf(todo, 2 * todo.length);
            }
            todo[depth++] = a;
            todo[depth++] = split;
            todo[depth++] = split;
            todo[depth++] = b;
        }
        return todo;
    }

    /// The point strictly between `a` and `end` farthest from the segment a → (x, y), or -1 when all lie within the tolerance.
    private static int farthest(double[] xy, int a, int end, double x, double y, double tolerance) {
        int split = -1;
        double worst = tolerance;
        for (int i = a + 1; i < end; i++) {
            double d = distance(xy, i, xy[2 * a], xy[2 * a + 1], x, y);
            if (d > worst) {
                worst = d;
                split = i;
            }
        }
        return split;
    }

    private static double distance(double[] xy, int point, double ax, double ay, double bx, double by) {
        double px = xy[2 * point];
        double py = xy[2 * point + 1];
        double dx = bx - ax;
        double dy = by - ay;
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.clamp(((px - ax) * dx + (py - ay) * dy) / length, 0, 1);
        return Math.sqrt(square(px - ax - t * dx) + square(py - ay - t * dy));
    }

    private static double square(double value) {
        return value * value;
    }

    private static Shape kept(Shape shape, boolean[] keep) {
        int count = 0;
        for (boolean k : keep) {
            count += k ? 1 : 0;
        }
        if (count == keep.length) {
            return shape;
        }
        double[] xy = new double[2 * count];
        int[] ends = new int[shape.parts()];
        int next = 0;
        for (int part = 0; part < shape.parts(); part++) {
            for (int i = shape.start(part); i < shape.end(part); i++) {
                if (keep[i]) {
                    xy[2 * next] = shape.x(i);
                    xy[2 * next + 1] = shape.y(i);
                    next++;
                }
            }
            ends[part] = next;
        }
        return new Shape(xy, ends);
    }
}
