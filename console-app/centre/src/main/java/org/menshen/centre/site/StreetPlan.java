package org.menshen.centre.site;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
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
    static Result lay(Geometry land, List<LineString> roads, List<Geometry> taken, SiteSpec.Blocks rule, Dice dice) {
        StreetPlan plan = new StreetPlan(dice, rule.hectares() * 10_000, rule.street());
        for (Polygon face : faces(land, roads)) {
            plan.divide(face, 0);
        }
        STRtree index = new STRtree();
        taken.forEach(t -> index.insert(t.getEnvelopeInternal(), t));
        List<Polygon> blocks = new ArrayList<>();
        for (Polygon piece : plan.pieces) {
            Geometry rest = piece.buffer(-rule.street() / 2, 1);
            for (Object other : index.query(rest.getEnvelopeInternal())) {
                if (rest.intersects((Geometry) other)) {
                    rest = rest.difference((Geometry) other);
                }
            }
            Polygon block = largest(rest);
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
                polygon.normalize();
                out.add(polygon);
            }
        }
        // Polygonizer gives no order to rely on
        out.sort((a, b) -> Double.compare(a.getCentroid().getX() + a.getCentroid().getY() * 1e3,
                b.getCentroid().getX() + b.getCentroid().getY() * 1e3));
        return out;
    }

    private void divide(Polygon piece, int depth) {
        Frame frame = Frame.around(piece);
        if (frame == null) {
            return;
        }
        boolean small = piece.getArea() < largest * dice.between(0.72, 1.15);
        if (depth > 9 || small && frame.length < frame.width * 3.2 || frame.length < LEAST_SIDE * 2) {
            pieces.add(piece);
            return;
        }
        double cut = frame.length * dice.between(0.42, 0.58);
        Geometry lanes = piece.intersection(frame.across(cut));
        for (int i = 0; i < lanes.getNumGeometries(); i++) {
            if (lanes.getGeometryN(i) instanceof LineString lane && lane.getLength() > 20) {
                streets.add(new Street(lane, street));
            }
        }
        for (Polygon half : List.of(frame.part(-1, cut), frame.part(cut, frame.length + 1))) {
            Geometry part = piece.intersection(half);
            for (int i = 0; i < part.getNumGeometries(); i++) {
                if (part.getGeometryN(i) instanceof Polygon p && p.getArea() > LEAST_BLOCK) {
                    divide(p, depth + 1);
                }
            }
        }
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

    /// The longest line of a geometry; `null` when it has none.
    static @Nullable LineString longest(Geometry geometry) {
        LineString best = null;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof LineString line && (best == null || line.getLength() > best.getLength())) {
                best = line;
            }
        }
        return best;
    }
}
