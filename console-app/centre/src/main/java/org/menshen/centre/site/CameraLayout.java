package org.menshen.centre.site;

import java.util.List;
import java.util.Objects;

import org.locationtech.jts.algorithm.Angle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.menshen.domain.device.Optics;

/// Hangs the cameras: gates, walls, lobbies, lifts and paths of every guarded site, the riverfront, and the street corners.
final class CameraLayout {

    private static final String STREET = "00";
    private static final String COMMUNITY = "01";
    private static final String TRAFFIC = "05";
    private static final String IP_CAMERA = "132";
    private static final String CHECKPOINT_2022 = "121";

    private final Town town;
    private final SiteSpec.Cameras rule;
    private final Devices devices;
    private final Dice dice;

    CameraLayout(Town town, SiteSpec.Cameras rule, Devices devices) {
        this.town = town;
        this.rule = rule;
        this.devices = devices;
        this.dice = new Dice(town.spec().seed(), "cameras");
    }

    void lay() {
        int left = rule.count();
        if (rule.riverfront() != null && !town.riverbank().isEmpty()) {
            left -= riverfront(rule.riverfront());
        }
        for (Town.Plot plot : town.guarded()) {
            int count = Math.min(left, dice.between(rule.perSite()[0], rule.perSite()[1]));
            site(plot, count);
            left -= count;
        }
        streets(left);
    }

    private int riverfront(SiteSpec.Riverfront river) {
        LineString bank = town.riverbank().getFirst();
        LengthIndexedLine index = new LengthIndexedLine(bank);
        for (int i = 0; i < river.count(); i++) {
            double at = bank.getLength() * (0.24 + 0.51 * i / Math.max(1, river.count() - 1));
            Coordinate here = index.extractPoint(at, 14);
            Coordinate other = index.extractPoint(at, -14);
            Coordinate land = here.x > other.x ? here : other;
            double along = bearing(index.extractPoint(at), index.extractPoint(Math.min(bank.getLength(), at + 5)));
            devices.camera(devices.nextId(STREET, IP_CAMERA, "6"), "B0", String.format(river.zh(), i + 1), spot(land),
                    optics(along + (i % 2 == 0 ? 0 : 180), 70, 90, i % 3 == 0 ? 1 : 3), rule.lost());
        }
        return river.count();
    }

    private void site(Town.Plot plot, int count) {
        Town.GuardedSite site = Objects.requireNonNull(plot.site());
        for (int i = 0; i < count; i++) {
            if (i < 2 * plot.gates().size()) {
                gate(plot, site, i);
            } else if (i % 5 < 2 || plot.houses().isEmpty()) {
                wall(plot, site);
            } else {
                house(plot, site, plot.houses().get((i * 7) % plot.houses().size()), i);
            }
        }
    }

    private void gate(Town.Plot plot, Town.GuardedSite site, int i) {
        Coordinate gate = plot.gates().get(i / 2);
        Coordinate middle = plot.land().getCentroid().getCoordinate();
        double inward = bearing(gate, middle);
        boolean outward = i % 2 == 1;
        devices.camera(devices.nextId(COMMUNITY, outward ? CHECKPOINT_2022 : IP_CAMERA, network()), outward ? "B3" : "B0",
                site.shortName() + " " + SiteRegister.gateName(town, plot, i / 2)
                        + (outward ? town.parts().outward() : town.parts().inward()),
                new Devices.Spot(gate, site.id(), null, null), optics(outward ? inward + 180 : inward, 78, 45, 3), rule.lost());
    }

    private void wall(Town.Plot plot, Town.GuardedSite site) {
        LineString outline = plot.land().getExteriorRing();
        LengthIndexedLine index = new LengthIndexedLine(outline);
        double at = dice.between(0, outline.getLength());
        Coordinate here = index.extractPoint(at);
        Coordinate next = index.extractPoint((at + 4) % outline.getLength());
        double along = bearing(here, next) + (dice.unit() < 0.5 ? 0 : 180);
        devices.camera(devices.nextId(COMMUNITY, IP_CAMERA, network()), "B0",
                site.shortName() + " " + town.parts().wall(Houses.side(plot.land(), here)), new Devices.Spot(here, site.id(), null, null),
                optics(along, 62, 55, dice.unit() < 0.2 ? 4 : 3), rule.lost());
    }

