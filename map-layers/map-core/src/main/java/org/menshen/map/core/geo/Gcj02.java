package org.menshen.map.core.geo;

/// The offset datum GCJ-02 of Chinese consumer maps. Convert at the border of the system and store WGS-84.
/// Outside the box in which the offset is defined (roughly China) both ways return the position unchanged.
public final class Gcj02 {

    private static final double AXIS = 6_378_245.0;
    private static final double ECCENTRICITY2 = 0.00669342162296594323;
    private static final Bounds OFFSET_AREA = new Bounds(0.8293, 72.004, 55.8271, 137.8347);
    private static final int ROUNDS = 30;
    private static final double CLOSE_ENOUGH = 1e-10;

    private Gcj02() {
    }

    /// GCJ-02 coordinates of a WGS-84 position, by the published approximation; off by up to a few metres from a licensed converter.
    public static LatLon fromWgs84(LatLon wgs) {
        if (!OFFSET_AREA.contains(wgs)) {
            return wgs;
        }
        double x = wgs.lon() - 105;
        double y = wgs.lat() - 35;
        double phi = Math.toRadians(wgs.lat());
        double sin = Math.sin(phi);
        double magic = 1 - ECCENTRICITY2 * sin * sin;
        double root = Math.sqrt(magic);
        double dLat = Math.toDegrees(north(x, y) * magic * root / (AXIS * (1 - ECCENTRICITY2)));
        double dLon = Math.toDegrees(east(x, y) * root / (AXIS * Math.cos(phi)));
        return new LatLon(wgs.lat() + dLat, wgs.lon() + dLon);
    }

    /// The WGS-84 position whose GCJ-02 coordinates these are, found by iteration to less than a millimetre.
    public static LatLon toWgs84(LatLon gcj) {
        if (!OFFSET_AREA.contains(gcj)) {
            return gcj;
        }
        double lat = gcj.lat();
        double lon = gcj.lon();
        for (int round = 0; round < ROUNDS; round++) {
            LatLon forward = fromWgs84(new LatLon(lat, lon));
            double missLat = forward.lat() - gcj.lat();
            double missLon = forward.lon() - gcj.lon();
            lat -= missLat;
            lon -= missLon;
            if (Math.abs(missLat) < CLOSE_ENOUGH && Math.abs(missLon) < CLOSE_ENOUGH) {
                break;
            }
        }
        return new LatLon(lat, lon);
    }

    /// Metres to the north of the offset, before scaling to the ellipsoid.
    private static double north(double x, double y) {
        double sum = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
        sum += (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3;
        sum += (20 * Math.sin(y * Math.PI) + 40 * Math.sin(y / 3 * Math.PI)) * 2 / 3;
        return sum + (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y * Math.PI / 30)) * 2 / 3;
    }

    /// Metres to the east of the offset, before scaling to the ellipsoid.
    private static double east(double x, double y) {
        double sum = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
        sum += (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3;
        sum += (20 * Math.sin(x * Math.PI) + 40 * Math.sin(x / 3 * Math.PI)) * 2 / 3;
        return sum + (150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI)) * 2 / 3;
    }
}
