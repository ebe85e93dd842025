package org.menshen.centre.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.centre.api.MediaSource;
import org.menshen.map.core.geo.LatLon;
import tools.jackson.databind.JsonNode;

class DrillTest {

    private static final Instant NOON = TestCentre.NOON;

    @TempDir
    Path dir;

    @Test
    void runsPausesSpeedsAndJumpsButNeverBack() {
        AtomicLong nanos = new AtomicLong();
        DrillClock clock = DrillClock.of(nanos::get, NOON, NOON.plusSeconds(1_000), 1, true, ZoneOffset.UTC);
        DrillDesk desk = new DrillDesk("day", false, clock, NOON, NOON.plusSeconds(1_000), to -> { }, runs -> runs);

        nanos.addAndGet(Duration.ofSeconds(10).toNanos());
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(10));
        assertThat(desk.speed(60)).isTrue();
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(130));
        desk.run(false);
        nanos.addAndGet(Duration.ofSeconds(99).toNanos());
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(130));
        assertThat(desk.jump(NOON)).isFalse();
        assertThat(desk.jump(NOON.plusSeconds(1_001))).isFalse();
        assertThat(desk.jump(NOON.plusSeconds(900))).isTrue();
        desk.run(true);
        nanos.addAndGet(Duration.ofSeconds(50).toNanos());
        assertThat(clock.instant()).as("it stands still at the end").isEqualTo(NOON.plusSeconds(1_000));
        assertThat(desk.state().running()).isFalse();
        assertThat(desk.speed(61)).isFalse();
        assertThat(desk.speed(Double.NaN)).isFalse();
    }

    @Test
    void waitsForItsPlayerAndGoesOnWithoutOneThatIsGone() {
        AtomicLong nanos = new AtomicLong();
        DrillClock clock = DrillClock.of(nanos::get, NOON, NOON.plusSeconds(36_000), 60, true, ZoneOffset.UTC);
        DrillDesk desk = new DrillDesk("weeks", false, clock, NOON, NOON.plusSeconds(36_000), to -> { }, runs -> runs);

        nanos.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThat(desk.played().at()).as("before anybody plays it runs freely").isEqualTo(NOON.plusSeconds(180));
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(clock.instant()).as("the player needs five seconds for what was due").isEqualTo(NOON.plusSeconds(240));
        assertThat(desk.played().at()).isEqualTo(NOON.plusSeconds(240));
        nanos.addAndGet(Duration.ofMillis(200).toNanos());
        assertThat(clock.instant()).as("it keeps up again").isEqualTo(NOON.plusSeconds(252));
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(clock.instant()).as("gone after half a minute").isAfter(NOON.plusSeconds(1_800));
    }

    @Test
    void feedsThatAreNotPlayedAreNotMissed() {
        ManualClock real = new ManualClock(Instant.EPOCH);
        try (TestCentre centre = TestCentre.drill(dir, real, 60, true)) {
            String officer = centre.signIn("officer");
            centre.ingest(centre.signIn("director"), "calls",
                    List.of(TestCentre.smoke("e1", "S1", "B1", "D1", new LatLon(31.2, 121.5), NOON)));
            await().untilAsserted(() -> assertThat(state(centre, officer, "iot")).isEqualTo("DISABLED"));
            assertThat(state(centre, officer, "calls")).isEqualTo("NORMAL");
            assertThat(centre.snapshot(officer).values().stream().filter(alert -> alert.toString().contains("FEED_STALE"))).isEmpty();
        }
    }

    private static String state(TestCentre centre, String token, String source) {
        return TestCentre.json(centre.get(token, "/v1/sources").body()).valueStream().filter(s -> s.path("id").asString().equals(source))
                .findFirst().orElseThrow().path("state").asString();
    }

    @Test
    void isSteeredOverHttpAndMarksItsSubjects() {
        try (TestCentre centre = TestCentre.drill(dir, new ManualClock(Instant.EPOCH), 1, false)) {
            String officer = centre.signIn("officer");
            String director = centre.signIn("director");
            assertThat(at(centre, officer)).isEqualTo(NOON);
            Instant later = NOON.plusSeconds(3_600);

            HttpResponse<String> jumped = centre.post(director, "/v1/drill", Map.of("action", "jump", "to", later.toString()));

            assertThat(TestCentre.json(jumped.body()).path("at").asString()).isEqualTo(later.toString());
            assertThat(TestCentre.json(centre.get(officer, "/v1/sources").body()).valueStream().map(s -> s.path("state").asString()))
                    .as("nobody was silent in the hour that was left out").containsOnly("NORMAL");
            assertThat(centre.post(director, "/v1/drill", Map.of("action", "jump", "to", NOON.toString())).statusCode()).isEqualTo(422);
            assertThat(centre.post(director, "/v1/drill", Map.of("action", "speed", "speed", 61)).statusCode()).isEqualTo(422);
            assertThat(centre.post(director, "/v1/drill", Map.of("action", "dance")).statusCode()).isEqualTo(400);
            assertThat(centre.post(director, "/v1/drill", Map.of("action", "stage", "runs", Collections.singletonList(null))).statusCode())
                    .isEqualTo(400);
            HttpResponse<String> trained = centre.post(officer, "/v1/drill", Map.of("action", "play"));
            assertThat(trained.statusCode()).isEqualTo(403);
            assertThat(TestCentre.json(trained.body()).path("title").asString()).isEqualTo("not-steering");
            assertThat(centre.post(centre.signIn("wall"), "/v1/drill", Map.of("action", "play")).statusCode()).isEqualTo(403);
            JsonNode playing = TestCentre.json(centre.post(director, "/v1/drill", Map.of("action", "play")).body());
            assertThat(playing.path("running").asBoolean()).isTrue();

            centre.ingest(centre.signIn("director"), "iot",
                    List.of(TestCentre.smoke("e1", "S1", "B1", "D1", new LatLon(31.2, 121.5), later)));
            assertThat(centre.snapshot(officer).keySet()).allMatch(subject -> subject.startsWith("alert/DR-"));
        }
    }

    @Test
    void everyConsoleHearsAtOnceThatItWasSteered() {
        try (TestCentre centre = TestCentre.drill(dir, new ManualClock(Instant.EPOCH), 1, false)) {
            String officer = centre.signIn("officer");
            String director = centre.signIn("director");
            TestCentre.Stream console = centre.follow(officer, "/v1/readings", null);
            await().until(() -> !console.events().isEmpty());
            Instant later = NOON.plusSeconds(3_600);
            centre.post(director, "/v1/drill", Map.of("action", "jump", "to", later.toString()));
            await().untilAsserted(() -> assertThat(console.events()).anySatisfy(event -> {
                assertThat(event.name()).isEqualTo("drill");
                assertThat(event.data().path("at").asString()).isEqualTo(later.toString());
            }));
            console.close();
        }
    }

    @Test
    void goesOnWhereTheLogEndsAfterARestart() {
        Instant later = NOON.plusSeconds(7_200);
        try (TestCentre centre = TestCentre.drill(dir, new ManualClock(Instant.EPOCH), 1, false)) {
            centre.post(centre.signIn("director"), "/v1/drill", Map.of("action", "jump", "to", later.toString()));
            centre.ingest(centre.signIn("director"), "iot", List.of(TestCentre.smoke("e1", "S1", "B1", "D1", new LatLon(31.2, 121.5), later)));
        }
        try (TestCentre centre = TestCentre.drill(dir, new ManualClock(Instant.EPOCH), 1, false)) {
            assertThat(at(centre, centre.signIn("officer"))).isEqualTo(later);
        }
    }

    private static Instant at(TestCentre centre, String token) {
        return Instant.parse(TestCentre.json(centre.get(token, "/v1/drill").body()).path("at").asString());
    }

    @Test
    void hasNoDrillInLiveOperation() {
        try (TestCentre centre = TestCentre.live(dir, new ManualClock(NOON))) {
            assertThat(centre.get(centre.signIn("officer"), "/v1/drill").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void servesTheBaseMapWithATagAndCamerasToThoseWhoMay() {
        MediaSource camera = (device, out) -> {
            if (device.equals("C1")) {
                out.write("pictures".getBytes(StandardCharsets.UTF_8));
            }
            return device.equals("C1");
        };
        try (TestCentre centre = TestCentre.withMedia(dir.resolve("a"), new ManualClock(NOON), camera)) {
            String officer = centre.signIn("officer");
            assertThat(centre.get(officer, "/v1/media/C1").body()).isEqualTo("pictures");
            assertThat(centre.get(officer, "/v1/media/C2").statusCode()).isEqualTo(404);
            assertThat(centre.send(HttpRequest.newBuilder(centre.uri("/v1/media/C1")).build()).statusCode()).isEqualTo(401);
            assertThat(centre.send(HttpRequest.newBuilder(centre.uri("/v1/media/C1?access_token=" + officer)).build()).statusCode())
                    .isEqualTo(200);
            assertThat(centre.get(officer, "/v1/basemap").statusCode()).isEqualTo(404);
        }
        try (TestCentre centre = TestCentre.live(dir.resolve("b"), new ManualClock(NOON))) {
            String officer = centre.signIn("officer");
            HttpResponse<String> first = centre.get(officer, "/v1/basemap");
            String tag = first.headers().firstValue("ETag").orElseThrow();
            HttpRequest again = HttpRequest.newBuilder(centre.uri("/v1/basemap")).header("Authorization", "Bearer " + officer)
                    .header("If-None-Match", tag).build();
            assertThat(first.body()).isEqualTo("map");
            assertThat(centre.send(again).statusCode()).isEqualTo(304);
        }
    }

    @Test
    void whatTheSeatsLookAtIsForThoseWhoRunTheDrill() {
        try (TestCentre centre = TestCentre.drill(dir, new ManualClock(Instant.EPOCH), 1, false)) {
            String officer = centre.signIn("officer");
            assertThat(centre.post(officer, "/v1/drill/look", Map.of("window", "situation", "about", "alert/DR-A-1")).statusCode()).isEqualTo(204);
            assertThat(centre.post(officer, "/v1/drill/look", Map.of("window", "cameras")).statusCode()).isEqualTo(204);
            assertThat(centre.post(centre.signIn("video"), "/v1/drill/look", Map.of("window", "wall")).statusCode()).isEqualTo(204);
            JsonNode looks = TestCentre.json(centre.get(centre.signIn("director"), "/v1/drill/looks").body());
            assertThat(looks.valueStream().map(look -> look.path("actor").path("userId").asString() + " " + look.path("window").asString()))
                    .as("the last of each seat").containsExactlyInAnyOrder("officer cameras", "video wall");
            assertThat(centre.get(officer, "/v1/drill/looks").statusCode()).isEqualTo(403);
        }
    }
}
