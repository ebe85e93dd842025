package org.menshen.centre.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.centre.drill.DrillHeader;
import org.menshen.centre.drill.DrillRecord;
import org.menshen.centre.drill.DrillSource;
import org.menshen.centre.drill.play.DrillClient;
import org.menshen.centre.drill.play.DrillPlayer;
import org.menshen.centre.drill.play.Extras;
import org.menshen.centre.store.StoreException;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageCommand;
import org.menshen.map.core.geo.LatLon;
import org.menshen.wire.DomainJson;
import tools.jackson.databind.JsonNode;

/// Tries to get something of a drill into live operation, and of live operation into a drill, by every route a centre has. Two real centres run side
/// by side as in a control room that drills. What a console and its windows let out is tried where they are tested; that no class of the centre can
/// open a connection is a rule of the house (`HouseRulesTest`).
class IsolationTest {

    private static final Instant NOON = TestCentre.NOON;
    private static final LatLon HERE = new LatLon(31.2, 121.5);
    private static final Subject INCIDENT = new Subject(SubjectKind.INCIDENT, "DR-INC-1");

    @TempDir
    private static Path dir;
    private static TestCentre live;
    private static TestCentre drill;

    @BeforeAll
    static void start() {
        live = live(dir.resolve("live"));
        drill = drill(dir.resolve("drill"));
    }

    @AfterAll
    static void stop() {
        live.close();
        drill.close();
    }

