package org.menshen.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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
                     new CentreParts(scheduler, Clock.systemUTC(), Optional::empty, MediaSource.none()))) {
            Flood flood = new Flood(http, centre.address());
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

    /// A feed of invented alerts.
    static final class Flood {

        private static final String[] TYPES = {"LOITER", "EBIKE_IN_LIFT", "SPRINKLER_LOW"};

        private final HttpClient http;
        private final URI centre;
        private final String token;

        Flood(HttpClient http, URI centre) throws Exception {
            this.http = http;
            this.centre = centre;
            this.token = token(http, centre, "feed");
        }

        /// Signs somebody in.
        static String token(HttpClient http, URI centre, String user) throws Exception {
            String answer = http.send(HttpRequest.newBuilder(centre.resolve("/v1/session")).timeout(Duration.ofMinutes(1))
                    .POST(HttpRequest.BodyPublishers.ofString("{\"user\":\"" + user + "\"}")).build(), HttpResponse.BodyHandlers.ofString()).body();
            return answer.replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1");
        }

        /// Sends a batch.
        ///
        /// @return the centre's answer
        /// @throws IllegalStateException when it was not taken whole
        String post(String prefix, int from, int count) throws Exception {
            StringBuilder body = new StringBuilder("{\"alerts\":[");
            for (int i = from; i < from + count; i++) {
                body.append(i == from ? "" : ",").append("{\"externalId\":\"").append(prefix).append('-').append(i)
                        .append("\",\"typeCode\":\"").append(i % 1_000 == 999 ? "FIRE_SMOKE" : TYPES[i % TYPES.length])
                        .append("\",\"severity\":").append(i % 1_000 == 999 ? 1 : 3 + i % 3)
                        .append(",\"siteId\":\"NMT-O-0").append(10 + i % 50).append("\",\"place\":\"flood ").append(i)
                        .append("\",\"basis\":\"x\",\"at\":\"").append(Clock.systemUTC().instant()).append("\",\"cleared\":false,\"attributes\":{}}");
            }
            HttpResponse<String> answer = http.send(HttpRequest.newBuilder(centre.resolve("/v1/ingest/iot")).timeout(Duration.ofMinutes(1))
                    .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body.append("]}").toString())).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 202 || !answer.body().contains("\"accepted\":" + count)) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        }
    }
}
