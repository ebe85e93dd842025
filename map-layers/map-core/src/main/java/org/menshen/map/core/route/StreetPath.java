package org.menshen.map.core.route;

import java.util.Arrays;
import java.util.List;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// A way along streets that can be walked by metres. Immutable, any thread.
public final class StreetPath {

    private final List<LatLon> points;
    /// metres from the start to each point
    private final double[] along;

    /// @param points one or more, in order
    /// @throws IllegalArgumentException when there is no point
    public StreetPath(List<LatLon> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a path has at least one point");
        }
        this.points = List.copyOf(points);
        this.along = new double[points.size()];
        for (int i = 1; i < along.length; i++) {
            along[i] = along[i - 1] + Geodesy.distance(this.points.get(i - 1), this.points.get(i));
        }
    }

    /// The points from start to end.
    public List<LatLon> points() {
        return points;
    }

    /// Length, metres.
    public double metres() {
        return along[along.length - 1];
    }

    /// The place after some metres of the way; before the start and past the end the way does not go on.
    public LatLon at(double metres) {
        int leg = leg(metres);
        if (leg < 0) {
            return points.getFirst();
        }
        double length = along[leg + 1] - along[leg];
        return Geodesy.between(points.get(leg), points.get(leg + 1), length == 0 ? 1 : (metres - along[leg]) / length);
    }

    /// The direction of travel after some metres of the way, degrees clockwise from north; 0 for a path of one point.
    public double bearingAt(double metres) {
        int leg = leg(metres);
        return leg < 0 ? 0 : Geodesy.bearing(points.get(leg), points.get(leg + 1));
    }

    private int leg(double metres) {
        if (along.length == 1) {
            return -1;
        }
        int found = Arrays.binarySearch(along, metres);
        int leg = found >= 0 ? found : -found - 2;
        return Math.clamp(leg, 0, along.length - 2);
    }
}
