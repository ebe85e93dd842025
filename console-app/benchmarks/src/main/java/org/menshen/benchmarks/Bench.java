package org.menshen.benchmarks;

import java.util.List;
import java.util.Optional;

/// Command line of the benchmarks: `bench list`, `bench NAME…`.
public final class Bench {

    private static final List<Benchmark> ALL = List.of(new StartBenchmark(), new PaintBenchmark(), new MarkersBenchmark(), new HeatBenchmark(),
            new PickBenchmark(), new MapStartBenchmark(), new TilesBenchmark(), new MemoryBenchmark(), new SightBenchmark(), new StreetsBenchmark(),
            new ScrubBenchmark(), new PastBenchmark(), new PanningBenchmark(), new CalmBenchmark(), new IngestBenchmark(), new CentreKills(),
            new TableKills(), new RestartBenchmark(), new DeafReaders(), CacheRounds.floods(), CacheRounds.kills(), new FloodBenchmark(),
            new ClosingBenchmark(), new QueueBenchmark(), new GroupingBenchmark(), new PastAlertsBenchmark(), new CrowdBacktest(),
            new CrowdForecast(), new DeployBenchmark(), new WallBenchmark(), new ReportBenchmark(), new ReplayBenchmark(), new RegistersBenchmark(),
            new ImportBenchmark());

    private Bench() {
    }

    /// Runs one benchmark. Ends with 2 for a name that does not exist and with 1 when it fails, whatever threads are left.
    public static void main(String[] names) {
        if (names.length == 0 || "list".equals(names[0])) {
            ALL.forEach(b -> System.out.printf("%-14s %s%n", b.name(), b.about()));
            return;
        }
        Optional<Benchmark> found = ALL.stream().filter(b -> b.name().equals(names[0])).findFirst();
        if (found.isEmpty() || names.length > 1) {
            System.err.println(found.isEmpty() ? "no benchmark '" + names[0] + "'; 'bench list' names them" : "one benchmark a process, please");
            System.exit(2);
        }
        try {
            found.get().run(new Printout(System.out));
            System.exit(0);
        } catch (Exception | Error failure) {
            failure.printStackTrace();
            System.exit(1);
        }
    }
}
