package org.menshen.centre.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.menshen.centre.run.LiveCentre;
import org.menshen.centre.run.TestCentre;
import org.menshen.domain.alert.RawAlert;
import org.menshen.map.core.geo.LatLon;
import tools.jackson.databind.JsonNode;

class IngestTest extends LiveCentre {

    private static final LatLon HERE = new LatLon(31.2, 121.5);


    private JsonNode alert(String externalId) {
        JsonNode line = centre.snapshot(feed).get(new AlertIds(false).alert("iot", externalId).toString());
        return line == null ? null : line.path("state");
    }

    @Test
    void countsWhatIsSentTwiceOnceAlsoAfterARestart() {
        RawAlert smoke = TestCentre.smoke("e1", "S1", "B1", "D1", HERE, TestCentre.NOON);

        JsonNode first = centre.ingest(feed, "iot", List.of(smoke, smoke));
        centre.close();
        startCentre();
        JsonNode second = centre.ingest(feed, "iot", List.of(smoke));

        assertThat(first.path("accepted").asInt()).isEqualTo(2);
        assertThat(second.path("accepted").asInt()).isEqualTo(1);
        assertThat(centre.snapshot(feed)).hasSize(1);
        assertThat(alert("e1").path("repeats").asInt()).isZero();
    }

    @Test
    void takesALaterRecordOfTheSameIdAsARepeatAndAClearedOneAsReturnToNormal() {
        RawAlert smoke = TestCentre.smoke("e1", "S1", "B1", "D1", HERE, TestCentre.NOON);
        RawAlert again = TestCentre.smoke("e1", "S1", "B1", "D1", HERE, TestCentre.NOON.plusSeconds(5));
        centre.ingest(feed, "iot", List.of(smoke));
        centre.ingest(feed, "iot", List.of(again));
        centre.ingest(feed, "iot", List.of(again));
        assertThat(alert("e1").path("repeats").asInt()).isEqualTo(1);

        centre.ingest(feed, "iot", List.of(new RawAlert("e1", "FIRE_SMOKE", null, null, null, null, null, null, null, null,
                TestCentre.NOON.plusSeconds(9), true, Map.of())));
        assertThat(alert("e1").path("status").asString()).isEqualTo("RTN_UNACK");
    }

    @Test
    void refusesBadRowsOneByOneAndTakesTheGoodOnes() {
        String body = """
                {"alerts":[
                 {"externalId":"good","typeCode":"FIRE_SMOKE","at":"2026-11-23T04:00:00Z","cleared":false},
                 {"externalId":"bad-type","typeCode":"NO_SUCH","at":"2026-11-23T04:00:00Z","cleared":false},
                 {"externalId":"bad-time","typeCode":"FIRE_SMOKE","at":"yesterday","cleared":false},
                 {"externalId":"bad-place","typeCode":"FIRE_SMOKE","at":"2026-11-23T04:00:00Z","cleared":false,"position":{"lat":99,"lon":0}},
                 {"externalId":"bad-severity","typeCode":"FIRE_SMOKE","severity":9,"at":"2026-11-23T04:00:00Z","cleared":false},
                 7, null],
                 "readings":[{"type":"reading.heartbeat","deviceId":"D1","at":"2026-11-23T04:00:00Z","online":true},{"type":"reading.magic"}]}""";
        HttpResponse<String> answer = centre.post(feed, "/v1/ingest/iot", body);

        assertThat(answer.statusCode()).isEqualTo(202);
        JsonNode receipt = TestCentre.json(answer.body());
        assertThat(receipt.path("accepted").asInt()).isEqualTo(6);
        assertThat(receipt.path("rejected").valueStream().map(row -> row.path("index").asInt())).containsExactly(5, 6, 8);
        assertThat(receipt.path("rejected").valueStream().map(row -> row.path("at").asString()))
                .contains("alerts[5]", "readings[1]");
        assertThat(receipt.path("rejected")).allSatisfy(row -> assertThat(row.path("reason").asString()).isNotBlank());
        assertThat(alert("good")).isNotNull();
        assertThat(alert("bad-time").path("origin").path("attributes").path("doubt.time").asString()).isEqualTo("UNREADABLE");
        assertThat(alert("bad-severity").path("origin").path("attributes").path("doubt.severity").asString()).isEqualTo("9");
        assertThat(alert("bad-type").path("origin").path("attributes").path("doubt.type").asString()).isEqualTo("NO_SUCH");
        assertThat(alert("bad-place").path("origin").path("attributes").path("doubt.position").asString()).isEqualTo("INVALID");
        JsonNode iot = source("iot");
        assertThat(iot.path("rowsToday").asInt()).isEqualTo(6);
        assertThat(iot.path("rejectedToday").asInt()).isEqualTo(3);
    }

