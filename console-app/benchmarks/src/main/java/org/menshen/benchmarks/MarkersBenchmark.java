package org.menshen.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.layer.Marker;
import org.menshen.map.fx.layer.MarkerLayer;

/// Ten thousand severities, a thousand moves a second, a map that pans and zooms without rest.
final class MarkersBenchmark implements Benchmark {

    private static final int COUNT = 10_000;
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
        return "10,000 markers with 1,000 moves/s while panning and zooming, 1600x900: frames/s and p99 frame time";
    }

    @Override
    public void run(Figures figures) throws Exception {
        FxRoom.start();
        run(figures, "markers", true);
        run(figures, "markers.unstacked", false);
    }

    private static void run(Figures figures, String name, boolean stacking) throws Exception {
        ExecutorService background = Executors.newFixedThreadPool(1);
        CountDownLatch done = new CountDownLatch(1);
        Motion motion = FxRoom.call(() -> {
            MapPane map = new MapPane(background);
            MarkerLayer layer = new MarkerLayer("markers");
            layer.setStacking(stacking);
            map.addLayer(layer);
            Motion made = new Motion(map, layer, FxRoom.show(map, 1600, 900), done);
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
    }

    /// The camera and the markers, moved by the clock of the pulse.
    private static final class Motion extends AnimationTimer {

        private final MapPane map;
        private final MarkerLayer layer;
        private final Stage stage;
        private final CountDownLatch done;
        private final double[] x = new double[COUNT];
        private final double[] y = new double[COUNT];
        private final Lcg moves = new Lcg(7);
        private final List<Double> times = new ArrayList<>();
        private long begin;
        private long last;
        private long applied;
        private int frames;

        Motion(MapPane map, MarkerLayer layer, Stage stage, CountDownLatch done) {
            this.map = map;
            this.layer = layer;
            this.stage = stage;
            this.done = done;
            Lcg places = new Lcg(20261123);
            double cx = WebMercator.x(LON) * WORLD_15;
            double cy = WebMercator.y(LAT) * WORLD_15;
            List<Marker> all = new ArrayList<>();
            for (int i = 0; i < COUNT; i++) {
                x[i] = cx + (places.next() - 0.5) * 2000;
                y[i] = cy + (places.next() - 0.5) * 1300;
                all.add(marker(i, 1 + (int) (4 * places.next())));
            }
            layer.setMarkers(all);
        }

        private Marker marker(int i, int severity) {
            return new Marker("m" + i, new LatLon(WebMercator.lat(y[i] / WORLD_15), WebMercator.lon(x[i] / WORLD_15)), severity, false, 1);
        }

        @Override
        public void handle(long now) {
            if (begin == 0) {
                begin = now;
                last = now;
            }
            double t = (now - begin) / 1e9;
            for (long due = (long) (t * 1000); applied < due; applied++) {
                int i = (int) (COUNT * moves.next());
                x[i] += 40 * (moves.next() - 0.5);
                y[i] += 40 * (moves.next() - 0.5);
                layer.put(marker(i, 1 + i % 4));
            }
            double off = triangle(t);
            double zoom = zoom(t);
            double centre = WebMercator.x(LON) * WORLD_15 + off * Math.pow(2, 15 - zoom);
            map.centreOn(new LatLon(LAT, WebMercator.lon(centre / WORLD_15)), zoom);
            if (t > WARM_S) {
                frames++;
                times.add((now - last) / 1e6);
            }
            last = now;
            if (t > WARM_S + MEASURED_S) {
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
