package org.menshen.map.core.base;

import java.util.List;

/// A geometry in normalised Web Mercator world coordinates (0…1, y south), packed for painting.
///
/// A line is one part; an area is one or more closed rings (the last point of a ring is not repeated) filled by the even-odd rule,
/// so holes need no mark; a point is one part of one point.
///
/// The arrays are shared with the map: read them, never write.
///
/// @param xy x0, y0, x1, y1 … of all parts one after another
/// @param ends for each part the index after its last point, in points (not numbers)
public record Shape(double[] xy, int[] ends) {

    /// A shape of one part.
    public static Shape single(double[] xy) {
        return new Shape(xy, new int[] {xy.length / 2});
    }

    /// A shape of several parts, copied one after another.
    public static Shape of(List<double[]> parts) {
        double[] xy = new double[parts.stream().mapToInt(part -> part.length).sum()];
        int[] ends = new int[parts.size()];
        int next = 0;
        for (int i = 0; i < ends.length; i++) {
            System.arraycopy(parts.get(i), 0, xy, next, parts.get(i).length);
            next += parts.get(i).length;
            ends[i] = next / 2;
        }
        return new Shape(xy, ends);
    }

    /// How many parts.
    public int parts() {
        return ends.length;
    }

    /// Index of the first point of a part.
    public int start(int part) {
        return part == 0 ? 0 : ends[part - 1];
    }

    /// Index after the last point of a part.
    public int end(int part) {
        return ends[part];
    }

    /// How many points in all parts.
    public int points() {
        return xy.length / 2;
    }

    /// World x of a point.
    public double x(int point) {
        return xy[2 * point];
    }

    /// World y of a point.
    public double y(int point) {
        return xy[2 * point + 1];
    }
}
