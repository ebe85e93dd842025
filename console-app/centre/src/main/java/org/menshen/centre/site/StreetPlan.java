package org.menshen.centre.site;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.MinimumDiameter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/// Divides the land between the named roads and the water into blocks, with minor streets between them.
final class StreetPlan {

    /// A minor street or lane that the division made.
    ///
    /// @param line centre line
    /// @param width metres
    record Street(LineString line, double width) {
    }

    private static final double LEAST_SIDE = 62;
    private static final double LEAST_BLOCK = 2_500;

    private final Dice dice;
    private final double largest;
    private final double street;
    private final List<Street> streets = new ArrayList<>();
    private final List<Polygon> pieces = new ArrayList<>();

    private StreetPlan(Dice dice, double largest, double street) {
        this.dice = dice;
        this.largest = largest;
        this.street = street;
    }

    /// Lays out streets and blocks.
    ///
    /// @param land land without water
    /// @param roads centre lines of the named roads
    /// @param taken what blocks must keep clear of: carriageways, parks, squares
    static Result lay(Geometry land, List<LineString> roads, Geometry taken, SiteSpec.Blocks rule, Dice dice) {
        StreetPlan plan = new StreetPlan(dice, rule.hectares() * 10_000, rule.street());
        for (Polygon face : faces(land, roads)) {
            plan.divide(face, 0);
        }
        List<Polygon> blocks = new ArrayList<>();
        for (Polygon piece : plan.pieces) {
            Polygon block = largest(piece.buffer(-rule.street() / 2, 1).difference(taken));
            if (block != null && block.getArea() >= LEAST_BLOCK) {
                blocks.add(block);
            }
        }
        return new Result(plan.streets, blocks);
    }

    /// What was laid out.
    ///
    /// @param streets minor streets
    /// @param blocks blocks, none touching another
    record Result(List<Street> streets, List<Polygon> blocks) {
    }

    private static List<Polygon> faces(Geometry land, List<LineString> roads) {
        List<Geometry> lines = new ArrayList<>(roads);
        lines.add(land.getBoundary());
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(UnaryUnionOp.union(lines));
        List<Polygon> out = new ArrayList<>();
        for (Object face : polygonizer.getPolygons()) {
            Polygon polygon = (Polygon) face;
            if (land.contains(polygon.getInteriorPoint())) {
                out.add(polygon);
            }
        }
        // Polygonizer gives no order to rely on
        out.sort((a, b) -> Double.compare(a.getCentroid().getX() + a.getCentroid().getY() * 1e3,
                b.getCentroid().getX() + b.getCentroid().getY() * 1e3));
        return out;
    }

    private void divide(Polygon piece, int depth) {
        Geometry frame = MinimumDiameter.getMinimumRectangle(piece);
        Coordinate[] c = frame.getCoordinates();
        if (c.length < 5) {
            return;
        }
        double a = c[0].distance(c[1]);
        double b = c[1].distance(c[2]);
        double longer = Math.max(a, b);
        double shorter = Math.min(a, b);
        boolean small = piece.getArea() < largest * dice.between(0.72, 1.15);
        if (depth > 9 || small && longer < shorter * 3.2 || longer < LEAST_SIDE * 2) {
            pieces.add(piece);
            return;
        }
        Coordinate from = a >= b ? c[0] : c[1];
        Coordinate along = a >= b ? c[1] : c[2];
        double ux = (along.x - from.x) / longer;
        double uy = (along.y - from.y) / longer;
        Coordinate corner = c[a >= b ? 3 : 0];
        double nx = (corner.x - from.x) / shorter;
        double ny = (corner.y - from.y) / shorter;
        double cut = longer * dice.between(0.42, 0.58);
        Polygon first = half(from, ux, uy, nx, ny, new double[] {-1, cut, shorter});
        Polygon second = half(from, ux, uy, nx, ny, new double[] {cut, longer + 1, shorter});
        lane(piece, from, cut, ux, uy, nx, ny, shorter);
        for (Polygon half : List.of(first, second)) {
            Geometry part = piece.intersection(half);
            for (int i = 0; i < part.getNumGeometries(); i++) {
                if (part.getGeometryN(i) instanceof Polygon p && p.getArea() > LEAST_BLOCK) {
                    divide(p, depth + 1);
                }
            }
        }
    }

    private void lane(Polygon piece, Coordinate from, double cut, double ux, double uy, double nx, double ny, double shorter) {
        Coordinate base = new Coordinate(from.x + ux * cut, from.y + uy * cut);
        LineString across = Plane.GEOMETRY.createLineString(new Coordinate[] {
            new Coordinate(base.x - nx, base.y - ny), new Coordinate(base.x + nx * (shorter + 1), base.y + ny * (shorter + 1))});
        Geometry lanes = piece.intersection(across);
        for (int i = 0; i < lanes.getNumGeometries(); i++) {
            if (lanes.getGeometryN(i) instanceof LineString lane && lane.getLength() > 20) {
                streets.add(new Street(lane, street));
            }
        }
    }

    /// The part of the frame between two distances along its longer side.
    private static Polygon half(Coordinate from, double ux, double uy, double nx, double ny, double[] span) {
        double low = span[0];
        double high = span[1];
        double deep = span[2] + 1;
        Coordinate p = new Coordinate(from.x + ux * low - nx, from.y + uy * low - ny);
        Coordinate q = new Coordinate(from.x + ux * high - nx, from.y + uy * high - ny);
        Coordinate r = new Coordinate(from.x + ux * high + nx * deep, from.y + uy * high + ny * deep);
        Coordinate s = new Coordinate(from.x + ux * low + nx * deep, from.y + uy * low + ny * deep);
        return Plane.GEOMETRY.createPolygon(new Coordinate[] {p, q, r, s, p.copy()});
    }

    /// The largest polygon of a geometry; `null` when it has none.
    static @Nullable Polygon largest(Geometry geometry) {
        Polygon best = null;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon p && !p.isEmpty() && (best == null || p.getArea() > best.getArea())) {
                best = p;
            }
        }
        return best;
    }
}
