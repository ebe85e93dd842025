package org.menshen.benchmarks;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.BaseMapBuilder;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.sight.CameraSight;
import org.menshen.map.core.sight.NewCameras;
import org.menshen.map.core.sight.StreetArea;
import org.menshen.map.core.sight.ViewCone;
import org.menshen.map.core.sight.Walls;

/// Which cameras see a spot, what a cone keeps behind houses, and what no camera sees, in a town of five thousand cameras.
final class SightBenchmark implements Benchmark {

    private static final int CAMERAS = 5000;
    private static final int BUILDINGS = 10_000;
    private static final int QUERIES = 2000;
    private static final int WARM = 200;
    private static final double TOWN_M = 3200;
    private static final double BLOCK_M = 160;
    private static final LatLon CENTRE = new LatLon(31.197, 121.5085);

    @Override
    public String name() {
        return "sight";
    }

    @Override
    public String about() {
        return "5,000 cameras, 10,000 buildings: which see a spot (nearest and why when none), clipped cones, blind streets, ten new places";
    }

    @Override
    public void run(Printout figures) {
        Lcg random = new Lcg(7);
        BaseMap map = town(random);
        long begin = System.nanoTime();
        Walls walls = Walls.of(map);
        figures.print("sight.walls", (System.nanoTime() - begin) / 1e6, "ms");
        List<ViewCone> cones = new ArrayList<>();
        for (int i = 0; i < CAMERAS; i++) {
            cones.add(new ViewCone(somewhere(random), random.next() * 360, 40 + random.next() * 60, 40 + random.next() * 40));
        }
        begin = System.nanoTime();
        CameraSight<ViewCone> sight = CameraSight.of(cones, cone -> cone, walls);
        figures.print("sight.cameras", (System.nanoTime() - begin) / 1e6, "ms");
        queries(figures, random, sight);
        visible(figures, cones, walls);
        streets(figures, map, walls, sight);
    }

    private static void queries(Printout figures, Lcg random, CameraSight<ViewCone> sight) {
        double[] times = new double[QUERIES];
        int blind = 0;
        for (int i = 0; i < QUERIES + WARM; i++) {
            LatLon spot = somewhere(random);
            long begin = System.nanoTime();
            boolean none = sight.seeing(spot).isEmpty();
            if (none && sight.nearest(spot, 4).isEmpty()) {
                throw new IllegalStateException("no camera at all");
            }
            if (i >= WARM) {
                times[i - WARM] = (System.nanoTime() - begin) / 1e6;
                blind += none ? 1 : 0;
            }
        }
        figures.print("sight.query.p50", Printout.percentile(times, 0.5), "ms");
        figures.print("sight.query.p99", Printout.percentile(times, 0.99), "ms");
        figures.print("sight.query.max", Printout.percentile(times, 1), "ms");
        figures.print("sight.query.blind", 100.0 * blind / QUERIES, "%");
    }

    private static void visible(Printout figures, List<ViewCone> cones, Walls walls) {
        double[] times = new double[CAMERAS];
        for (int i = 0; i < CAMERAS; i++) {
            long begin = System.nanoTime();
            if (cones.get(i).visible(walls).isEmpty()) {
                throw new IllegalStateException("a cone without a border");
            }
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        figures.print("sight.polygon.p50", Printout.percentile(times, 0.5), "ms");
        figures.print("sight.polygon.p99", Printout.percentile(times, 0.99), "ms");
    }

    private static void streets(Printout figures, BaseMap map, Walls walls, CameraSight<ViewCone> sight) {
        StreetArea streets = StreetArea.of(map, Bounds.within(CENTRE, TOWN_M / 2), Map.of(FeatureKind.RESIDENTIAL, 16.0), 4);
        long begin = System.nanoTime();
        BitSet seen = streets.seenBy(sight);
        figures.print("sight.streets", (System.nanoTime() - begin) / 1e6, "ms");
        figures.print("sight.streets.blind", 100.0 * (streets.size() - seen.cardinality()) / streets.size(), "%");
        begin = System.nanoTime();
        List<NewCameras.Site> sites = new NewCameras(streets, walls, 90, 60).best(10, seen, 16);
        figures.print("sight.new-cameras", (System.nanoTime() - begin) / 1e6, "ms");
        figures.print("sight.new-cameras.gain", sites.stream().mapToDouble(NewCameras.Site::gainM2).sum(), "m2");
    }

    /// Streets every 160 m, houses between them.
    private static BaseMap town(Lcg random) {
        BaseMapBuilder map = new BaseMapBuilder();
        for (double line = -TOWN_M / 2; line <= TOWN_M / 2; line += BLOCK_M) {
            map.line(FeatureKind.RESIDENTIAL, "", "", Set.of(), List.of(at(-TOWN_M / 2, line), at(TOWN_M / 2, line)));
            map.line(FeatureKind.RESIDENTIAL, "", "", Set.of(), List.of(at(line, -TOWN_M / 2), at(line, TOWN_M / 2)));
        }
        double free = BLOCK_M - 40;
        for (int i = 0; i < BUILDINGS; i++) {
            double east = -TOWN_M / 2 + Math.floor(random.next() * TOWN_M / BLOCK_M) * BLOCK_M + 20 + random.next() * free;
            double north = -TOWN_M / 2 + Math.floor(random.next() * TOWN_M / BLOCK_M) * BLOCK_M + 20 + random.next() * free;
            double width = 6 + random.next() * 8;
            double depth = 6 + random.next() * 5;
            map.area(FeatureKind.BUILDING, "", "", List.of(List.of(at(east - width, north - depth), at(east + width, north - depth),
                    at(east + width, north + depth), at(east - width, north + depth))));
        }
        return map.build();
    }

    private static LatLon somewhere(Lcg random) {
        return at((random.next() - 0.5) * TOWN_M, (random.next() - 0.5) * TOWN_M);
    }

    private static LatLon at(double east, double north) {
        return Geodesy.destination(Geodesy.destination(CENTRE, 90, east), 0, north);
    }
}
