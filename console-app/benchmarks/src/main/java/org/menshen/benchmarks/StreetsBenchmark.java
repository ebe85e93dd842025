package org.menshen.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.osm.OsmImport;
import org.menshen.map.core.route.Pace;
import org.menshen.map.core.route.StreetGraph;
import org.menshen.map.core.route.Travel;

/// Import of real street data, the street graph of it, and what is asked of the graph. The first figure of each file is the first import
/// in this process, with its classes still to be loaded for the first file.
final class StreetsBenchmark implements Benchmark {

    private static final int ROUNDS = 5;
    private static final int QUESTIONS = 100;
    private static final LatLon GOAL = new LatLon(31.2286, 121.4750);

    @Override
    public String name() {
        return "streets";
    }

    @Override
    public String about() {
        return "import of Nanmatou, central Shanghai and Monaco, their street graphs; ways, times of 50 units, areas reached in 1-3-5 minutes";
    }

    @Override
    public void run(Printout figures) throws IOException {
        Path folder = Stream.of(System.getenv("MENSHEN_SHARED"), "../shared", "shared").filter(name -> name != null)
                .map(name -> Path.of(name, "data", "map")).filter(Files::isDirectory).findFirst()
                .orElseThrow(() -> new IOException("no street data: set MENSHEN_SHARED to the folder that holds data/map"));
        measure(figures, "nanmatou", folder.resolve("nanmatou_roads.osm"));
        measure(figures, "monaco", folder.resolve("monaco-latest.osm.pbf"));
        questions(figures, measure(figures, "shanghai", folder.resolve("osm_shanghai_center_roads.osm")));
    }

    private static StreetGraph measure(Printout figures, String name, Path file) throws IOException {
        double[] imports = new double[ROUNDS];
        double[] graphs = new double[ROUNDS];
        StreetGraph graph = StreetGraph.of(BaseMap.empty());
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            BaseMap map = OsmImport.read(file).map();
            long read = System.nanoTime();
            graph = StreetGraph.of(map);
            imports[i] = (read - begin) / 1e6;
            graphs[i] = (System.nanoTime() - read) / 1e6;
        }
        figures.print("streets." + name + ".import.first", imports[0], "ms");
        figures.print("streets." + name + ".graph.first", graphs[0], "ms");
        figures.print("streets." + name + ".import.p50", Printout.percentile(imports, 0.5), "ms");
        figures.print("streets." + name + ".graph.p50", Printout.percentile(graphs, 0.5), "ms");
        return graph;
    }

    private static void questions(Printout figures, StreetGraph graph) {
        Lcg random = new Lcg(3);
        Pace car = Pace.steady(Travel.BY_CAR, 40);
        List<LatLon> units = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            units.add(new LatLon(31.19 + random.next() * 0.08, 121.42 + random.next() * 0.12));
        }
        double[] ways = new double[QUESTIONS];
        double[] times = new double[QUESTIONS];
        double[] areas = new double[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            // another place each time: what was found for the last one is known
            LatLon goal = new LatLon(GOAL.lat() + i * 1e-5, GOAL.lon());
            long begin = System.nanoTime();
            graph.trip(units.get(i % units.size()), GOAL, car);
            long way = System.nanoTime();
            graph.approaches(units, goal, car, Duration.ofHours(1));
            long many = System.nanoTime();
            graph.reach(GOAL, car, List.of(Duration.ofMinutes(1), Duration.ofMinutes(3), Duration.ofMinutes(5)));
            ways[i] = (way - begin) / 1e6;
            times[i] = (many - way) / 1e6;
            areas[i] = (System.nanoTime() - many) / 1e6;
        }
        figures.print("streets.way.p50", Printout.percentile(ways, 0.5), "ms");
        figures.print("streets.times-of-50.p50", Printout.percentile(times, 0.5), "ms");
        figures.print("streets.reach-1-3-5.p50", Printout.percentile(areas, 0.5), "ms");
    }
}
