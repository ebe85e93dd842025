package org.menshen.centre.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.centre.run.CentreConfig;
import org.menshen.centre.run.ManualClock;
import org.menshen.centre.run.TestCentre;
import org.menshen.centre.store.FullDisk;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.port.Link;
import org.menshen.map.core.geo.LatLon;

/// What clients see of a centre whose disk is full.
class FullDiskTest {

    private static final Duration SOON = Duration.ofSeconds(40);

    @TempDir
    Path dir;

    @BeforeEach
    void disk() {
        FullDisk.register();
    }

    @AfterEach
    void room() {
        FullDisk.FULL.set(false);
    }

    private TestCentre centre() {
        return TestCentre.of(new CentreConfig(dir, Optional.of("jdbc:h2:full:" + dir.resolve("centre") + ";WRITE_DELAY=0"), TestCentre.config(),
                "127.0.0.1", 0, "test", Optional.empty(), true), new ManualClock(TestCentre.NOON));
    }

    private static List<RawAlert> alert(String id) {
        return List.of(TestCentre.smoke(id, "S-" + id, "B", "D", new LatLon(31.2, 121.5), TestCentre.NOON));
    }

    private static void refusedForWantOfRoom(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(Problem.MEDIA_TYPE);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(TestCentre.json(answer.body()).path("type").asString()).isEqualTo("urn:menshen:problem:store");
        assertThat(TestCentre.json(answer.body()).path("detail").asString()).contains("nothing has happened", "make room on the disk", "again");
    }

    private static List<String> notes(TestCentre centre, String officer) {
        return TestCentre.json(centre.get(officer, "/v1/sources").body()).valueStream().flatMap(source -> source.path("notes").valueStream())
                .map(note -> note.path("code").asString()).toList();
    }

    @Test
    void isToldSoWithTheRemedyAndLosesNothing() {
        List<Long> told;
        try (TestCentre centre = centre()) {
            String officer = centre.signIn("officer");
            String feed = centre.signIn("feed");
            centre.ingest(feed, "iot", alert("a"));
            Subject alert = Subject.parse(centre.snapshot(officer).keySet().iterator().next());
            TestCentre.Stream reader = centre.follow(officer, "/v1/changes", "0");
            CommandEnvelope unlucky = new CommandEnvelope(UUID.randomUUID(), alert, 1, new AlertCommand.Acknowledge(), TestCentre.NOON);

            FullDisk.FULL.set(true);
            refusedForWantOfRoom(centre.command(officer, unlucky));
            refusedForWantOfRoom(centre.command(officer, unlucky));
            refusedForWantOfRoom(centre.post(feed, "/v1/ingest/iot", Map.of("alerts", alert("b"))));
            assertThat(centre.snapshot(officer).get(alert.toString()).path("state").path("status").asString()).isEqualTo("NEW");
            assertThat(TestCentre.json(centre.get(officer, "/v1/health").body()).path("status").asString()).isEqualTo("unwritable");
            assertThat(notes(centre, officer)).as("the watch sees it, not only who sends").contains(Link.RowNote.UNWRITABLE);

            FullDisk.FULL.set(false);
            await().atMost(SOON).until(() -> centre.command(officer, unlucky).statusCode() == 200);
            assertThat(centre.command(officer, unlucky).statusCode()).as("the same command again").isEqualTo(200);
            assertThat(notes(centre, officer)).doesNotContain(Link.RowNote.UNWRITABLE);
            centre.ingest(feed, "iot", alert("b"));
            await().atMost(SOON).until(() -> reader.events().size() >= 3);
            told = reader.events().stream().map(event -> event.data().path("seq").asLong()).toList();
            assertThat(told).containsExactly(1L, 2L, 3L);
            reader.close();
        }
        try (TestCentre again = centre()) {
            assertThat(again.snapshot(again.signIn("officer")).values()).extracting(line -> line.path("state").path("status").asString())
                    .containsExactlyInAnyOrder("ACKED", "NEW");
        }
    }
}
