package org.menshen.centre.drill.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.centre.drill.DrillHeader;
import org.menshen.centre.drill.DrillRecord;
import org.menshen.centre.drill.DrillSource;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.gate.RoundCommand;
import org.menshen.domain.port.Drill;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.work.WorkCommand;
import org.menshen.wire.DomainJson;
import tools.jackson.databind.JsonNode;

class DrillPlayerTest {

    private static final Instant START = Instant.parse("2026-09-30T12:00:00Z");
    private static final int STEPS = 60;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final DomainJson json = new DomainJson();
    private final AtomicReference<Instant> clock = new AtomicReference<>(START);
    private final AtomicReference<Cues> cues = new AtomicReference<>(Cues.NONE);
    private final AtomicInteger fail = new AtomicInteger();
    private final AtomicInteger unknown = new AtomicInteger();
    private final List<String> alerts = new CopyOnWriteArrayList<>();
    private final List<JsonNode> readings = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Steps steps = new Steps();
    private HttpServer server;
    private DrillPlayer player;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/session", x -> answer(x, 200, Map.of("token", "t")));
        server.createContext("/v1/drill", x -> {
            if (unknown.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                answer(x, 401, Map.of());
            } else {
                answer(x, 200, new Drill.Status("d", true, 60, clock.get(), START, START.plusSeconds(3600)));
            }
        });
        server.createContext("/v1/ingest/", this::ingest);
        server.start();
        DrillClient centre = new DrillClient(HttpClient.newHttpClient(), URI.create("http://127.0.0.1:" + server.getAddress().getPort()), json);
        Extras instructor = new Extras() {
            @Override
            public void seen(Reading reading) {
                // nobody looks
            }

            @Override
            public void act(Instant now) {
                // nobody acts
            }

            @Override
            public Cues cues() {
                return cues.get();
            }

            @Override
            public void close() {
                // nobody leaves
            }
        };
        player = new DrillPlayer(centre, steps, instructor, "director", Duration.ofMillis(20), System::nanoTime);
    }

    private void play() {
        threads.submit(() -> {
            player.run();
            return null;
        });
    }

    private void ingest(HttpExchange x) throws IOException {
        JsonNode body = json.read(x.getRequestBody().readAllBytes(), JsonNode.class);
        if (fail.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            answer(x, 503, Map.of());
            return;
        }
        body.path("alerts").forEach(a -> alerts.add(a.path("externalId").asString()));
        body.path("readings").forEach(readings::add);
        answer(x, 202, Map.of("accepted", 1, "rejected", List.of()));
    }

    private void answer(HttpExchange x, int status, Object body) throws IOException {
        byte[] bytes = json.write(body).getBytes(StandardCharsets.UTF_8);
        x.sendResponseHeaders(status, bytes.length);
        x.getResponseBody().write(bytes);
        x.close();
    }

    @AfterEach
    void stop() {
        player.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private static List<String> ids(int until) {
        return IntStream.rangeClosed(0, until).mapToObj(i -> "A" + i).toList();
    }

    @Test
    void followsTheClockAndStandsStillWithIt() {
        play();
        await().atMost(SOON).untilAsserted(() -> assertThat(alerts).containsExactly("A0"));
        clock.set(START.plusSeconds(50));
        await().atMost(SOON).untilAsserted(() -> assertThat(alerts).isEqualTo(ids(5)));
        Instant posted = START.plusSeconds(50);
        await().during(Duration.ofMillis(300)).atMost(SOON).until(() -> alerts.size() == 6 && posted.equals(player.progress().at()));
        assertThat(player.progress().connected()).isTrue();
        assertThat(player.progress().finished()).isFalse();
    }

    @Test
    void aJumpPostsEveryAlertBetweenButOnlyTheLastReadings() {
        play();
        await().atMost(SOON).until(() -> alerts.size() == 1 && readings.size() == 1);
        clock.set(START.plusSeconds(3600));
        await().atMost(SOON).until(() -> player.progress().finished());
        assertThat(alerts).isEqualTo(ids(STEPS - 1));
        assertThat(readings).hasSize(2);
        assertThat(readings.getLast().path("value").asDouble()).isEqualTo(STEPS - 1.0);
    }

    @Test
    void goesOnWhereItStoppedWhenTheCentreWasAway() {
        fail.set(3);
        unknown.set(1);
        play();
        clock.set(START.plusSeconds(200));
        await().atMost(SOON).untilAsserted(() -> assertThat(alerts).isEqualTo(ids(20)));
        assertThat(fail).hasValue(0);
        clock.set(START.plusSeconds(300));
        await().atMost(SOON).untilAsserted(() -> assertThat(alerts).isEqualTo(ids(30)));
    }

    @Test
    void anInstructorSendsEarlyLeavesOutAndAddsEachOnce() {
        play();
        await().atMost(SOON).untilAsserted(() -> assertThat(alerts).containsExactly("A0"));
        RawAlert extra = new RawAlert("X1", "SOS", null, null, null, null, null, null, "", "", START.plusSeconds(1), false, Map.of());
        cues.set(new Cues(Set.of("A2"), Map.of("A4", START.plusSeconds(1)), Map.of("X1", extra)));
        await().atMost(SOON).untilAsserted(() -> assertThat(alerts).containsExactlyInAnyOrder("A0", "A4", "X1"));
        clock.set(START.plusSeconds(60));
        await().atMost(SOON).untilAsserted(() -> assertThat(alerts).containsExactlyInAnyOrder("A0", "A4", "X1", "A1", "A3", "A5", "A6"));
        await().during(Duration.ofMillis(100)).atMost(SOON).until(() -> alerts.size() == 7);
    }

    private static CommandEnvelope command(SubjectKind kind, String id, Command command) {
        return new CommandEnvelope(UUID.randomUUID(), new Subject(kind, id), 0, command, START);
    }

    /// Everything else stands still while a check of a round is waited for: those that are refused for good are not waited for one by one.
    @Test
    void checksThatAreRefusedForGoodHoldTheDrillUpOnceAndNotEach() {
        Map<String, Integer> given = new ConcurrentHashMap<>();
        server.createContext("/v1/commands", x -> {
            String subject = json.read(x.getRequestBody().readAllBytes(), JsonNode.class).path("subject").asString();
            given.merge(subject, 1, Integer::sum);
            boolean drawn = subject.startsWith("round/");
            answer(x, drawn ? 200 : 422, drawn ? Map.of() : Map.of("refusal", Map.of("code", "work.wrong-state")));
        });
        WorkCommand.Act act = new WorkCommand.Act("check", List.of(), "", List.of());
        RoundCommand draw = new RoundCommand.Draw("2026-10", 1, 3, "X");
        steps.records.addFirst(DrillRecord.commands(START, "items", List.of(command(SubjectKind.ROUND, "R", draw),
                command(SubjectKind.WORK, "R-01", act), command(SubjectKind.WORK, "R-02", act), command(SubjectKind.WORK, "R-03", act))));
        play();
        await().atMost(SOON).until(() -> alerts.contains("A0"));
        assertThat(given.get("work/R-01")).isGreaterThan(1);
        assertThat(given).containsEntry("work/R-02", 1).containsEntry("work/R-03", 1);
    }

    /// An alert and a reading every ten seconds.
    private static final class Steps implements DrillSource {
        private final Deque<DrillRecord> records = new ArrayDeque<>();

        Steps() {
            for (int i = 0; i < STEPS; i++) {
                Instant at = START.plusSeconds(10L * i);
                records.add(DrillRecord.of("iot", new RawAlert("A" + i, "FIRE_SMOKE", null, null, null, null, null, null, "", "", at, false,
                        Map.of())));
                records.add(DrillRecord.of(at, "iot", List.of(new Reading.Telemetry("T", at, i, "m"))));
            }
        }

        @Override
        public DrillHeader header() {
            return new DrillHeader("d", START, START.plusSeconds(3600), ZoneId.of("Asia/Shanghai"));
        }

        @Override
        public DrillRecord peek() {
            return records.peek();
        }

        @Override
        public DrillRecord next() {
            return records.poll();
        }

        @Override
        public Optional<DrillRecord> ahead(String alertId) {
            return records.stream().filter(record -> record.alerts().stream().anyMatch(alert -> alert.externalId().equals(alertId))).findFirst();
        }

        @Override
        public void close() {
            records.clear();
        }
    }
}
