package org.menshen.benchmarks;

import java.util.List;
import java.util.Optional;

/// Command line of the benchmarks: `bench list`, `bench NAME…`.
public final class Bench {

    private static final List<Benchmark> ALL = List.of(new StartBenchmark(), new PaintBenchmark(), new MarkersBenchmark(), new HeatBenchmark(),
            new PickBenchmark(), new MapStartBenchmark(), new TilesBenchmark(), new MemoryBenchmark(), new SightBenchmark(), new StreetsBenchmark(),
            new ScrubBenchmark(), new PastBenchmark(), new PanningBenchmark(), new IngestBenchmark(),
            new CentreKills(), new TableKills(), new RestartBenchmark(),
            new DeafReaders());

    private Bench() {
    }

    /// Runs the named benchmarks. Ends with 2 for a name that does not exist.
    public static void main(String[] names) throws Exception {
        if (names.length == 0 || "list".equals(names[0])) {
            ALL.forEach(b -> System.out.printf("%-14s %s%n", b.name(), b.about()));
            return;
        }
        for (String name : names) {
            Optional<Benchmark> found = ALL.stream().filter(b -> b.name().equals(name)).findFirst();
            if (found.isEmpty()) {
                System.err.println("no benchmark '" + name + "'; 'bench list' names them");
                System.exit(2);
            }
            found.get().run(new Printout(System.out));
        }
        System.exit(0);
    }
}
