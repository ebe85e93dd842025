package org.menshen.centre.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.menshen.centre.run.LiveCentre;
import org.menshen.centre.run.TestCentre;
import org.menshen.domain.alert.RawAlert;
import org.menshen.map.core.geo.LatLon;

class StreamsTest extends LiveCentre {

    private static final Duration SOON = Duration.ofSeconds(60);


    private static List<RawAlert> alerts(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> TestCentre.smoke(prefix + i, "S-" + prefix + i, "B", "D-" + prefix + i,
                new LatLon(31.2, 121.5), TestCentre.NOON)).toList();
    }

    private static List<Long> seqs(TestCentre.Stream stream) {
        return stream.events().stream().filter(event -> event.name().equals("change")).map(event -> event.data().path("seq").asLong()).toList();
    }

    @Test
    void tellsEveryReaderEveryChangeOnceAndInOrderWhileManyWrite() throws Exception {
        List<TestCentre.Stream> readers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            readers.add(centre.follow(officer, "/v1/changes", "0"));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<?>> writers = new ArrayList<>();
            for (String writer : List.of("a", "b", "c", "d")) {
                writers.add(pool.submit(() -> alerts(writer, 50).forEach(alert -> centre.ingest(feed, "iot", List.of(alert)))));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        TestCentre.Stream late = centre.follow(officer, "/v1/changes", "120");

        List<Long> all = LongStream.rangeClosed(1, 200).boxed().toList();
        readers.forEach(reader -> await().atMost(SOON).untilAsserted(() -> assertThat(seqs(reader)).isEqualTo(all)));
        await().atMost(SOON).untilAsserted(() -> assertThat(seqs(late)).isEqualTo(all.subList(120, 200)));
        assertThat(readers.getFirst().events()).allMatch(event -> event.id().equals(event.data().path("seq").asString()));
        readers.forEach(TestCentre.Stream::close);
        late.close();
    }

    @Test
    void servesAReaderThatFellFarBehindFromTheLog() {
        for (int i = 0; i < 10; i++) {
            centre.ingest(feed, "iot", alerts("r" + i + "-", 1_000));
        }

        TestCentre.Stream reader = centre.follow(officer, "/v1/changes", "0");

        await().atMost(SOON).untilAsserted(() -> assertThat(seqs(reader)).hasSize(10_000));
        assertThat(seqs(reader)).isEqualTo(LongStream.rangeClosed(1, 10_000).boxed().toList());
        reader.close();
    }

    @Test
    void asksForANewSnapshotWhenTheReaderKnowsMoreThanTheLog() {
        TestCentre.Stream reader = centre.follow(officer, "/v1/changes", "77");

        await().atMost(SOON).untilAsserted(() -> assertThat(reader.events()).extracting(TestCentre.Event::name).containsExactly("reset"));
        assertThat(centre.get(officer, "/v1/changes?after=nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void givesASnapshotThatChangesFollowOn() {
        centre.ingest(feed, "iot", alerts("x", 3));
        List<String> lines = centre.get(officer, "/v1/snapshot").body().lines().toList();

        assertThat(TestCentre.json(lines.getFirst()).path("seq").asLong()).isEqualTo(3);
        assertThat(TestCentre.json(lines.getFirst()).path("hash").asString()).hasSize(64);
        assertThat(lines).hasSize(4);
        assertThat(lines.subList(1, 4)).allSatisfy(line -> {
            assertThat(TestCentre.json(line).path("subject").asString()).startsWith("alert/A-");
            assertThat(TestCentre.json(line).path("version").asLong()).isEqualTo(1);
            assertThat(TestCentre.json(line).path("state").path("status").asString()).isEqualTo("NEW");
        });
    }

    @Test
    void tellsLastReadingsFirstAndThenOnlyTheNewest() {
        reading("U-1", 31.1, 0);
        TestCentre.Stream reader = centre.follow(officer, "/v1/readings", null);
        await().atMost(SOON).untilAsserted(() -> assertThat(reader.events()).hasSize(1));
        assertThat(reader.events().getFirst().data().get(0).path("position").path("lat").asDouble()).isEqualTo(31.1);
        assertThat(reader.events().getFirst().data().get(0).path("type").asString()).isEqualTo("reading.unit-position");

        reading("U-1", 31.3, 2);
        reading("U-1", 31.2, 1);

        await().atMost(SOON).untilAsserted(() -> assertThat(reader.events()).hasSizeGreaterThan(1));
        assertThat(reader.events().getLast().data().get(0).path("position").path("lat").asDouble()).isEqualTo(31.3);
        reader.close();
    }

    private void reading(String unit, double lat, int second) {
        assertThat(centre.post(feed, "/v1/ingest/gps", Map.of("readings", List.of(Map.of("type", "reading.unit-position", "unitId", unit,
                "at", TestCentre.NOON.plusSeconds(second).toString(), "position", Map.of("lat", lat, "lon", 121.5), "headingDeg", 0,
                "speedMps", 1)))).statusCode()).isEqualTo(202);
    }

    @Test
    void endsItsStreamsQuicklyWhenItIsClosed() {
        TestCentre.Stream changes = centre.follow(officer, "/v1/changes", "0");
        TestCentre.Stream readings = centre.follow(officer, "/v1/readings", null);

        long begin = System.nanoTime();
        centre.centre().close();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).as("not the patience of a reader").isLessThan(Duration.ofSeconds(12));
        await().atMost(SOON).until(() -> changes.ended() && readings.ended());
    }
}
