package org.menshen.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.menshen.map.core.base.BaseMapBuilder;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.MapPane;

/// Eight hours of a hand that pans once in two seconds, each time by half a screen, and zooms every tenth time: 14,400 views as fast as the
/// map can show them. Everything that could grow is counted at the start, in the middle and at the end.
final class PanningBenchmark implements Benchmark {

    private static final int VIEWS = 8 * 3600 / 2;
    private static final int TILE_BYTES = 256 * 256 * 4;
    private static final LatLon CENTRE = new LatLon(31.195, 121.51);
    private static final double REACH = 0.1;

    @Override
    public String name() {
        return "panning";
    }

    @Override
    public String about() {
        return "eight hours of panning (14,400 views): nodes, tile pictures, bytes of the tile cache and heap after GC at start, middle and end";
    }

    @Override
    public void run(Printout figures) throws Exception {
        FxRoom.start();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        MapPane map = FxRoom.call(() -> new MapPane(pool));
        Stage stage = FxRoom.call(() -> {
            BaseMapBuilder base = new BaseMapBuilder();
            for (double at = -REACH; at <= REACH; at += 0.002) {
                base.line(FeatureKind.RESIDENTIAL, "", "", Set.of(), List.of(new LatLon(CENTRE.lat() + at, CENTRE.lon() - REACH),
                    new LatLon(CENTRE.lat() + at, CENTRE.lon() + REACH)));
            }
            map.setBaseMap(base.build());
            map.centreOn(CENTRE, 16);
            return FxRoom.show(map, 1600, 900);
        });
        try {
            wander(map, stage, new Random(1), VIEWS / 20);
            tell(figures, map, stage, "start");
            wander(map, stage, new Random(2), VIEWS / 2);
            tell(figures, map, stage, "middle");
            wander(map, stage, new Random(3), VIEWS / 2);
            tell(figures, map, stage, "end");
            figures.print("panning.views", VIEWS, "views");
        } finally {
            FxRoom.call(() -> {
                stage.close();
                return true;
            });
            pool.shutdownNow();
        }
    }

    private static void wander(MapPane map, Stage stage, Random random, int views) throws Exception {
        for (int i = 0; i < views; i++) {
            boolean zooms = i % 10 == 9;
            FxRoom.call(() -> {
                double angle = random.nextDouble() * 2 * Math.PI;
                LatLon next = map.getViewport().toGeo(map.getWidth() / 2 + Math.cos(angle) * map.getWidth() / 2,
                    map.getHeight() / 2 + Math.sin(angle) * map.getHeight() / 2);
                boolean outside = Math.abs(next.lat() - CENTRE.lat()) > REACH || Math.abs(next.lon() - CENTRE.lon()) > REACH;
                map.centreOn(outside ? CENTRE : next, zooms ? 14 + random.nextInt(5) : map.getViewport().zoom());
                return true;
            });
            FxRoom.nextPulse(stage.getScene());
        }
        while (!FxRoom.nextPulse(stage.getScene(), map::settled)) {
            Thread.onSpinWait();
        }
    }

    private static void tell(Printout figures, MapPane map, Stage stage, String when) throws Exception {
        System.gc();
        FxRoom.nextPulse(stage.getScene());
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        figures.print("panning.nodes." + when, FxRoom.call(() -> nodes(map)), "nodes");
        figures.print("panning.tile-pictures." + when, FxRoom.call(() -> map.tiles().known()), "pictures");
        figures.print("panning.tile-nodes-held." + when, FxRoom.call(() -> map.tiles().held()), "nodes");
        figures.print("panning.cache." + when, FxRoom.call(() -> map.tiles().cached()) * (double) TILE_BYTES, "bytes");
        figures.print("panning.heap." + when, (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0, "MiB");
    }

    private static int nodes(Node node) {
        int found = 1;
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                found += nodes(child);
            }
        }
        return found;
    }
}
