package org.menshen.centre.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.centre.drill.day.DayDrill;
import org.menshen.centre.drill.play.DrillClient;
import org.menshen.centre.drill.play.DrillPlayer;
import org.menshen.centre.drill.play.Extras;
import org.menshen.centre.site.SiteLoader;
import org.menshen.domain.code.CodeBook;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import tools.jackson.databind.JsonNode;

/// A scenario that opens a work item and takes it further, played to a centre over HTTP: the commands that people give, on the edition in force.
class PlayedItemsTest {

    private static final int ACTS = 3;
    private static final CodeBook CODES = CodeFolder.read(TestCentre.config().resolve("codes"));

    @TempDir
    Path dir;

    @Test
    void anItemIsOpenedOnTheEditionInForceAndTakenFurtherByWhomTheScriptNames() throws Exception {
        Path script = Files.writeString(dir.resolve("sc-90.yaml"), """
                id: SC-90
                zh: 试
                en: Try
                date: %s
                at: "12:00"
                length: 30m
                work:
                  - { t: "00:00", item: house-1, as: FIELD_UNIT-3, workflow: collect,
                      values: { object: house, label: 3-101, qr: Q1, committee: "310115010011" } }
                  - { t: "00:05", item: house-1, as: FIELD_UNIT-3, act: collect }
                  - { t: "00:10", item: house-1, as: FIELD_UNIT-3, act: submit, evidence: 1 }
                """.formatted(TestCentre.NOON.toString().substring(0, 10)));
        try (TestCentre centre = TestCentre.drill(dir.resolve("centre"), new ManualClock(Instant.EPOCH), 1, false);
                EditionFolders folders = new EditionFolders(centre.centre(), TestCentre.config(), CODES, new DomainJson());
                HttpClient http = HttpClient.newHttpClient()) {
            folders.read();
            DrillPlayer player = new DrillPlayer(new DrillClient(http, centre.centre().address(), new DomainJson()),
                    DayDrill.open(script, SiteLoader.load(TestCentre.config().resolve("sites/nanmatou"))), Extras.NONE, "director",
                    Duration.ofMillis(5), System::nanoTime);
            Thread playing = Thread.ofVirtual().start(() -> play(player));
            String director = centre.signIn("director");
            centre.post(director, "/v1/drill", Map.of("action", "jump", "to", TestCentre.NOON.plusSeconds(20).toString()));
            await().atMost(Duration.ofMinutes(1)).until(() -> player.progress().commands() + player.progress().rejected() >= ACTS);
            assertThat(player.progress().rejected()).isZero();
            JsonNode item = items(centre, director).getFirst();
            assertThat(item.path("flow").path("workflowId").asString()).isEqualTo("collect");
            assertThat(item.path("flow").path("version").asInt()).as("the edition in force").isPositive();
            player.close();
            playing.join();
        }
    }

    private static void play(DrillPlayer player) {
        try {
            player.run();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<JsonNode> items(TestCentre centre, String token) {
        return centre.get(token, "/v1/log?after=0").body().lines().filter(line -> line.contains("\"work/DR-SC-90-") && line.contains("house-1"))
                .map(line -> TestCentre.json(line).path("fact")).filter(fact -> fact.has("flow")).toList();
    }
}
