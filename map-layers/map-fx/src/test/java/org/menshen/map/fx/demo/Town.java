package org.menshen.map.fx.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.BaseMapBuilder;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.layer.camera.Camera;

/// An invented town, the same each time: a river, a park, a grid of streets with names, houses between them.
final class Town {

    static final LatLon CENTRE = new LatLon(31.195, 121.51);
    private static final int BLOCKS = 7;
    private static final double BLOCK = 160;
    /// west of it there are no streets, metres east of the middle
    private static final double RIVERSIDE = -960;

    private final Random random = new Random(20261123);

    /// A place so many metres east and north of the middle.
    static LatLon at(double east, double north) {
        return Geodesy.destination(Geodesy.destination(CENTRE, 90, east), 0, north);
    }

    /// A box with its south-western corner at a place.
    static List<LatLon> box(double east, double north, double width, double height) {
        return List.of(at(east, north), at(east + width, north), at(east + width, north + height), at(east, north + height));
    }

    /// Somewhere in the town.
    LatLon somewhere() {
        return at((random.nextDouble() - 0.5) * 2 * 900, (random.nextDouble() - 0.5) * 2 * 520);
    }

    /// A whole number from 0 on.
    int upTo(int end) {
        return random.nextInt(end);
    }

    /// Four hundred cameras, most of which work.
    List<Camera> cameras() {
        List<Camera> cameras = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Camera.State state = i % 23 == 0 ? Camera.State.OFFLINE : i % 17 == 0 ? Camera.State.STALE : Camera.State.OK;
            cameras.add(new Camera("c" + i, somewhere(), upTo(360), 50 + upTo(40), 25 + upTo(30), state));
        }
        return cameras;
    }

    /// The base map. From a file of OpenStreetMap it would be `OsmImport.read(file).map()`.
    BaseMap base() {
        BaseMapBuilder map = new BaseMapBuilder().attribution("menshen demo").schematic(true)
            .area(FeatureKind.WATER, "东江", "East River", List.of(box(-1200, -900, 220, 1800)))
            .area(FeatureKind.PARK, "滨江公园", "Riverside Park", List.of(box(-960, -80, 150, 320)))
            .place("示意镇", "Model Town", 1, CENTRE);
        for (int i = -BLOCKS; i <= BLOCKS; i++) {
            FeatureKind kind = i == 0 ? FeatureKind.PRIMARY : i % 3 == 0 ? FeatureKind.TERTIARY : FeatureKind.RESIDENTIAL;
            double along = i * BLOCK;
            if (along > RIVERSIDE) {
                map.line(kind, "南北" + (i + BLOCKS) + "路", "South Street " + (i + BLOCKS), Set.of(), List.of(at(along, -700), at(along, 700)));
            }
            if (Math.abs(along) <= 640) {
                map.line(kind, "东西" + (i + BLOCKS) + "路", "East Street " + (i + BLOCKS), Set.of(), List.of(at(RIVERSIDE, along), at(1200, along)));
            }
        }
        for (LatLon[] house : houses()) {
            map.area(FeatureKind.BUILDING, "", "", List.of(List.of(house)));
        }
        return map.build();
    }

    private List<LatLon[]> houses() {
        List<LatLon[]> houses = new ArrayList<>();
        for (double east = -780; east < 1100; east += BLOCK / 3) {
            for (double north = -620; north < 620; north += BLOCK / 3) {
                if (Math.abs(east % BLOCK) > 20 && Math.abs(north % BLOCK) > 20 && random.nextInt(4) > 0) {
                    houses.add(box(east, north, 24 + random.nextInt(10), 14 + random.nextInt(14)).toArray(LatLon[]::new));
                }
            }
        }
        return houses;
    }
}
