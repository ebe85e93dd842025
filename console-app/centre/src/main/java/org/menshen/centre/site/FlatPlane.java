package org.menshen.centre.site;

import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.menshen.map.core.geo.LatLon;

/// A flat plane of metres around a point, exact enough for a subdistrict (equirectangular on the WGS-84 radii at that latitude).
/// Points given back are rounded to 1e-7 degrees (a centimetre), so that the same site is written the same way everywhere.
final class FlatPlane {

    static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final double EQUATOR = 6_378_137.0;
    private static final double E2 = 6.694_379_990_14e-3;

    private final double lon0;
    private final double lat0;
    private final double perLon;
    private final double perLat;

    FlatPlane(double lat0, double lon0) {
        this.lat0 = lat0;
        this.lon0 = lon0;
        double sin = StrictMath.sin(StrictMath.toRadians(lat0));
        double w = 1 - E2 * sin * sin;
        perLat = StrictMath.toRadians(EQUATOR * (1 - E2) / (w * Math.sqrt(w)));
        perLon = StrictMath.toRadians(EQUATOR / Math.sqrt(w) * StrictMath.cos(StrictMath.toRadians(lat0)));
    }

    Coordinate at(double lon, double lat) {
        return new Coordinate((lon - lon0) * perLon, (lat - lat0) * perLat);
    }

    Coordinate at(double[] lonLat) {
        return at(lonLat[0], lonLat[1]);
    }

    Coordinate at(LatLon point) {
        return at(point.lon(), point.lat());
    }

    LatLon back(Coordinate c) {
        return new LatLon(round(lat0 + c.y / perLat), round(lon0 + c.x / perLon));
    }

    LineString line(double[][] points) {
        return GEOMETRY.createLineString(coordinates(points, false));
    }

    Polygon ring(double[][] points) {
        return GEOMETRY.createPolygon(coordinates(points, true));
    }

    List<LatLon> back(LineString line) {
        CoordinateSequence points = line.getCoordinateSequence();
        List<LatLon> out = new ArrayList<>(points.size());
        for (int i = 0; i < points.size(); i++) {
            out.add(back(points.getCoordinate(i)));
        }
        return out;
    }

    /// The outline of a polygon, closed (first point repeated).
    List<LatLon> back(Polygon polygon) {
        return back(polygon.getExteriorRing());
    }

    private Coordinate[] coordinates(double[][] points, boolean close) {
        Coordinate[] out = new Coordinate[points.length + (close ? 1 : 0)];
        for (int i = 0; i < points.length; i++) {
            out[i] = at(points[i]);
        }
        if (close) {
            out[points.length] = out[0].copy();
        }
        return out;
    }

    private static double round(double degrees) {
        return Math.rint(degrees * 1e7) / 1e7;
    }
}