    private void house(Town.Plot plot, Town.GuardedSite site, Town.House house, int i) {
        Coordinate[] c = house.outline().getCoordinates();
        Coordinate door = new Coordinate((c[0].x + c[1].x) / 2, (c[0].y + c[1].y) / 2);
        Coordinate middle = house.outline().getCentroid().getCoordinate();
        String building = SiteRegister.buildingId(site, house);
        PartNames parts = town.parts();
        boolean tall = house.floors() > 8;
        if (tall && i % 5 == 3) {
            devices.camera(devices.nextId(COMMUNITY, IP_CAMERA, network()), "B0", name(site, parts.lift(), house),
                    new Devices.Spot(middle, site.id(), building, 1), optics(bearing(middle, door), 110, 4, 2), rule.lost());
        } else if (tall && i % 5 == 4) {
            // looks up the facade for thrown objects
            devices.camera(devices.nextId(COMMUNITY, IP_CAMERA, network()), "B0", name(site, parts.facade(), house),
                    new Devices.Spot(door, site.id(), building, null), optics(bearing(door, middle), 52, 30, 3), rule.lost());
        } else {
            devices.camera(devices.nextId(COMMUNITY, IP_CAMERA, network()), "B0",
                    name(site, i % 2 == 0 ? parts.lobby() : parts.forecourt(), house),
                    new Devices.Spot(door, site.id(), building, i % 2 == 0 ? 1 : null),
                    optics(bearing(middle, door), i % 2 == 0 ? 95 : 70, i % 2 == 0 ? 14 : 42, i % 2 == 0 ? 2 : 3), rule.lost());
        }
    }

    private static String name(Town.GuardedSite site, String part, Town.House house) {
        return site.shortName() + " " + String.format(part, house.number());
    }

    /// Cameras along the named roads, evenly by length; every eighth is a road checkpoint, and some belong to the police network.
    private void streets(int count) {
        List<Town.Street> roads = town.streets().stream().filter(s -> s.road() != null && !"path".equals(s.road().klass())).toList();
        if (roads.isEmpty()) {
            return;
        }
        double total = roads.stream().mapToDouble(s -> s.line().getLength()).sum();
        for (int i = 0; i < count; i++) {
            double at = total * (i + 0.5) / count;
            int k = 0;
            while (at > roads.get(k).line().getLength()) {
                at -= roads.get(k++).line().getLength();
            }
            Town.Street street = roads.get(k);
            LengthIndexedLine index = new LengthIndexedLine(street.line());
            double aside = (i % 2 == 0 ? 1 : -1) * (street.width() / 2 + 1);
            double along = bearing(index.extractPoint(at), index.extractPoint(at + 3)) + (dice.unit() < 0.5 ? 0 : 180);
            boolean checkpoint = i % 8 == 0;
            String name = Objects.requireNonNull(street.road()).zh() + " " + String.format("%03d", i + 1);
            devices.camera(devices.nextId(checkpoint ? TRAFFIC : STREET, checkpoint ? CHECKPOINT_2022 : IP_CAMERA, roadNetwork()),
                    checkpoint ? "B5" : "B0", name, spot(index.extractPoint(at, aside)), optics(along, 58, 80, i % 4 == 1 ? 1 : 3), rule.lost());
        }
    }

    private String network() {
        double other = rule.networks().entrySet().stream().filter(e -> !e.getKey().equals("8")).mapToDouble(java.util.Map.Entry::getValue).sum();
        return dice.unit() < other * 0.15 ? dice.share(rule.networks()) : "8";
    }

    private String roadNetwork() {
        java.util.Map<String, Double> public3 = new java.util.LinkedHashMap<>(rule.networks());
        public3.remove("8");
        return dice.share(public3);
    }

    private Devices.Spot spot(Coordinate at) {
        return new Devices.Spot(at, null, null, null);
    }

    private static Optics optics(double azimuth, double opening, double range, int ptz) {
        return new Optics(Math.rint(((azimuth % 360) + 360) % 360), opening, range, ptz);
    }

    /// Compass bearing on the plane.
    static double bearing(Coordinate from, Coordinate to) {
        return (90 - Angle.toDegrees(Angle.angle(from, to)) + 360) % 360;
    }
}
