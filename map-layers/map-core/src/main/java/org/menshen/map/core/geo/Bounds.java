package org.menshen.map.core.geo;

import java.util.List;

/// A box in degrees, WGS-84, edges included. It never crosses the antimeridian.
///
/// @param south lowest latitude, degrees
/// @param west lowest longitude, degrees
/// @param north highest latitude, degrees
/// @param east highest longitude, degrees
public record Bounds(double south, double west, double north, double east) {

    /// @throws IllegalArgumentException when an edge is not a position or the edges are in the wrong order
    public Bounds {
        if (!(south >= -90 && north <= 90 && west >= -180 && east <= 180 && south <= north && west <= east)) {
            throw new IllegalArgumentException(
                "not a box: south " + south + ", west " + west + ", north " + north + ", east " + east);
        }
    }

    /// The smallest box around the points.
    ///
    /// @throws IllegalArgumentException when there is no point
    public static Bounds around(List<LatLon> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("no point, no box");
        }
        double south = 90;
        double west = 180;
        double north = -90;
        double east = -180;
        for (LatLon point : points) {
            south = Math.min(south, point.lat());
            north = Math.max(north, point.lat());
            west = Math.min(west, point.lon());
            east = Math.max(east, point.lon());
        }
        return new Bounds(south, west, north, east);
    }

    /// A box that holds every point within `metres` of `centre`, cut at the poles and the antimeridian.
    public static Bounds within(LatLon centre, double metres) {
        double dLat = Math.toDegrees(metres / Geodesy.EARTH_RADIUS_M);
        double widest = Math.abs(centre.lat()) + dLat;
        // a circle around a pole touches every longitude
        double dLon = widest >= 89 ? 360 : dLat / Math.cos(Math.toRadians(widest));
        return new Bounds(
            Math.max(-90, centre.lat() - dLat), Math.max(-180, centre.lon() - dLon),
            Math.min(90, centre.lat() + dLat), Math.min(180, centre.lon() + dLon));
    }

    /// The middle of the box in degrees.
    public LatLon centre() {
        return new LatLon((south + north) / 2, (west + east) / 2);
    }

    /// True when the point lies inside or on an edge.
    public boolean contains(LatLon point) {
        return contains(point.lat(), point.lon());
    }

    /// True when the point lies inside or on an edge.
    public boolean contains(double lat, double lon) {
        return lat >= south && lat <= north && lon >= west && lon <= east;
    }

    /// True when both boxes share at least an edge or a corner.
    public boolean intersects(Bounds other) {
        return other.south <= north && other.north >= south && other.west <= east && other.east >= west;
    }

    /// The smallest box around both.
    public Bounds union(Bounds other) {
        return new Bounds(Math.min(south, other.south), Math.min(west, other.west),
            Math.max(north, other.north), Math.max(east, other.east));
    }

    /// The box grown by a share of its own size on every side, cut at the edge of the world.
    ///
    /// @param share 0 = unchanged, 0.1 = a tenth of its height and width on each side; negative values are refused
    public Bounds grown(double share) {
        if (!(share >= 0)) {
            throw new IllegalArgumentException("a box grows by 0 or more, not by " + share);
        }
        double dLat = (north - south) * share;
        double dLon = (east - west) * share;
        return new Bounds(Math.max(-90, south - dLat), Math.max(-180, west - dLon),
            Math.min(90, north + dLat), Math.min(180, east + dLon));
    }
}
