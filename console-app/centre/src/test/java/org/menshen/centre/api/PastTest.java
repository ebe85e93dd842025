package org.menshen.centre.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.centre.run.LiveCentre;
import org.menshen.centre.run.TestCentre;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.reading.Reading;
import org.menshen.wire.DomainJson;
import org.menshen.map.core.geo.LatLon;
import tools.jackson.databind.JsonNode;

/// The recorded day as a console asks for it.
class PastTest extends LiveCentre {

    private static final Instant NOON = TestCentre.NOON;


    private Subject raise(String id) {
        LatLon apart = new LatLon(31.2 + id.charAt(0) * 0.01, 121.5);
        centre.ingest(feed, "iot", List.of(TestCentre.smoke(id, "S-" + id, "B", "D", apart, clock.instant())));
        return centre.snapshot(feed).keySet().stream().map(Subject::parse)
                .filter(subject -> centre.snapshot(feed).get(subject.toString()).toString().contains("S-" + id)).findFirst().orElseThrow();
    }

    private void acknowledge(Subject alert, long version) {
        assertThat(centre.command(officer, alert, version, new AlertCommand.Acknowledge()).statusCode()).isEqualTo(200);
    }

    private record Message(List<Reading> readings) {
    }

    private void walk(int seconds) {
        for (int i = 0; i < seconds; i += 5) {
            List<Reading> readings = List.of(
                    new Reading.UnitPosition("U-1", clock.instant(), new LatLon(31.2 + i * 1e-5, 121.5), 0, 1),
                    new Reading.CrowdSample("Z-1", clock.instant(), 100 + i, 1, 1), new Reading.Telemetry("D-1", clock.instant(), i, "m"));
            HttpResponse<String> answer = centre.post(feed, "/v1/ingest/iot", new Message(readings));
            assertThat(TestCentre.json(answer.body()).path("accepted").asInt()).as(answer.body()).isEqualTo(3);
            clock.advance(Duration.ofSeconds(5));
        }
    }

    private List<JsonNode> past(String query) {
        HttpResponse<String> answer = centre.get(officer, "/v1/past" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<JsonNode> lines = answer.body().lines().map(TestCentre::json).toList();
        assertThat(lines.getFirst().has("head")).isTrue();
        assertThat(lines.getLast().path("end").path("lines").asInt()).isEqualTo(lines.size() - 1);
        return lines;
    }

    private static List<JsonNode> of(List<JsonNode> lines, String name) {
        return lines.stream().filter(line -> line.has(name)).map(line -> line.path(name)).toList();
    }

    private static List<Integer> versions(List<JsonNode> lines, Subject subject) {
        return of(lines, "change").stream().filter(change -> change.path("subject").asString().equals(subject.toString()))
                .map(change -> change.path("version").asInt()).toList();
    }

    @Test
    void tellsHowAStretchBeganAndWhatHappenedInIt() {
        Subject old = raise("a");
        clock.advance(Duration.ofMinutes(10));
        Instant from = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        acknowledge(old, 1);
        Subject fresh = raise("c");
        Instant middle = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        acknowledge(fresh, 1);

        List<JsonNode> all = past("?from=" + from);
        JsonNode begun = of(all, "subject").stream().filter(line -> line.path("state").path("id").asString().equals(old.id())).findFirst()
                .orElseThrow();
        assertThat(begun.path("state").path("status").asString()).isEqualTo("NEW");
        assertThat(begun.path("state").path("type").asString()).isEqualTo("alert");
        assertThat(begun.path("version").asLong()).isEqualTo(1);
        assertThat(versions(all, old)).as("the centre's timers may add to it").startsWith(2);
        assertThat(versions(all, fresh)).startsWith(1);

        List<JsonNode> first = past("?from=" + from + "&to=" + middle);
        assertThat(versions(first, fresh)).startsWith(1).hasSizeLessThan(versions(all, fresh).size());
        assertThat(of(first, "subject")).extracting(line -> line.path("state").path("id").asString()).contains(old.id());
        long seq = first.getLast().path("end").path("seq").asLong();
        List<JsonNode> rest = past("?from=" + middle + "&after=" + seq);
        assertThat(of(rest, "subject")).isEmpty();
        List<JsonNode> both = new ArrayList<>(of(first, "change"));
        both.addAll(of(rest, "change"));
        assertThat(both.subList(0, of(all, "change").size())).as("nothing twice, nothing missing").isEqualTo(of(all, "change"));
    }

    @Test
    void aChangeIsWrittenAsEverywhereElse() {
        acknowledge(raise("a"), 1);
        DomainJson json = new DomainJson();
        List<JsonNode> changes = of(past(""), "change");
        assertThat(changes).hasSizeGreaterThan(1);
        assertThat(changes).allSatisfy(change ->
                assertThat(TestCentre.json(json.write(json.read(change.toString(), Change.class)))).isEqualTo(change));
    }

    @Test
    void keepsReadingsOverARestartAndForgetsThemAfterTheWindow() {
        walk(120);
        List<JsonNode> before = past("");
        centre.close();
        startCentre();
        List<JsonNode> after = past("");
        for (List<JsonNode> lines : List.of(before, after)) {
            JsonNode samples = of(lines, "page").getLast().path("samples");
            assertThat(samples.path("unit/U-1").size()).isEqualTo(24 * 3);
            assertThat(samples.path("zone/Z-1").size()).as("every half minute").isEqualTo(4 * 2);
            assertThat(samples.path("unit/U-1").get(0).asLong()).isEqualTo(NOON.toEpochMilli());
            assertThat(samples.path("unit/U-1").get(1).asLong()).isEqualTo(312_000_000L);
            assertThat(samples.propertyNames()).as("the unit, the zone and how its counts were come by")
                    .containsExactlyInAnyOrder("unit/U-1", "zone/Z-1", "how/Z-1");
        }
        clock.advance(Duration.ofHours(25));
        walk(60);
        List<JsonNode> later = past("?from=" + NOON);
        assertThat(later.getFirst().path("head").path("from").asString()).isEqualTo(clock.instant().minus(Duration.ofHours(24)).toString());
        assertThat(of(later, "page")).hasSize(1);
    }

    @Test
    void isNotForThoseWhoOnlyWatchAndRefusesBadTimes() {
        assertThat(centre.get(centre.signIn("wall"), "/v1/past").statusCode()).isEqualTo(403);
        assertThat(centre.get("nobody", "/v1/past").statusCode()).isEqualTo(401);
        assertThat(centre.get(officer, "/v1/past?from=yesterday").statusCode()).isEqualTo(400);
        assertThat(centre.get(officer, "/v1/past?after=x").statusCode()).isEqualTo(400);
        assertThat(centre.get(officer, "/v1/past?from=" + NOON.plusSeconds(60)).statusCode()).isEqualTo(422);
        List<String> heads = new ArrayList<>();
        past("").forEach(line -> heads.add(line.propertyNames().iterator().next()));
        assertThat(heads).as("an empty day").containsExactly("head", "end");
    }
}
