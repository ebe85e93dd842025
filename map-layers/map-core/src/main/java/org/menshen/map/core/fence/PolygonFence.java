package org.menshen.map.core.fence;

import java.util.List;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// The inside of a ring by the non-zero winding rule, so a ring that touches or crosses itself has no hole by accident.
/// It may cross the antimeridian; it must not hold a pole. Edges are straight in degrees, as on the map.
public final class PolygonFence implements Fence {

    private final List<LatLon> ring;
    /// longitudes without the jump at ±180, relative to the first point's turn of the world
    private final double[] lons;
    private final double[] lats;
    private final double minLon;
    private final double maxLon;

    /// @param ring three points or more; a repeated last point is dropped; either direction
    /// @throws IllegalArgumentException when fewer than three points are left
    public PolygonFence(List<LatLon> ring) {
        boolean closed = ring.size() > 1 && ring.getFirst().equals(ring.getLast());
        this.ring = List.copyOf(closed ? ring.subList(0, ring.size() - 1) : ring);
        if (this.ring.size() < 3) {
            throw new IllegalArgumentException("a ring needs three points, got " + this.ring.size());
        }
        this.lons = new double[this.ring.size()];
        this.lats = new double[this.ring.size()];
        double previous = this.ring.getFirst().lon();
        double low = previous;
        double high = previous;
        for (int i = 0; i < lons.length; i++) {
            lats[i] = this.ring.get(i).lat();
            lons[i] = previous + shortWay(this.ring.get(i).lon() - previous);
            previous = lons[i];
            low = Math.min(low, previous);
            high = Math.max(high, previous);
        }
        this.minLon = low;
        this.maxLon = high;
    }

    /// The ring, open, as it was given.
    public List<LatLon> ring() {
        return ring;
    }

    @Override
    public boolean contains(LatLon point) {
        double lon = near(point.lon());
        double lat = point.lat();
        int winding = 0;
        int j = lons.length - 1;
        for (int i = 0; i < lons.length; j = i++) {
            double side = (lons[i] - lons[j]) * (lat - lats[j]) - (lon - lons[j]) * (lats[i] - lats[j]);
            if (lats[j] <= lat && lats[i] > lat && side > 0) {
                winding++;
            } else if (lats[j] > lat && lats[i] <= lat && side < 0) {
                winding--;
            }
        }
        return winding != 0;
    }

    @Override
    public double edgeDistance(LatLon point) {
        double lon = near(point.lon());
        double scaleY = Math.toRadians(1) * Geodesy.EARTH_RADIUS_M;
        double scaleX = scaleY * Math.cos(Math.toRadians(point.lat()));
        double nearest = Double.POSITIVE_INFINITY;
        int j = lons.length - 1;
        for (int i = 0; i < lons.length; j = i++) {
            nearest = Math.min(nearest, toSegment((lons[j] - lon) * scaleX, (lats[j] - point.lat()) * scaleY,
                (lons[i] - lon) * scaleX, (lats[i] - point.lat()) * scaleY));
        }
        return contains(point) ? -nearest : nearest;
    }

    @Override
    public double area() {
        double sum = 0;
        int j = lons.length - 1;
        for (int i = 0; i < lons.length; j = i++) {
            // trapezoids between the edge and the equator; the mean of the sines is exact to micrometres at this size
            sum += Math.toRadians(lons[i] - lons[j]) * (Math.sin(Math.toRadians(lats[i])) + Math.sin(Math.toRadians(lats[j]))) / 2;
        }
        return Math.abs(sum) * Geodesy.EARTH_RADIUS_M * Geodesy.EARTH_RADIUS_M;
    }

    @Override
    public Bounds bounds() {
        Bounds box = Bounds.around(ring);
        return minLon < -180 || maxLon > 180 ? new Bounds(box.south(), -180, box.north(), 180) : box;
    }

    /// The point's longitude in the turn of the world the ring lies in.
    private double near(double lon) {
        double middle = (minLon + maxLon) / 2;
        return middle + shortWay(lon - middle);
    }

    private static double shortWay(double dLon) {
        double turn = dLon % 360;
        if (turn > 180) {
            return turn - 360;
        }
        return turn < -180 ? turn + 360 : turn;
    }

    /// Distance from the origin to a segment.
    private static double toSegment(double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.clamp(-(ax * dx + ay * dy) / length, 0, 1);
        return Math.hypot(ax + t * dx, ay + t * dy);
    }
}
