package org.menshen.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.layer.Dot;
import org.menshen.map.fx.layer.DotLayer;
import org.menshen.map.fx.layer.Marker;
import org.menshen.map.fx.layer.MarkerLayer;
import org.menshen.map.fx.paint.Role;

/// Ten thousand markers, a thousand moves a second, a map that pans and zooms without rest: each drawn (W1 of the workload), and
/// gathered into stacks (W1b), that also with a hundred thousand.
final class MarkersBenchmark implements Benchmark {

    private static final double WORLD_15 = 256.0 * (1 << 15);
    private static final double LON = 121.51;
    private static final double LAT = 31.195;
    private static final double WARM_S = 5;
    private static final double MEASURED_S = 20;

    @Override
    public String name() {
        return "markers";
    }

    @Override
    public String about() {
        return "W1, W1b: 10,000 markers (stacked also 100,000), 1,000 moves/s, panning and zooming, 1600x900: frames/s, p99 frame, cores";
    }

    @Override
    public void run(Figures figures) throws Exception {
        FxRoom.start();
        run(figures, "markers.each", 10_000, false);
        run(figures, "markers.stacked", 10_000, true);
        run(figures, "markers.stacked100k", 100_000, true);
    }

    private static void run(Figures figures, String name, int count, boolean stacking) throws Exception {
        ExecutorService background = Executors.newFixedThreadPool(1);
        CountDownLatch done = new CountDownLatch(1);
        Motion motion = FxRoom.call(() -> {
            MapPane map = new MapPane(background);
            Motion made = new Motion(map, count, stacking, FxRoom.show(map, 1600, 900), done);
            made.start();
            return made;
        });
        if (!done.await(120, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the toolkit stopped painting");
        }
        FxRoom.call(() -> {
            motion.stage.close();
            return null;
        });
        background.shutdownNow();
        figures.print(name + ".frames", motion.frames / MEASURED_S, "frames/s");
        double[] samples = motion.times.stream().mapToDouble(Double::doubleValue).toArray();
        figures.print(name + ".frame.p50", Figures.percentile(samples, 0.5), "ms");
        figures.print(name + ".frame.p99", Figures.percentile(samples, 0.99), "ms");
        figures.print(name + ".cores", motion.cpuNanos / 1e9 / MEASURED_S, "cores");
        figures.print(name + ".fxthread", motion.fxNanos / 1e6 / motion.frames, "ms CPU/frame");
    }

    /// The camera and the markers, moved by the clock of the pulse.
    private static final class Motion extends AnimationTimer {

        private final MapPane map;
        private final int count;
        private final @Nullable MarkerLayer stacks;
        private final @Nullable DotLayer dots;
        private final Stage stage;
        private final CountDownLatch done;
        private final double[] x;
        private final double[] y;
        private final int[] kind;
        private final Lcg moves = new Lcg(7);
        private final List<Double> times = new ArrayList<>();
        private long begin;
        private long last;
        private long applied;
        private int frames;
        private long cpuNanos;
        private long fxNanos;

        Motion(MapPane map, int count, boolean stacking, Stage stage, CountDownLatch done) {
            this.map = map;
            this.count = count;
            this.x = new double[count];
            this.y = new double[count];
            this.kind = new int[count];
            this.stacks = stacking ? new MarkerLayer("markers") : null;
            this.dots = stacking ? null : new DotLayer("markers", 10);
            this.stage = stage;
            this.done = done;
            Lcg places = new Lcg(20261123);
            double cx = WebMercator.x(LON) * WORLD_15;
            double cy = WebMercator.y(LAT) * WORLD_15;
            for (int i = 0; i < count; i++) {
                x[i] = cx + (places.next() - 0.5) * 2000;
                y[i] = cy + (places.next() - 0.5) * 1300;
                kind[i] = (int) (4 * places.next());
            }
            if (stacks != null) {
                stacks.setMarkers(IntStream.range(0, count).mapToObj(this::marker).toList());
                map.addLayer(stacks);
            } else {
                dots.setDots(IntStream.range(0, count).mapToObj(this::dot).toList());
                map.addLayer(dots);
            }
        }

        private LatLon place(int i) {
            return new LatLon(WebMercator.lat(y[i] / WORLD_15), WebMercator.lon(x[i] / WORLD_15));
        }

        private Marker marker(int i) {
            return new Marker("m" + i, place(i), 1 + kind[i], false, 1);
        }

        private Dot dot(int i) {
            return new Dot("m" + i, place(i), Role.severity(1 + kind[i]));
        }

        private void moved(int i) {
            if (stacks != null) {
                stacks.put(marker(i));
            } else {
                dots.put(dot(i));
            }
        }

        /// CPU time of the whole process and of the FX thread, from the end of the warm-up on.
        private void count(int sign) {
            cpuNanos += sign * ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
            fxNanos += sign * ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        @Override
        public void handle(long now) {
            if (begin == 0) {
                begin = now;
                last = now;
            }
            double t = (now - begin) / 1e9;
            for (long due = (long) (t * 1000); applied < due; applied++) {
                int i = (int) (count * moves.next());
                x[i] += 40 * (moves.next() - 0.5);
                y[i] += 40 * (moves.next() - 0.5);
                moved(i);
            }
            double off = triangle(t);
            double zoom = zoom(t);
            double centre = WebMercator.x(LON) * WORLD_15 + off * Math.pow(2, 15 - zoom);
            map.centreOn(new LatLon(LAT, WebMercator.lon(centre / WORLD_15)), zoom);
            if (t > WARM_S) {
                if (frames == 0) {
                    count(-1);
                }
                frames++;
                times.add((now - last) / 1e6);
            }
            last = now;
            if (t > WARM_S + MEASURED_S) {
                count(1);
                stop();
                done.countDown();
            }
        }

        private static double triangle(double t) {
            double phase = t % 4 / 4;
            return phase < 0.5 ? -200 + 800 * phase : 600 - 800 * phase;
        }

        /// One level every four seconds, in a ramp of one second.
        private static double zoom(double t) {
            int step = (int) (t / 4);
            double from = step % 2 == 0 ? 14 : 15;
            double to = step % 2 == 0 ? 15 : 14;
            return from + (to - from) * Math.min(1, t % 4);
        }
    }
}
