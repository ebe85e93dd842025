package org.menshen.map.fx.demo;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.osm.OsmImport;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.layer.marker.Marker;
import org.menshen.map.fx.layer.marker.MarkerLayer;
import org.menshen.map.fx.paint.Plane;

/// Measures 10,000 markers with 1,000 moves a second while the map is panned: frames a second and CPU milliseconds a
/// frame of each toolkit thread. Parameters: `--osm=FILE` for a base map, `--markers=N`, `--every` to draw every marker without stacks.
public final class MapSpeed extends Application {

    private static final double WARM_UP_S = 5;
    private static final double MEASURED_S = 15;

    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private final Random random = new Random(7);
    private final LatLon centre = new LatLon(31.195, 121.51);
    private final List<Marker> markers = new ArrayList<>();
    private int count;

    /// Starts the measurement.
    public static void main(String[] args) {
        launch(args);
    }

    @Override
    public void start(Stage stage) throws Exception {
        count = Integer.parseInt(getParameters().getNamed().getOrDefault("markers", "10000"));
        MapPane map = new MapPane(background);
        String osm = getParameters().getNamed().get("osm");
        if (osm != null) {
            map.setBaseMap(OsmImport.read(Path.of(osm)).map());
        }
        MarkerLayer layer = new MarkerLayer("alerts");
        layer.setStacking(!getParameters().getUnnamed().contains("--every"));
        map.addLayer(layer);
        for (int i = 0; i < count; i++) {
            markers.add(new Marker("M" + i, moved(centre, 8000, 5200), 1 + i % 5, false, 1));
        }
        layer.setMarkers(markers);
        stage.setScene(new Scene(map, 1600, 900));
        stage.show();
        map.centreOn(centre, 15);
        new Run(map, layer).start();
    }

    @Override
    public void stop() {
        background.shutdownNow();
    }

    private LatLon moved(LatLon from, double east, double north) {
        LatLon side = Geodesy.destination(from, 90, (random.nextDouble() - 0.5) * east);
        return Geodesy.destination(side, 0, (random.nextDouble() - 0.5) * north);
    }

    private final class Run extends AnimationTimer {
        private final MapPane map;
        private final MarkerLayer layer;
        private final List<Double> times = new ArrayList<>();
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private Map<String, Long> cpu = Map.of();
        private long begun;
        private long last;
        private long paints;
        private int moves;

        Run(MapPane map, MarkerLayer layer) {
            this.map = map;
            this.layer = layer;
        }

        @Override
        public void handle(long now) {
            begun = begun == 0 ? now : begun;
            double t = (now - begun) / 1e9;
            for (; count > 0 && moves < t * 1000; moves++) {
                int i = random.nextInt(count);
                Marker was = markers.get(i);
                markers.set(i, new Marker(was.id(), moved(was.at(), 160, 160), was.severity(), false, 1));
                layer.put(markers.get(i));
            }
            double phase = t % 4;
            double off = (phase < 2 ? phase - 1 : 3 - phase) * 200;
            LatLon at = Geodesy.destination(centre, 90, off * map.getViewport().metresPerPixel());
            map.centreOn(at, 15);
            if (t > WARM_UP_S) {
                if (cpu.isEmpty()) {
                    cpu = cpuNow();
                    paints = map.paints(Plane.LIVE);
                } else {
                    times.add((now - last) / 1e6);
                }
            }
            last = now;
            if (t > WARM_UP_S + MEASURED_S) {
                report();
                stop();
                Platform.exit();
            }
        }

        private void report() {
            times.sort(Double::compare);
            long painted = map.paints(Plane.LIVE) - paints;
            System.out.printf("frames/s %.1f  p50 %.1f ms  p99 %.1f ms  painted %d%n", times.size() / MEASURED_S,
                times.get(times.size() / 2), times.get(times.size() * 99 / 100), painted);
            Map<String, Long> now = cpuNow();
            now.forEach((name, nanos) -> {
                double each = (nanos - cpu.getOrDefault(name, 0L)) / 1e6 / times.size();
                if (each > 0.2) {
                    System.out.printf("  %-32s %.2f ms CPU a frame%n", name, each);
                }
            });
        }

        private Map<String, Long> cpuNow() {
            Map<String, Long> found = new TreeMap<>();
            for (ThreadInfo info : threads.getThreadInfo(threads.getAllThreadIds())) {
                if (info != null) {
                    found.merge(info.getThreadName(), threads.getThreadCpuTime(info.getThreadId()), Long::sum);
                }
            }
            return found;
        }
    }
}
