package org.menshen.centre.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/// Lays out the town: streets, blocks, which blocks are guarded sites, and their houses.
final class TownPlanner {

    private static final double MARGIN_M = 60;

    private final SiteSpec spec;
    private final FlatPlane plane;
    private final Dice dice;

    private TownPlanner(SiteSpec spec) {
        this.spec = spec;
        SiteSpec.Box e = spec.extent();
        plane = new FlatPlane((e.south() + e.north()) / 2, (e.west() + e.east()) / 2);
        dice = new Dice(spec.seed(), "town");
    }

    static Town plan(SiteSpec spec) {
        return new TownPlanner(spec).plan();
    }

    private Town plan() {
        List<Town.Water> water = water();
        List<LineString> roads = new ArrayList<>();
        spec.roads().forEach(r -> roads.add(plane.line(r.line())));
        List<Town.Street> streets = new ArrayList<>();
        List<Town.Plot> plots = new ArrayList<>();
        SiteSpec.Blocks rule = spec.blocks();
        if (rule == null) {
            spec.roads().forEach(r -> streets.add(new Town.Street(r, plane.line(r.line()), r.width())));
        } else {
            Geometry land = box(spec.extent(), MARGIN_M).difference(union(water.stream().map(w -> (Geometry) w.area()).toList()));
            List<LineString> driven = new ArrayList<>();
            for (int i = 0; i < roads.size(); i++) {
                if (!"path".equals(spec.roads().get(i).klass())) {
                    driven.add(roads.get(i));
                }
            }
            StreetPlan.Result laid = StreetPlan.lay(land, driven, taken(roads), rule, dice);
            List<LineString> all = new ArrayList<>(roads);
            Geometry green = union(green());
            for (StreetPlan.Street street : laid.streets()) {
                LineString outside = StreetPlan.longest(green.intersects(street.line()) ? street.line().difference(green) : street.line());
                if (outside != null && outside.getLength() > 25) {
                    all.add(outside);
                }
            }
            for (int i = 0; i < all.size(); i++) {
                SiteSpec.Road road = i < roads.size() ? spec.roads().get(i) : null;
                streets.add(new Town.Street(road, all.get(i), road == null ? rule.street() : road.width()));
            }
            plots.addAll(plots(laid.blocks(), rule));
        }
        return new Town(spec, plane, streets, water, riverbank(water), plots);
    }

    private List<Town.Water> water() {
        List<Town.Water> out = new ArrayList<>();
        for (SiteSpec.Water w : spec.water()) {
            Geometry area = w.ring() != null ? plane.ring(w.ring()) : w.line() != null ? plane.line(w.line()).buffer(w.width() / 2, 2) : null;
            if (area instanceof Polygon p) {
                out.add(new Town.Water(w, p));
            }
        }
        return out;
    }

    /// Ground that no block may take: carriageways piece by piece, parks and the fixed crowd zones.
    private List<Geometry> taken(List<LineString> roads) {
        List<Geometry> out = new ArrayList<>();
        for (int i = 0; i < roads.size(); i++) {
            Coordinate[] c = roads.get(i).getCoordinates();
            for (int k = 0; k + 1 < c.length; k++) {
                out.add(FlatPlane.GEOMETRY.createLineString(new Coordinate[] {c[k], c[k + 1]}).buffer(spec.roads().get(i).width() / 2 + 3, 2));
            }
        }
        out.addAll(green());
        if (spec.zones() != null) {
            spec.zones().fixed().forEach(z -> out.add(plane.ring(z.ring()).buffer(8, 1)));
        }
        return out;
    }

    private List<Geometry> green() {
        return spec.parks().stream().map(p -> plane.ring(p.ring()).buffer(6, 1)).toList();
    }

    private static Geometry union(List<Geometry> parts) {
        Geometry all = UnaryUnionOp.union(parts, FlatPlane.GEOMETRY);
        return all == null ? FlatPlane.GEOMETRY.createPolygon() : all;
    }

    private Polygon box(SiteSpec.Box box, double margin) {
        Envelope e = new Envelope(plane.at(box.west(), box.south()), plane.at(box.east(), box.north()));
        e.expandBy(margin);
        return (Polygon) FlatPlane.GEOMETRY.toGeometry(e);
    }

    /// The parts of a river's outline that lie inside the map, longest first; the walk along the river follows the first.
    private List<LineString> riverbank(List<Town.Water> water) {
        Polygon extent = box(spec.extent(), 0);
        List<LineString> out = new ArrayList<>();
        for (Town.Water w : water) {
            Geometry bank = "river".equals(w.spec().kind()) ? w.area().getExteriorRing().intersection(extent) : null;
            for (int i = 0; bank != null && i < bank.getNumGeometries(); i++) {
                if (bank.getGeometryN(i) instanceof LineString line) {
                    out.add(line);
                }
            }
        }
        out.sort(Comparator.comparingDouble((LineString l) -> -l.getCentroid().getX()));
        return out;
    }

