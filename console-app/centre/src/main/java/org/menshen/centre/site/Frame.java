package org.menshen.centre.site;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.MinimumDiameter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/// The narrowest rectangle around a piece of land, with its own axes: `u` along the longer side, `v` across.
final class Frame {

    final double length;
    final double width;
    final double ux;
    final double uy;
    private final Coordinate corner;
    private final double vx;
    private final double vy;

    private Frame(Coordinate corner, Coordinate along, Coordinate across) {
        this.corner = corner;
        length = corner.distance(along);
        width = corner.distance(across);
        ux = (along.x - corner.x) / length;
        uy = (along.y - corner.y) / length;
        vx = (across.x - corner.x) / width;
        vy = (across.y - corner.y) / width;
    }

    /// The frame of a shape; `null` when it has no area.
    static @Nullable Frame around(Geometry shape) {
        Coordinate[] c = MinimumDiameter.getMinimumRectangle(shape).getCoordinates();
        if (c.length < 5) {
            return null;
        }
        return c[0].distance(c[1]) >= c[1].distance(c[2]) ? new Frame(c[0], c[1], c[3]) : new Frame(c[1], c[2], c[0]);
    }

    /// A point of the frame, metres along and across.
    Coordinate at(double u, double v) {
        return new Coordinate(corner.x + ux * u + vx * v, corner.y + uy * u + vy * v);
    }

    /// A line across the whole frame.
    LineString across(double u) {
        return FlatPlane.GEOMETRY.createLineString(new Coordinate[] {at(u, -1), at(u, width + 1)});
    }

    /// The part of the frame between two distances along it.
    Polygon part(double low, double high) {
        return box(low, -1, high, width + 1);
    }

    /// A box in the frame's own axes.
    Polygon box(double u0, double v0, double u1, double v1) {
        Coordinate first = at(u0, v0);
        return FlatPlane.GEOMETRY.createPolygon(new Coordinate[] {first, at(u1, v0), at(u1, v1), at(u0, v1), first.copy()});
    }
}
