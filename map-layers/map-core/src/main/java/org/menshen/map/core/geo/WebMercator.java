package org.menshen.map.core.geo;

/// Spherical Web Mercator (EPSG:3857) in normalised world coordinates: x grows east from 0 to 1, y grows south from 0 to 1.
/// The world ends at latitude ±[#MAX_LAT]; latitudes beyond are cut.
public final class WebMercator {

    /// Latitude of the upper edge of the square world, degrees.
    public static final double MAX_LAT = 85.0511287798066;
    /// Edge of a tile, pixels.
    public static final int TILE = 256;
    /// Radius used by the projection (WGS-84 equator), metres.
    public static final double RADIUS_M = 6_378_137;

    private WebMercator() {
    }

    /// World x of a longitude in degrees, 0…1.
    public static double x(double lon) {
        return (lon + 180) / 360;
    }

    /// World y of a latitude in degrees, 0 (north) … 1 (south).
    public static double y(double lat) {
        double phi = Math.toRadians(Math.clamp(lat, -MAX_LAT, MAX_LAT));
        return Math.clamp(0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI), 0, 1);
    }

    /// Longitude of a world x, degrees; x outside 0…1 is cut.
    public static double lon(double x) {
        return Math.clamp(x, 0, 1) * 360 - 180;
    }

    /// Latitude of a world y, degrees; y outside 0…1 is cut.
    public static double lat(double y) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * Math.clamp(y, 0, 1)))));
    }

    /// The position of a world point.
    public static LatLon geo(double x, double y) {
        return new LatLon(lat(y), lon(x));
    }

    /// Edge of the whole world in pixels at a zoom (may be fractional).
    public static double worldSize(double zoom) {
        return TILE * Math.pow(2, zoom);
    }

    /// Metres on the ground that one pixel covers at a latitude.
    public static double metresPerPixel(double lat, double zoom) {
        return Math.cos(Math.toRadians(lat)) * 2 * Math.PI * RADIUS_M / worldSize(zoom);
    }

    /// Metres on the ground of one world unit (0…1) at a latitude.
    public static double metresPerUnit(double lat) {
        return Math.cos(Math.toRadians(lat)) * 2 * Math.PI * RADIUS_M;
    }
}
