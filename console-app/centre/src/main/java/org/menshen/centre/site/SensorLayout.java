package org.menshen.centre.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;

/// Hangs the sensors over floors, buildings, gates, walls and streets by the shares of the description.
final class SensorLayout {

    private static final String COMMUNITY = "01";
    private static final String STREET = "08";
    private static final String ALARM_INPUT = "134";
    private static final String ACCESS_2022 = "142";

    private final Town town;
    private final SiteSpec.Sensors rule;
    private final Devices devices;
    private final Dice dice;
    private final List<Town.Plot> guarded;
    private final List<Town.Street> streets;

    SensorLayout(Town town, SiteSpec.Sensors rule, Devices devices) {
        this.town = town;
        this.rule = rule;
        this.devices = devices;
        this.dice = new Dice(town.spec().seed(), "sensors");
        this.guarded = town.guarded();
        this.streets = town.streets().stream().filter(s -> s.road() != null).toList();
    }

    void lay() {
        if (guarded.isEmpty() || streets.isEmpty()) {
            return;
        }
        double sum = rule.kinds().stream().mapToDouble(SiteSpec.SensorKind::share).sum();
        int placed = 0;
        double due = 0;
        for (SiteSpec.SensorKind kind : rule.kinds()) {
            due += rule.count() * kind.share() / sum;
            int until = (int) Math.round(due);
            for (int i = 0; placed < until; placed++, i++) {
                place(kind, i);
            }
        }
    }

    private void place(SiteSpec.SensorKind kind, int i) {
        if ("street".equals(kind.place())) {
            Town.Street street = streets.get(i % streets.size());
            LengthIndexedLine index = new LengthIndexedLine(street.line());
            Coordinate at = index.extractPoint(dice.between(0, street.line().getLength()), (i % 2 == 0 ? 1 : -1) * street.width() * 0.4);
            devices.sensor(devices.nextId(STREET, ALARM_INPUT, "6"), kind.code(), Objects.requireNonNull(street.road()).zh() + " "
                    + kind.code() + "-" + (i + 1), new Devices.Spot(at, null, null, null), rule.lost());
            return;
        }
        Town.Plot plot = guarded.get(i % guarded.size());
        Town.GuardedSite site = Objects.requireNonNull(plot.site());
        String id = devices.nextId(COMMUNITY, kind.code().startsWith("E") ? ACCESS_2022 : ALARM_INPUT, "8");
        int round = i / guarded.size();
        switch (kind.place()) {
            case "gate" -> {
                int gate = round % plot.gates().size();
                devices.sensor(id, kind.code(), site.shortName() + " " + SiteRegister.gateName(town, plot, gate),
                        new Devices.Spot(plot.gates().get(gate), site.id(), null, null), rule.lost());
            }
            case "edge" -> {
                LineString outline = plot.land().getExteriorRing();
                Coordinate at = new LengthIndexedLine(outline).extractPoint(outline.getLength() * ((round * 0.37 + 0.05) % 1));
                String name = site.shortName() + " " + String.format(town.parts().edge(), round + 1);
                devices.sensor(id, kind.code(), name, new Devices.Spot(at, site.id(), null, null), rule.lost());
            }
            default -> inside(kind, id, plot, site, round);
        }
    }

    private void inside(SiteSpec.SensorKind kind, String id, Town.Plot plot, Town.GuardedSite site, int round) {
        List<Town.House> houses = new ArrayList<>(plot.houses());
        if (houses.isEmpty()) {
            Coordinate middle = plot.land().getCentroid().getCoordinate();
            devices.sensor(id, kind.code(), site.shortName(), new Devices.Spot(middle, site.id(), null, null), rule.lost());
            return;
        }
        Town.House house = houses.get(round % houses.size());
        int floor = "floor".equals(kind.place()) ? 1 + (round / houses.size() * 5 + round * 3) % house.floors() : 1;
        Coordinate[] c = house.outline().getCoordinates();
        double u = dice.between(0.1, 0.9);
        double v = dice.between(0.2, 0.8);
        Coordinate at = new Coordinate(c[0].x + (c[1].x - c[0].x) * u + (c[3].x - c[0].x) * v,
                c[0].y + (c[1].y - c[0].y) * u + (c[3].y - c[0].y) * v);
        String name = site.shortName() + " " + String.format(town.parts().building(), house.number())
                + ("floor".equals(kind.place()) ? " " + String.format(town.parts().floor(), floor) : "");
        devices.sensor(id, kind.code(), name, new Devices.Spot(at, site.id(), SiteRegister.buildingId(site, house), floor), rule.lost());
    }
}
