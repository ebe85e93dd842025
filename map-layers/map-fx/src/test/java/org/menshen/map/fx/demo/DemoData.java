package org.menshen.map.fx.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.layer.Area;
import org.menshen.map.fx.layer.Camera;
import org.menshen.map.fx.layer.HeatZone;
import org.menshen.map.fx.layer.Marker;
import org.menshen.map.fx.layer.Unit;

/// Invented things around a centre, the same for the same seed.
final class DemoData {

    private static final String[] UNIT_TYPES = {"保", "巡", "网", "消", "志"};

    private final Random random = new Random(20261123);
    private final LatLon centre;

    DemoData(LatLon centre) {
        this.centre = centre;
    }

    List<Area> areas(int count) {
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LatLon corner = near(2200, 1300);
            Area.Tone tone = i % 9 == 0 ? Area.Tone.STALE : i % 31 == 5 ? Area.Tone.ALERT : Area.Tone.NORMAL;
            areas.add(new Area("S-" + i, "演练小区C-" + (i + 1), rectangle(corner, 70 + random.nextInt(120), 60 + random.nextInt(90)), tone, 2));
        }
        return areas;
    }

    List<Camera> cameras(int count) {
        List<Camera> cameras = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Camera.State state = i % 23 == 0 ? Camera.State.OFFLINE : i % 17 == 0 ? Camera.State.STALE : Camera.State.OK;
            cameras.add(new Camera("CAM-" + i, near(2400, 1500), random.nextInt(360), 50 + random.nextInt(40), 25 + random.nextInt(20), state));
        }
        return cameras;
    }

    List<Unit> units(int count) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            units.add(new Unit("U-" + i, near(2200, 1300), i % 11 == 0 ? Double.NaN : random.nextInt(360),
                UNIT_TYPES[i % UNIT_TYPES.length], i % 7 == 0, i % 13 == 0));
        }
        return units;
    }

    List<Marker> markers(int count) {
        List<Marker> markers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int severity = i == 0 ? 1 : i % 10 == 1 ? 2 : i % 4 == 1 ? 3 : i % 3 == 0 ? 5 : 4;
            markers.add(new Marker("A-" + i, i == 0 ? centre : near(2200, 1300), severity, i == 0, i == 1 ? 37 : 1));
        }
        return markers;
    }

    List<HeatZone> zones(int count) {
        List<HeatZone> zones = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LatLon corner = near(2200, 1300);
            double density = i % 6 == 5 ? Double.NaN : random.nextDouble() * random.nextDouble() * 5;
            zones.add(new HeatZone("Z-" + i, rectangle(corner, 60 + random.nextInt(60), 80 + random.nextInt(120)), density, false));
        }
        return zones;
    }

    LatLon near(double metresEast, double metresNorth) {
        LatLon east = Geodesy.destination(centre, 90, (random.nextDouble() - 0.5) * 2 * metresEast);
        return Geodesy.destination(east, 0, (random.nextDouble() - 0.5) * 2 * metresNorth);
    }

    static List<LatLon> rectangle(LatLon corner, double width, double height) {
        LatLon east = Geodesy.destination(corner, 93, width);
        return List.of(corner, east, Geodesy.destination(east, 3, height), Geodesy.destination(corner, 3, height));
    }
}
