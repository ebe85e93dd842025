package org.menshen.benchmarks;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.menshen.centre.api.MediaSource;
import org.menshen.centre.run.Centre;
import org.menshen.centre.run.CentreConfig;
import org.menshen.centre.run.CentreParts;

/// One feed that has much to tell: alerts in batches over HTTP, one batch after the other, into a centre on its embedded store.
final class IngestBenchmark implements Benchmark {

    private static final int ALERTS = 20_000;
    private static final int BATCH = 500;
    private static final int TIMES = 3;

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public String about() {
        return "20,000 alerts of one feed in 40 batches over HTTP into the embedded store, " + TIMES + " times: accepted a second, slowest answer";
    }

    @Override
    public void run(Printout figures) throws Exception {
        Path data = Files.createTempDirectory("menshen-ingest");
        Path config = Path.of(System.getProperty("menshen.home"), "config");
        ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
        try (HttpClient http = HttpClient.newHttpClient();
             Centre centre = Centre.start(CentreConfig.local(data, config, "nanmatou", Optional.empty()),
                     new CentreParts(scheduler, Clock.systemUTC(), Optional::empty, MediaSource.none(), () -> new byte[32]))) {
            AlertFeed flood = new AlertFeed(http, centre.address(), Clock.systemUTC());
            for (int time = 1; time <= TIMES; time++) {
                double[] answers = new double[ALERTS / BATCH];
                long begin = System.nanoTime();
                for (int batch = 0; batch < answers.length; batch++) {
                    long asked = System.nanoTime();
                    flood.post("fl-" + time, batch * BATCH, BATCH);
                    answers[batch] = (System.nanoTime() - asked) / 1e6;
                }
                figures.print("ingest." + time + ".accepted", ALERTS / ((System.nanoTime() - begin) / 1e9), "alerts/s");
                figures.print("ingest." + time + ".p50", Printout.percentile(answers, 0.5), "ms");
                figures.print("ingest." + time + ".slowest", Printout.percentile(answers, 1), "ms");
            }
        } finally {
            scheduler.shutdownNow();
            Program.delete(data);
        }
    }
}
