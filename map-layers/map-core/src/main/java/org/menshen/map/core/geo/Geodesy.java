package org.menshen.map.core.geo;

/// Distances and directions on a sphere of the earth's mean radius.
/// Against the ellipsoid the error stays under 0.6 %, which is centimetres inside a subdistrict.
public final class Geodesy {

    /// Mean radius of the earth (IUGG), metres.
    public static final double EARTH_RADIUS_M = 6_371_008.8;

    private Geodesy() {
    }

    /// Great-circle distance by the haversine formula, metres.
    public static double distance(LatLon from, LatLon to) {
        return distance(from.lat(), from.lon(), to.lat(), to.lon());
    }

    /// Great-circle distance by the haversine formula, metres; all arguments in degrees.
    public static double distance(double lat1, double lon1, double lat2, double lon2) {
        double phi1 = Math.toRadians(lat1);
        double phi2 = Math.toRadians(lat2);
        double sLat = Math.sin((phi2 - phi1) / 2);
        double sLon = Math.sin(Math.toRadians(lon2 - lon1) / 2);
        double h = sLat * sLat + Math.cos(phi1) * Math.cos(phi2) * sLon * sLon;
        return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /// Initial bearing of the great circle, degrees clockwise from north, 0 ≤ bearing < 360; 0 for equal points.
    public static double bearing(LatLon from, LatLon to) {
        double phi1 = Math.toRadians(from.lat());
        double phi2 = Math.toRadians(to.lat());
        double dLon = Math.toRadians(to.lon() - from.lon());
        double y = Math.sin(dLon) * Math.cos(phi2);
        double x = Math.cos(phi1) * Math.sin(phi2) - Math.sin(phi1) * Math.cos(phi2) * Math.cos(dLon);
        return normalised(Math.toDegrees(Math.atan2(y, x)));
    }

    /// The point reached from `from` after `metres` along the great circle that starts at `bearing` degrees.
    ///
    /// @param metres may be negative: the point behind
    public static LatLon destination(LatLon from, double bearing, double metres) {
        double angle = metres / EARTH_RADIUS_M;
        double theta = Math.toRadians(bearing);
        double phi1 = Math.toRadians(from.lat());
        double sinPhi2 = Math.sin(phi1) * Math.cos(angle) + Math.cos(phi1) * Math.sin(angle) * Math.cos(theta);
        double phi2 = Math.asin(Math.clamp(sinPhi2, -1, 1));
        double y = Math.sin(theta) * Math.sin(angle) * Math.cos(phi1);
        double x = Math.cos(angle) - Math.sin(phi1) * sinPhi2;
        double lon = from.lon() + Math.toDegrees(Math.atan2(y, x));
        return new LatLon(Math.toDegrees(phi2), wrappedLon(lon));
    }

    /// The point at a share of the straight way in degrees: right for the few kilometres between two fixes of a track.
    ///
    /// @param share 0 = `from`, 1 = `to`; values outside are cut
    public static LatLon between(LatLon from, LatLon to, double share) {
        double t = Math.clamp(share, 0, 1);
        return new LatLon(from.lat() + (to.lat() - from.lat()) * t, from.lon() + (to.lon() - from.lon()) * t);
    }

    /// A direction brought into 0 ≤ bearing < 360.
    public static double normalised(double bearing) {
        double turned = bearing % 360;
        double positive = turned < 0 ? turned + 360 : turned;
        return positive >= 360 ? 0 : positive;
    }

    /// The smaller angle between two directions, 0…180 degrees.
    public static double turn(double bearing1, double bearing2) {
        double difference = normalised(bearing1 - bearing2);
        return difference > 180 ? 360 - difference : difference;
    }

    private static double wrappedLon(double lon) {
        if (lon >= -180 && lon <= 180) {
            return lon;
        }
        return (lon + 540) % 360 - 180;
    }
}
