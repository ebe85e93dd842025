package org.menshen.centre.site;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.linearref.LengthIndexedLine;

/// Puts houses on a block in rows along its longer side, as Shanghai compounds have them, and finds its gates.
final class Houses {

    /// How houses of a kind stand, in metres.
    private record Pattern(double length, double depth, double gap, double row) {
    }

    private static final Pattern SLABS = new Pattern(46, 11, 9, 24);
    private static final Pattern TOWERS = new Pattern(27, 19, 19, 42);
    private static final Pattern HALLS = new Pattern(52, 26, 16, 46);
    private static final Pattern SHOPS = new Pattern(30, 13, 10, 27);

    private Houses() {
    }

    static List<Town.House> build(Polygon land, Town.@Nullable GuardedSite site, SiteSpec.@Nullable Pin pin, double setback, Dice dice) {
        Frame frame = Frame.around(land);
        Geometry inner = land.buffer(-setback, 1);
        List<Town.House> out = new ArrayList<>();
        if (frame == null || inner.isEmpty()) {
            return out;
        }
        PreparedGeometry ground = PreparedGeometryFactory.prepare(inner);
        Pattern p = pattern(site, dice);
        double rows = Math.max(1, Math.floor((frame.width - 2 * setback + p.row - p.depth) / p.row));
        double used = (rows - 1) * p.row + p.depth;
        double v = (frame.width - used) / 2;
        for (int row = 0; row < rows; row++, v += p.row) {
            double u = setback + dice.between(0, 6);
            while (u + p.length * 0.6 < frame.length - setback) {
                double length = p.length * dice.between(0.8, 1.15);
                Polygon house = frame.box(u, v, u + length, v + p.depth * dice.between(0.92, 1.08));
                // some ground stays open: greens, sheds, parking
                boolean open = dice.unit() < (site == null ? 0.16 : 0.07);
                if (!open && ground.contains(house)) {
                    out.add(new Town.House(out.size() + 1, floors(site, pin, out.size() + 1, dice), house));
                }
                u += length + p.gap;
            }
        }
        return out;
    }

    private static Pattern pattern(Town.@Nullable GuardedSite site, Dice dice) {
        if (site == null) {
            return dice.unit() < 0.6 ? SHOPS : SLABS;
        }
        int most = site.kind().floors()[1];
        return "PARK".equals(site.kind().kind()) ? HALLS : most > 8 ? TOWERS : SLABS;
    }

    private static int floors(Town.@Nullable GuardedSite site, SiteSpec.@Nullable Pin pin, int number, Dice dice) {
        if (site == null) {
            return dice.between(2, 6);
        }
        int drawn = dice.between(site.kind().floors()[0], site.kind().floors()[1]);
        return pin != null && pin.building() == number ? pin.floors() : drawn;
    }

    /// Two gates on opposite sides of the outline.
    static List<Coordinate> gates(Polygon land) {
        LineString outline = land.getExteriorRing();
        LengthIndexedLine index = new LengthIndexedLine(outline);
        double half = outline.getLength() / 2;
        return List.of(index.extractPoint(half * 0.25), index.extractPoint(half * 1.25));
    }

    /// Where a point lies as seen from the middle of the land: 东, 南, 西 or 北 in the order of the compass from north.
    static int side(Polygon land, Coordinate at) {
        Coordinate c = land.getCentroid().getCoordinate();
        double bearing = StrictMath.toDegrees(StrictMath.atan2(at.x - c.x, at.y - c.y));
        return (int) Math.floorMod(Math.round(bearing / 90), 4L);
    }
}
