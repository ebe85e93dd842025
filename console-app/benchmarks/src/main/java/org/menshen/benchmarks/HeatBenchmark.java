package org.menshen.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.layer.heat.PointHeatLayer;

/// Heat of points on the map (W2 of the workload): from flat arrays to the picture handed to the renderer after a change of all
/// points, and after a pan of a hundred pixels.
final class HeatBenchmark implements Benchmark {

    private static final int ROUNDS = 22;
    private static final int WARM = 2;
    private static final double WORLD_15 = 256.0 * (1 << 15);
    private static final LatLon CENTRE = new LatLon(31.195, 121.51);

    @Override
    public String name() {
        return "heat";
    }

    @Override
    public String about() {
        return "W2: heat of 100,000 points on the map, 1600x900: after a change, after a pan, share of the FX thread; 1,000,000 points";
    }

    @Override
    public void run(Printout figures) throws Exception {
        Result result = measure(100_000, () -> { });
        figures.print("heat.change.p50", Printout.percentile(result.changes.wall, 0.5), "ms");
        figures.print("heat.change.fxthread.p50", Printout.percentile(result.changes.fx, 0.5), "ms CPU");
        figures.print("heat.pan.p50", Printout.percentile(result.pans.wall, 0.5), "ms");
        figures.print("heat.pan.fxthread.p50", Printout.percentile(result.pans.fx, 0.5), "ms CPU");
        figures.print("heat.million.p50", Printout.percentile(measure(1_000_000, () -> { }).changes.wall, 0.5), "ms");
    }

    /// What was measured: after changes of all points, and after pans.
    record Result(Timed changes, Timed pans) {
    }

    /// Shows the points and changes them. The toolkit is not held to sixty pulses a second meanwhile: what is measured is the work, not the
    /// wait for the next pulse.
    ///
    /// @param shown called when the picture is there to be looked at
    static Result measure(int count, Runnable shown) throws Exception {
        FxRoom.start(FxRoom.Pulse.UNBOUND);
        ExecutorService background = Executors.newSingleThreadExecutor();
        PointHeatLayer layer = new PointHeatLayer("heat", 4, 20);
        MapPane map = FxRoom.call(() -> {
            MapPane made = new MapPane(background);
            made.addLayer(layer);
            made.centreOn(CENTRE, 15);
            FxRoom.show(made, 1600, 900);
            return made;
        });
        try {
            Timed changes = changes(map, layer, count, ROUNDS);
            shown.run();
            return new Result(changes, pans(map, ROUNDS));
        } finally {
            FxRoom.call(() -> {
                map.getScene().getWindow().hide();
                return null;
            });
            background.shutdownNow();
            background.awaitTermination(5, TimeUnit.SECONDS);
        }
    }

    /// @param wall milliseconds until the picture was painted
    /// @param fx milliseconds of the FX thread's CPU
    record Timed(double[] wall, double[] fx) {
    }

    private static Timed changes(MapPane map, PointHeatLayer layer, int count, int rounds) throws Exception {
        double[] wall = new double[rounds];
        double[] fx = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            PointHeatLayer.Data data = data(count, 1000 + round);
            long begin = System.nanoTime();
            long cpu = FxRoom.call(() -> {
                long before = cpu();
                layer.setData(data);
                return before;
            });
            waitFor(map);
            wall[round] = (System.nanoTime() - begin) / 1e6;
            fx[round] = (FxRoom.call(HeatBenchmark::cpu) - cpu) / 1e6;
        }
        return new Timed(Arrays.copyOfRange(wall, WARM, rounds), Arrays.copyOfRange(fx, WARM, rounds));
    }

    /// A pan shows the moved picture at the next pulse; making the next picture goes on behind it and is waited for apart.
    private static Timed pans(MapPane map, int rounds) throws Exception {
        double[] wall = new double[rounds];
        double[] fx = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            int step = round / 2 % 2 == 0 ? 100 : -100;
            long begin = System.nanoTime();
            long cpu = FxRoom.call(() -> {
                long before = cpu();
                map.centreOn(map.getViewport().toGeo(800 + step, 450));
                return before;
            });
            // asked in the pulse after the one that moved the picture
            FxRoom.nextPulse(map.getScene());
            wall[round] = (System.nanoTime() - begin) / 1e6;
            fx[round] = (FxRoom.call(HeatBenchmark::cpu) - cpu) / 1e6;
            waitFor(map);
        }
        return new Timed(Arrays.copyOfRange(wall, WARM, rounds), Arrays.copyOfRange(fx, WARM, rounds));
    }

    private static void waitFor(MapPane map) throws Exception {
        while (!FxRoom.nextPulse(map.getScene(), map::settled)) {
            Thread.onSpinWait();
        }
    }

    private static long cpu() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadCpuTime();
    }

    private static PointHeatLayer.Data data(int count, int seed) {
        Lcg middles = new Lcg(555);
        double[] cx = new double[12];
        double[] cy = new double[12];
        for (int i = 0; i < 12; i++) {
            cx[i] = 1600 * middles.next();
            cy[i] = 900 * middles.next();
        }
        Lcg random = new Lcg(seed);
        double left = WebMercator.x(CENTRE.lon()) * WORLD_15 - 800;
        double top = WebMercator.y(CENTRE.lat()) * WORLD_15 - 450;
        double[] lons = new double[count];
        double[] lats = new double[count];
        float[] weights = new float[count];
        for (int i = 0; i < count; i++) {
            int c = (int) (12 * random.next());
            boolean clump = random.next() < 0.8;
            double x = clump ? cx[c] + 160 * (random.next() + random.next() + random.next() - 1.5) : 1600 * random.next();
            double y = clump ? cy[c] + 160 * (random.next() + random.next() + random.next() - 1.5) : 900 * random.next();
            weights[i] = (float) random.next();
            lons[i] = WebMercator.lon((left + x) / WORLD_15);
            lats[i] = WebMercator.lat((top + y) / WORLD_15);
        }
        return new PointHeatLayer.Data(lons, lats, weights, List.of());
    }
}