    private List<Town.Plot> plots(List<Polygon> blocks, SiteSpec.Blocks rule) {
        Map<Polygon, Town.GuardedSite> guarded = choose(blocks);
        List<Town.Plot> out = new ArrayList<>();
        for (Polygon block : blocks) {
            Town.GuardedSite site = guarded.get(block);
            List<Town.House> houses = Houses.build(block, site, pin(site), rule.setback(), dice);
            out.add(new Town.Plot(site, block, houses, site == null ? List.of() : Houses.gates(block)));
        }
        return out;
    }

    private SiteSpec.@Nullable Pin pin(Town.@Nullable GuardedSite site) {
        return site == null ? null : spec.pins().stream().filter(p -> p.site().equals(site.id())).findFirst().orElse(null);
    }

    /// Gives blocks to sites: pinned sites take the nearest fitting block, the others go round the committees, so that each has some.
    private Map<Polygon, Town.GuardedSite> choose(List<Polygon> blocks) {
        Map<Polygon, Town.GuardedSite> out = new HashMap<>();
        if (spec.sites().isEmpty() || spec.committees().isEmpty()) {
            return out;
        }
        Polygon box = box(spec.box(), 0);
        List<Polygon> free = new ArrayList<>(blocks.stream().filter(b -> box.contains(b) && b.getArea() >= least()).toList());
        Set<String> taken = new HashSet<>();
        for (SiteSpec.Pin pin : spec.pins()) {
            SiteSpec.SiteKind kind = kindOf(pin.site());
            Polygon block = nearest(free, plane.at(pin.near()), kind.hectares()[0] * 10_000);
            free.remove(block);
            taken.add(pin.site());
            out.put(block, named(kind, number(kind, pin.site()), committee(pin.committee(), block)));
        }
        List<SiteSpec.SiteKind> wanted = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (SiteSpec.SiteKind kind : spec.sites()) {
            for (int n = 1; n <= kind.count(); n++) {
                if (!taken.contains(id(kind, n))) {
                    wanted.add(kind);
                    numbers.add(n);
                }
            }
        }
        if (free.size() < wanted.size()) {
            throw new IllegalArgumentException("only " + free.size() + " blocks for " + wanted.size() + " sites: enlarge the box or lower hectares");
        }
        int[] order = rounds(wanted.size());
        for (int i = 0; i < order.length; i++) {
            SiteSpec.Committee committee = spec.committees().get(i % spec.committees().size());
            SiteSpec.SiteKind kind = wanted.get(order[i]);
            Polygon block = nearest(free, plane.at(committee.at()), kind.hectares()[0] * 10_000);
            free.remove(block);
            out.put(block, named(kind, numbers.get(order[i]), committee));
        }
        return out;
    }

    private double least() {
        return spec.sites().stream().mapToDouble(k -> k.hectares()[0]).min().orElse(1) * 10_000;
    }

    private int[] rounds(int size) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            order.add(i);
        }
        dice.shuffle(order);
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Polygon nearest(List<Polygon> free, Coordinate to, double least) {
        return free.stream().filter(b -> b.getArea() >= least).min(Comparator.comparingDouble(b -> b.getCentroid().getCoordinate().distance(to)))
                .or(() -> free.stream().max(Comparator.comparingDouble(Polygon::getArea)))
                .orElseThrow(() -> new IllegalArgumentException("no block left for a site"));
    }

    private SiteSpec.SiteKind kindOf(String siteId) {
        return spec.sites().stream().filter(k -> siteId.startsWith(k.prefix() + "-")).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("pin of unknown site " + siteId));
    }

    private static int number(SiteSpec.SiteKind kind, String siteId) {
        return Integer.parseInt(siteId.substring(kind.prefix().length() + 1));
    }

    private static String id(SiteSpec.SiteKind kind, int number) {
        return String.format("%s-%03d", kind.prefix(), number);
    }

    private SiteSpec.Committee committee(@Nullable String code, Polygon block) {
        return spec.committees().stream().filter(c -> c.code().equals(code)).findFirst().orElseGet(() -> spec.committees().stream()
                .min(Comparator.comparingDouble(c -> plane.at(c.at()).distance(block.getCentroid().getCoordinate()))).orElseThrow());
    }

    private static Town.GuardedSite named(SiteSpec.SiteKind kind, int number, SiteSpec.Committee committee) {
        String name = String.format(kind.zh(), number);
        String shortName = name.replaceFirst("^[^A-Za-z0-9]+", "");
        return new Town.GuardedSite(id(kind, number), name, shortName, kind, committee);
    }
}