    private static TestCentre live(Path folder) {
        return TestCentre.live(folder, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private static TestCentre drill(Path folder) {
        return TestCentre.drill(folder, new ManualClock(Instant.EPOCH), 1, false);
    }

    private static RawAlert smoke(String id, Map<String, String> attributes) {
        return new RawAlert(id, "FIRE_SMOKE", null, null, null, null, null, HERE, "路口", "smoke", NOON, false, attributes);
    }

    /// Everything that a live centre tells: log, states, readings, sources, past, archive.
    private String told(String officer) {
        StringBuilder all = new StringBuilder();
        for (String path : List.of("/v1/snapshot", "/v1/past", "/v1/log?from=" + NOON.minusSeconds(86_400), "/v1/past-alerts", "/v1/sources")) {
            all.append(path).append(' ').append(live.get(officer, path).body()).append('\n');
        }
        return all.toString();
    }

    private static Subject alert(TestCentre centre, String token) {
        return centre.snapshot(token).keySet().stream().filter(subject -> subject.startsWith("alert/")).map(Subject::parse).findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsDoneInADrillReachesNothingOfLiveOperation() {
        String outside = live.signIn("officer");
        String before = told(outside);
        List<TestCentre.Event> heard;
        try (TestCentre.Stream changes = live.follow(outside, "/v1/changes", "0"); TestCentre.Stream readings = live.follow(outside, "/v1/readings",
                null)) {
            drill.ingest(drill.signIn("director"), "iot", List.of(smoke("DR-1", Map.of("origin", "DRILL"))));
            String officer = drill.signIn("officer");
            assertThat(drill.command(officer, alert(drill, officer), 1, new AlertCommand.Acknowledge()).statusCode()).isEqualTo(200);
            assertThat(drill.command(officer, INCIDENT, 0, new IncidentCommand.Report(new Incident.Details("FACILITY", "演练", null, null, HERE,
                    "路口", "CALL"), 3, null, "")).statusCode()).isEqualTo(200);
            int number = 0;
            for (String body : List.of("POLICE", "FIRE_119", "EMS_120", "HOTLINE_12345", "METRO")) {
                var request = new LinkageCommand.Request(new Linkage.Request(INCIDENT.id(), body, "请派员到场", HERE, "路口"));
                assertThat(drill.command(officer, new Subject(SubjectKind.LINKAGE, "DR-LIN-" + ++number), 0, request).statusCode()).isEqualTo(200);
            }
            assertThat(drill.post(drill.signIn("director"), "/v1/ingest/gps", Map.of("readings", List.of(Map.of("type", "unit-position", "unitId",
                    "U-1", "at", NOON.toString())))).statusCode()).isEqualTo(202);
            // the live centre goes on meanwhile: what comes there is its own, in its own order
            live.ingest(live.signIn("feed"), "iot", List.of(smoke("own", Map.of())));
            await().until(() -> !changes.events().isEmpty());
            heard = List.copyOf(changes.events());
            assertThat(readings.events()).allMatch(event -> event.data().isEmpty());
        }
        assertThat(heard).allMatch(event -> !event.data().toString().contains("DR-"));
        assertThat(told(outside)).doesNotContain("DR-").doesNotContain("演练");
        assertThat(before).doesNotContain("DR-");
        assertThat(drill.snapshot(drill.signIn("officer")).keySet()).hasSize(7).allMatch(subject -> subject.contains("/DR-"));
    }

    @Test
    void noTokenOfOneSideOpensAnyCallOfTheOther() {
        for (String call : live.centre().api().calls()) {
            String[] parts = call.split(" ");
            String path = parts[1].replace("{source}", "iot").replace("{id}", "A-1").replace("{deviceId}", "C1");
            if (List.of("/v1/health", "/v1/openapi.json").contains(path) || path.equals("/v1/session") && parts[0].equals("POST")) {
                continue;
            }
            boolean media = path.startsWith("/v1/media");
            for (TestCentre[] pair : List.of(new TestCentre[] {live, drill}, new TestCentre[] {drill, live})) {
                String foreign = pair[0].signIn("officer");
                int status = parts[0].equals("GET") ? pair[1].get(foreign, path).statusCode() : pair[1].post(foreign, path, Map.of()).statusCode();
                assertThat(status).as(call).isEqualTo(media && pair[1] == drill ? 404 : 401);
            }
        }
    }

    @Test
    void thoseWhoRunDrillsHaveNoPlaceInLiveOperation() {
        for (String user : List.of("director", "evaluator")) {
            String token = live.signIn(user);
            for (String path : List.of("/v1/snapshot", "/v1/changes", "/v1/readings", "/v1/log", "/v1/past", "/v1/past-alerts", "/v1/sources")) {
                assertThat(live.get(token, path).statusCode()).as(user + " " + path).isEqualTo(403);
            }
            assertThat(live.post(token, "/v1/ingest/iot", Map.of("alerts", List.of(smoke("x", Map.of())))).statusCode()).isEqualTo(403);
            assertThat(live.post(token, "/v1/drill", Map.of("action", "play")).statusCode()).isEqualTo(403);
            assertThat(live.command(token, INCIDENT, 0, new IncidentCommand.AddLog("x")).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void liveOperationTakesNothingThatADrillMade() {
        String feed = live.signIn("feed");
        JsonNode receipt = live.ingest(feed, "iot", List.of(smoke("DR-9", Map.of()), smoke("told", Map.of("origin", "DRILL"))));
        assertThat(receipt.path("accepted").asInt()).isZero();
        assertThat(receipt.path("rejected").size()).as("and the watch sees that something was refused").isEqualTo(2);
        String officer = live.signIn("officer");
        assertThat(live.get(officer, "/v1/sources").body()).contains("\"drill\"");
        var report = new IncidentCommand.Report(new Incident.Details("FACILITY", "x", null, null, HERE, "", "CALL"), 3, null, "");
        assertThat(live.command(officer, INCIDENT, 0, report).body()).contains("command.drill-mixed");
        String trainee = drill.signIn("officer");
        assertThat(drill.command(trainee, new Subject(SubjectKind.INCIDENT, "INC-1"), 0, report).body()).contains("command.drill-mixed");
        String exercise = """
                <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>ex-1</identifier><sender>nmc.cn</sender>
                <sent>2026-11-23T12:00:00+08:00</sent><status>Exercise</status><msgType>Alert</msgType><scope>Public</scope>
                <info><category>Met</category><event>暴雨</event><urgency>Immediate</urgency><severity>Extreme</severity>
                <certainty>Observed</certainty><area><areaDesc>浦东</areaDesc></area></info></alert>""";
        live.post(feed, "/v1/ingest/cap", "application/cap+xml", exercise.getBytes(StandardCharsets.UTF_8));
        assertThat(live.snapshot(officer).values().stream().filter(line -> line.toString().contains("暴雨"))).as("noted, and wakes nobody")
                .allMatch(line -> line.path("state").path("status").asString().equals("SUPPRESSED"));
    }

    @Test
    void aDrillThatIsPlayedToTheWrongCentreSaysNothingThere() throws Exception {
        String officer = live.signIn("officer");
        String before = told(officer);
        List<String> asked = new CopyOnWriteArrayList<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            DrillClient client = new DrillClient(http, live.centre().address(), new DomainJson());
            assertThatThrownBy(() -> client.drill("director")).isInstanceOf(IOException.class).hasMessageContaining("403");
            DrillPlayer player = new DrillPlayer(client, new OneAlarm(asked), Extras.NONE, "director", Duration.ofMillis(5), System::nanoTime);
            Thread playing = Thread.ofVirtual().start(() -> {
                try {
                    player.run();
                } catch (IOException | InterruptedException e) {
                    asked.add(e.toString());
                }
            });
            await().during(Duration.ofMillis(60)).until(() -> !player.progress().connected());
            player.close();
            playing.join();
        }
        assertThat(asked).as("not even read").isEmpty();
        assertThat(told(officer)).isEqualTo(before);
    }

    /// A drill of one alarm that is due at once.
    private record OneAlarm(List<String> asked) implements DrillSource {

        @Override
        public DrillHeader header() {
            return new DrillHeader("one", NOON, NOON.plusSeconds(60), ZoneOffset.UTC);
        }

        @Override
        public DrillRecord peek() {
            asked.add("peek");
            return DrillRecord.of("iot", smoke("DR-1", Map.of()));
        }

        @Override
        public DrillRecord next() {
            asked.add("next");
            return peek();
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    @Test
    void aStoreNeverChangesSides() {
        try (TestCentre own = live(dir.resolve("other-live")); TestCentre played = drill(dir.resolve("other-drill"))) {
            played.ingest(played.signIn("director"), "iot", List.of(smoke("DR-1", Map.of("origin", "DRILL"))));
            own.ingest(own.signIn("feed"), "iot", List.of(smoke("1", Map.of())));
        }
        assertThatThrownBy(() -> live(dir.resolve("other-drill")).close())
                .isInstanceOf(StoreException.class).hasMessageContaining("holds a drill, such as alert/DR-A-");
        assertThatThrownBy(() -> drill(dir.resolve("other-live")).close())
                .isInstanceOf(StoreException.class).hasMessageContaining("holds live operation, such as alert/A-");
        try (TestCentre again = drill(dir.resolve("other-drill"))) {
            assertThat(alert(again, again.signIn("officer")).id()).startsWith("DR-");
        }
    }
}
