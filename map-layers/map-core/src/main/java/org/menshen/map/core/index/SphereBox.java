package org.menshen.map.core.index;

import org.menshen.map.core.geo.Geodesy;

/// The distance from a point on the sphere to a box of longitudes and latitudes: never more than the distance to anything in the box,
/// which is what makes a nearest-neighbour search through a tree of boxes exact.
final class SphereBox {

    private SphereBox() {
    }

    /// Metres from (lat, lon) to the box; 0 when the point lies inside. A box does not cross the antimeridian, the way to it may.
    static double distance(double lat, double lon, double west, double south, double east, double north) {
        if (lon >= west && lon <= east) {
            double nearestLat = Math.clamp(lat, south, north);
            return Geodesy.distance(lat, lon, nearestLat, lon);
        }
        double dLon = Math.min(turn(lon, west), turn(lon, east));
        double nearestLon = turn(lon, west) <= turn(lon, east) ? west : east;
        double vertex = vertexLat(lat, dLon);
        if (vertex > south && vertex < north) {
            return Geodesy.distance(lat, lon, vertex, nearestLon);
        }
        return Math.min(Geodesy.distance(lat, lon, south, nearestLon), Geodesy.distance(lat, lon, north, nearestLon));
    }

    private static double turn(double lon1, double lon2) {
        double difference = Math.abs(lon1 - lon2) % 360;
        return difference > 180 ? 360 - difference : difference;
    }

    /// The latitude on a meridian `dLon` degrees away that is nearest to the point: bent towards the pole.
    private static double vertexLat(double lat, double dLon) {
        double cos = Math.cos(Math.toRadians(dLon));
        if (cos <= 0) {
            return lat > 0 ? 90 : -90;
        }
        return Math.toDegrees(Math.atan(Math.tan(Math.toRadians(lat)) / cos));
    }
}