    @Test
    void readsLinesAndNamesTheBadOnes() {
        String lines = "{\"alerts\":[{\"externalId\":\"a\",\"typeCode\":\"SOS\",\"at\":\"2026-11-23T04:00:00Z\",\"cleared\":false}]}\n"
                + "{broken\n\n{\"other\":1}\n"
                + "{\"alerts\":[{\"externalId\":\"b\",\"typeCode\":\"SOS\",\"at\":\"2026-11-23T04:00:00Z\",\"cleared\":false}]}\n";
        JsonNode receipt = TestCentre.json(
                centre.post(feed, "/v1/ingest/iot", "application/x-ndjson", lines.getBytes(StandardCharsets.UTF_8)).body());

        assertThat(receipt.path("accepted").asInt()).isEqualTo(2);
        assertThat(receipt.path("rejected").valueStream().map(row -> row.path("at").asString())).containsExactly("line 2", "line 4");
    }

    @Test
    void refusesWhatIsNoMessageAtAll() {
        assertThat(centre.post(feed, "/v1/ingest/iot", "{nonsense").statusCode()).isEqualTo(400);
        assertThat(centre.post(feed, "/v1/ingest/iot", "[]").statusCode()).isEqualTo(400);
        assertThat(centre.post(feed, "/v1/ingest/iot", "{}").statusCode()).isEqualTo(400);
        assertThat(centre.post(feed, "/v1/ingest/iot", "text/csv", new byte[] {1}).statusCode()).isEqualTo(415);
        assertThat(centre.post(feed, "/v1/ingest/iot", "text/xml", new byte[(16 << 20) + 1]).statusCode()).isEqualTo(413);
    }

    @Test
    void marksARecordFromTheFutureAndDoesNotSortItFirst() {
        RawAlert future = TestCentre.smoke("e1", "S1", "B1", "D1", HERE, TestCentre.NOON.plusSeconds(3_600));
        centre.ingest(feed, "iot", List.of(future));
        clock.advance(Duration.ofSeconds(5));
        centre.ingest(feed, "iot", List.of(future));

        JsonNode origin = alert("e1").path("origin");
        assertThat(origin.path("raisedAt").asString()).isEqualTo(TestCentre.NOON.toString());
        assertThat(origin.path("attributes").path("doubt.time.claimed").asString()).isEqualTo(future.at().toString());
        assertThat(alert("e1").path("repeats").asInt()).as("the same record again").isZero();
    }

    @Test
    void judgesAFeedByItsSilenceAndRaisesAnAlertUntilItIsBack() {
        RawAlert smoke = TestCentre.smoke("e1", "S1", "B1", "D1", HERE, TestCentre.NOON);
        centre.ingest(feed, "iot", List.of(smoke));
        assertThat(source("iot").path("state").asString()).isEqualTo("NORMAL");

        clock.advance(Duration.ofSeconds(91));
        assertThat(source("iot").path("state").asString()).isEqualTo("DELAYED");
        clock.advance(Duration.ofSeconds(210));
        assertThat(source("iot").path("state").asString()).isEqualTo("INTERRUPTED");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(stale("iot")).isEqualTo("NEW"));

        centre.ingest(feed, "iot", List.of(smoke));
        assertThat(source("iot").path("state").asString()).isEqualTo("NORMAL");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(stale("iot")).isEqualTo("RTN_UNACK"));
    }

    private String stale(String source) {
        return centre.snapshot(feed).values().stream().map(line -> line.path("state"))
                .filter(state -> state.path("origin").path("typeCode").asString("").equals("FEED_STALE"))
                .filter(state -> state.path("origin").path("attributes").path("feed").asString("").equals(source))
                .map(state -> state.path("status").asString()).findFirst().orElse("none");
    }

    private JsonNode source(String id) {
        return TestCentre.json(centre.get(feed, "/v1/sources").body()).valueStream()
                .filter(source -> source.path("id").asString().equals(id)).findFirst().orElseThrow();
    }
}
