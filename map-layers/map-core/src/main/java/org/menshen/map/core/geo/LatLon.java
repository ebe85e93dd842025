package org.menshen.map.core.geo;

/// A point on the earth, WGS-84 (CGCS2000 is treated as equal).
///
/// @param lat degrees north, -90…90
/// @param lon degrees east, -180…180
public record LatLon(double lat, double lon) {

    /// @throws IllegalArgumentException when a coordinate is not finite or out of range
    public LatLon {
        if (!(lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException("not a position: lat " + lat + ", lon " + lon + " (lat -90…90, lon -180…180)");
        }
    }
}
