package org.menshen.centre.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.centre.ingest.AlertIds;
import org.menshen.centre.run.ManualClock;
import org.menshen.centre.run.TestCentre;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.fact.Subject;
import org.menshen.map.core.geo.LatLon;
import tools.jackson.databind.JsonNode;

class ClaimRaceTest {

    private static final int ALERTS = 1_000;

    @TempDir
    Path dir;

    @Test
    void givesEveryAlertToOneOfTwoOfficersAndTellsTheOtherWhoHasIt() throws Exception {
        try (TestCentre centre = TestCentre.live(dir, new ManualClock(TestCentre.NOON)); ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Subject> alerts = IntStream.range(0, ALERTS).mapToObj(i -> new AlertIds(false).alert("iot", "e" + i)).toList();
            centre.ingest(centre.signIn("feed"), "iot", IntStream.range(0, ALERTS).mapToObj(i -> TestCentre.smoke("e" + i, "S" + i, "B" + i,
                    "D" + i, new LatLon(31.2, 121.5), TestCentre.NOON)).toList());
            Map<String, String> winner = new ConcurrentHashMap<>();
            Map<String, String> told = new ConcurrentHashMap<>();
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<?>> officers = new ArrayList<>();
            for (String user : List.of("officer", "officer2")) {
                String token = centre.signIn(user);
                officers.add(pool.submit(() -> {
                    start.await();
                    for (Subject alert : alerts) {
                        claim(centre, token, user, alert, winner, told);
                    }
                    return null;
                }));
            }
            for (Future<?> officer : officers) {
                officer.get();
            }

            assertThat(winner).hasSize(ALERTS);
            assertThat(told).as("every loser was told the winner").isEqualTo(winner);
            Map<String, JsonNode> snapshot = centre.snapshot(centre.signIn("wall"));
            assertThat(alerts).allSatisfy(alert -> assertThat(snapshot.get(alert.toString()).path("state").path("acknowledged").path("userId")
                    .asString()).isEqualTo(winner.get(alert.toString())));
        }
    }

    private static void claim(TestCentre centre, String token, String user, Subject alert, Map<String, String> winner,
                              Map<String, String> told) {
        HttpResponse<String> answer = centre.command(token, alert, 1, new AlertCommand.Acknowledge());
        if (answer.statusCode() == 200) {
            assertThat(winner.put(alert.toString(), user)).as("a double claim of %s", alert).isNull();
        } else {
            assertThat(answer.statusCode()).isEqualTo(409);
            for (JsonNode change : TestCentre.json(answer.body()).path("changes")) {
                if (change.path("fact").path("type").asString().equals("alert.acknowledged")) {
                    told.put(alert.toString(), change.path("stamp").path("actor").path("userId").asString());
                }
            }
        }
    }
}
