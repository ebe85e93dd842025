package org.menshen.map.core.geo;

/// Baidu's datum BD-09, a second offset on top of GCJ-02.
public final class Bd09 {

    private static final double TURN = Math.PI * 3000 / 180;
    private static final double EAST = 0.0065;
    private static final double NORTH = 0.006;
    private static final int ROUNDS = 30;
    private static final double CLOSE_ENOUGH = 1e-10;

    private Bd09() {
    }

    /// BD-09 coordinates of a WGS-84 position.
    public static LatLon fromWgs84(LatLon wgs) {
        return fromGcj02(Gcj02.fromWgs84(wgs));
    }

    /// The WGS-84 position of BD-09 coordinates.
    public static LatLon toWgs84(LatLon bd) {
        return Gcj02.toWgs84(toGcj02(bd));
    }

    /// BD-09 coordinates of GCJ-02 coordinates.
    public static LatLon fromGcj02(LatLon gcj) {
        double x = gcj.lon();
        double y = gcj.lat();
        double z = Math.hypot(x, y) + 0.00002 * Math.sin(y * TURN);
        double theta = Math.atan2(y, x) + 0.000003 * Math.cos(x * TURN);
        return new LatLon(z * Math.sin(theta) + NORTH, z * Math.cos(theta) + EAST);
    }

    /// GCJ-02 coordinates of BD-09 coordinates, found by iteration: the formula usually printed for this way is only good to a metre.
    public static LatLon toGcj02(LatLon bd) {
        double lat = bd.lat() - NORTH;
        double lon = bd.lon() - EAST;
        for (int round = 0; round < ROUNDS; round++) {
            LatLon forward = fromGcj02(new LatLon(lat, lon));
            double missLat = forward.lat() - bd.lat();
            double missLon = forward.lon() - bd.lon();
            lat -= missLat;
            lon -= missLon;
            if (Math.abs(missLat) < CLOSE_ENOUGH && Math.abs(missLon) < CLOSE_ENOUGH) {
                break;
            }
        }
        return new LatLon(lat, lon);
    }
}
