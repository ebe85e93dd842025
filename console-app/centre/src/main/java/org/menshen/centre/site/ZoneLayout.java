package org.menshen.centre.site;

import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.zone.ZoneCommand;
import org.menshen.map.core.geo.LatLon;

/// Enters the crowd zones: fixed ones, and ones at stations, along the river, at parks and at the crossings of big roads.
final class ZoneLayout {

    /// A place where a zone may lie.
    private record Spot(String name, Coordinate at, double bearing, int number) {
    }

    private final Town town;
    private final Dice dice;

    ZoneLayout(Town town) {
        this.town = town;
        this.dice = new Dice(town.spec().seed(), "zones");
    }

    List<Registration> register(SiteSpec.Zones zones) {
        List<Registration> out = new ArrayList<>();
        for (SiteSpec.FixedZone z : zones.fixed()) {
            List<LatLon> ring = SiteRegister.ring(town.plane(), town.plane().ring(z.ring()));
            out.add(registration(z.id(), new ZoneCommand.Register(z.zh(), z.kind(), ring, z.area(), (int) z.capacity())));
        }
        for (SiteSpec.ZoneRule rule : zones.generated()) {
            List<Spot> spots = spots(rule);
            int first = Math.max(1, rule.from());
            for (int i = 0; i < rule.count() && i < spots.size(); i++) {
                Spot spot = spots.get(i);
                double area = Math.rint(dice.between(rule.area()[0], rule.area()[1]) / 10) * 10;
                out.add(registration(String.format("%s-%02d", rule.prefix(), first + i), new ZoneCommand.Register(
                        String.format(rule.zh(), spot.name, spot.number), rule.kind(), ring(spot, area, "WALKWAY".equals(rule.kind())), area,
                        (int) (Math.rint(area * rule.perM2() / 50) * 50))));
            }
        }
        return out;
    }

    private static Registration registration(String id, ZoneCommand.Register register) {
        return new Registration(new Subject(SubjectKind.ZONE, id), register);
    }

    private List<Spot> spots(SiteSpec.ZoneRule rule) {
        return switch (rule.near()) {
            case "station" -> stations(rule.count());
            case "riverside" -> riverside(rule);
            case "park" -> parks(rule.count());
            case "crossing" -> crossings(rule.count());
            default -> throw new IllegalArgumentException("a zone lies near station, riverside, park or crossing, not near " + rule.near());
        };
    }

    private List<Spot> stations(int count) {
        List<SiteSpec.Place> stations = town.spec().places().stream().filter(p -> "station".equals(p.kind())).toList();
        List<Spot> out = new ArrayList<>();
        for (int i = 0; i < count && !stations.isEmpty(); i++) {
            SiteSpec.Place station = stations.get(i % stations.size());
            int exit = i / stations.size();
            double angle = StrictMath.toRadians(45 + 120.0 * exit);
            Coordinate c = town.plane().at(station.at());
            out.add(new Spot(station.zh(), new Coordinate(c.x + 46 * StrictMath.sin(angle), c.y + 46 * StrictMath.cos(angle)), 0, exit + 1));
        }
        return out;
    }

    private List<Spot> riverside(SiteSpec.ZoneRule rule) {
        List<Spot> out = new ArrayList<>();
        if (town.riverbank().isEmpty()) {
            return out;
        }
        LineString bank = town.riverbank().getFirst();
        LengthIndexedLine index = new LengthIndexedLine(bank);
        List<Coordinate> kept = new ArrayList<>();
        for (SiteSpec.FixedZone z : town.spec().zones().fixed()) {
            kept.add(town.plane().ring(z.ring()).getCentroid().getCoordinate());
        }
        int tries = rule.count() * 2 + 4;
        for (int i = 0; i < tries && out.size() < rule.count(); i++) {
            double at = bank.getLength() * (0.04 + 0.92 * i / (tries - 1));
            Coordinate left = index.extractPoint(at, 22);
            Coordinate right = index.extractPoint(at, -22);
            Coordinate land = left.x > right.x ? left : right;
            double bearing = CameraLayout.bearing(index.extractPoint(at), index.extractPoint(Math.min(bank.getLength(), at + 5)));
            if (kept.stream().allMatch(k -> k.distance(land) > 160)) {
                kept.add(land);
                out.add(new Spot("", land, bearing, Math.max(1, rule.from()) + out.size()));
            }
        }
        return out;
    }

    private List<Spot> parks(int count) {
        List<SiteSpec.Park> parks = town.spec().parks();
        List<Spot> out = new ArrayList<>();
        for (int i = 0; i < count && !parks.isEmpty(); i++) {
            SiteSpec.Park park = parks.get(i % parks.size());
            LineString outline = town.plane().ring(park.ring()).getExteriorRing();
            int number = i / parks.size() + 1;
            Coordinate edge = new LengthIndexedLine(outline).extractPoint(outline.getLength() * ((0.12 + 0.37 * (number - 1)) % 1));
            Coordinate middle = town.plane().ring(park.ring()).getCentroid().getCoordinate();
            Coordinate at = new Coordinate(edge.x * 0.6 + middle.x * 0.4, edge.y * 0.6 + middle.y * 0.4);
            out.add(new Spot(park.zh(), at, 20 * number, number));
        }
        return out;
    }

    /// Crossings of the widest roads, widest first, no two near each other.
    private List<Spot> crossings(int count) {
        List<Spot> out = new ArrayList<>();
        List<Town.Street> roads = town.streets().stream().filter(s -> s.road() != null && s.width() >= 20).toList();
        for (Town.Street a : roads) {
            for (Town.Street b : roads) {
                if (a == b || out.size() >= count || !a.line().intersects(b.line())) {
                    continue;
                }
                Coordinate at = a.line().intersection(b.line()).getCoordinate();
                boolean inside = town.plane().line(new double[][] {{town.spec().box().west(), town.spec().box().south()},
                    {town.spec().box().east(), town.spec().box().north()}}).getEnvelopeInternal().contains(at);
                if (inside && out.stream().allMatch(s -> s.at.distance(at) > 500)) {
                    out.add(new Spot(a.road().zh() + b.road().zh(), new Coordinate(at.x + 24, at.y + 24), 0, out.size() + 1));
                }
            }
        }
        return out;
    }

    private List<LatLon> ring(Spot spot, double area, boolean narrow) {
        double ratio = narrow ? 7 : 1.4;
        double width = Math.sqrt(area / ratio) / 2;
        double length = width * ratio;
        double angle = StrictMath.toRadians(spot.bearing);
        double ux = StrictMath.sin(angle);
        double uy = StrictMath.cos(angle);
        List<LatLon> out = new ArrayList<>();
        for (double[] c : new double[][] {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}) {
            double u = c[0] * length;
            double v = c[1] * width;
            out.add(town.plane().back(new Coordinate(spot.at.x + ux * u + uy * v, spot.at.y + uy * u - ux * v)));
        }
        return out;
    }
}
