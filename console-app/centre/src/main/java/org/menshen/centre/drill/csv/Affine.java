package org.menshen.centre.drill.csv;

import java.util.List;

import org.menshen.wire.imports.Unfit;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;

/// Moves positions of one place onto another: straight lines stay straight, parallels parallel.
final class Affine {

    private final double[] lon;
    private final double[] lat;

    private Affine(double[] lon, double[] lat) {
        this.lon = lon;
        this.lat = lat;
    }

    static Affine identity() {
        return new Affine(new double[] {1, 0, 0}, new double[] {0, 1, 0});
    }

    /// A box onto a box.
    static Affine box(double[] from, Bounds to) {
        double sx = (to.east() - to.west()) / (from[2] - from[0]);
        double sy = (to.north() - to.south()) / (from[3] - from[1]);
        return new Affine(new double[] {sx, 0, to.west() - from[0] * sx}, new double[] {0, sy, to.south() - from[1] * sy});
    }

    /// Three points onto three points.
    ///
    /// @param points each `[from longitude, from latitude, to longitude, to latitude]`
    /// @throws Unfit when they lie on one line or are not three
    static Affine points(List<double[]> points) {
        if (points.size() != 3 || points.stream().anyMatch(point -> point == null || point.length != 4)) {
            throw new Unfit("mapping.points");
        }
        return new Affine(solve(points, 2), solve(points, 3));
    }

    /// The coefficients a, b, c of a·x + b·y + c by Cramer's rule.
    private static double[] solve(List<double[]> p, int target) {
        double[] q = p.get(0);
        double x1 = p.get(1)[0] - q[0];
        double y1 = p.get(1)[1] - q[1];
        double x2 = p.get(2)[0] - q[0];
        double y2 = p.get(2)[1] - q[1];
        double t1 = p.get(1)[target] - q[target];
        double t2 = p.get(2)[target] - q[target];
        double det = x1 * y2 - x2 * y1;
        if (Math.abs(det) < 1e-12) {
            throw new Unfit("mapping.points");
        }
        double a = (t1 * y2 - t2 * y1) / det;
        double b = (x1 * t2 - x2 * t1) / det;
        return new double[] {a, b, q[target] - a * q[0] - b * q[1]};
    }

    LatLon move(LatLon p) {
        return new LatLon(round(lat[0] * p.lon() + lat[1] * p.lat() + lat[2]), round(lon[0] * p.lon() + lon[1] * p.lat() + lon[2]));
    }

    private static double round(double degrees) {
        return Math.rint(degrees * 1e6) / 1e6;
    }
}
