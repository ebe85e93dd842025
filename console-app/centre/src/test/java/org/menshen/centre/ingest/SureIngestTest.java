package org.menshen.centre.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.centre.run.LiveCentre;
import org.menshen.centre.run.TestCentre;
import org.menshen.centre.site.Registration;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.site.Building;
import org.menshen.domain.site.SiteCommand;
import org.menshen.map.core.geo.LatLon;

import tools.jackson.databind.JsonNode;

/// Alarms that once got lost, stood for ever, or stood at a place where nothing happened.
class SureIngestTest extends LiveCentre {

    private static final Instant NOON = TestCentre.NOON;
    private static final LatLon HERE = new LatLon(31.2, 121.5);

    private final AlertIds ids = new AlertIds(false);

    @BeforeEach
    void start() {
        officer = centre.signIn("DUTY_OFFICER");
    }

    @Test
    void aDetectorWhoseAlertIsFinishedRaisesANewOneThatNamesIt() {
        send(raw("SMOKE-7", null, NOON, false));
        act(1, new AlertCommand.Acknowledge(), new AlertCommand.StartVerifying(), new AlertCommand.MarkFalse("ANIMAL", ""));
        clock.advance(Duration.ofMinutes(3));
        RawAlert again = raw("SMOKE-7", null, clock.instant(), false);
        JsonNode receipt = send(again);
        assertThat(receipt.path("accepted").asInt()).isEqualTo(1);
        assertThat(alert(1).path("status").asString()).isEqualTo("FALSE");
        assertThat(alert(2).path("status").asString()).isEqualTo("NEW");
        assertThat(alert(2).path("origin").path("earlierId").asString()).isEqualTo(ids.alert("iot", "SMOKE-7").id());

        send(again, raw("SMOKE-7", null, NOON, false));
        assertThat(alert(2).path("repeats").asInt()).as("records told before").isZero();
        assertThat(alert(3)).isNull();
        act(2, new AlertCommand.Acknowledge(), new AlertCommand.StartVerifying(), new AlertCommand.MarkTest(""));
        send(again);
        assertThat(alert(3)).as("the record that raised the finished one").isNull();
        clock.advance(Duration.ofMinutes(3));
        send(raw("SMOKE-7", null, clock.instant(), false));
        assertThat(alert(3).path("status").asString()).isEqualTo("NEW");
    }

    @Test
    void aRepeatOfAFinishedAlertThatIsDeliveredOnceMoreIsKnown() {
        RawAlert second = raw("SMOKE-7", null, NOON.plusSeconds(5), false);
        clock.advance(Duration.ofSeconds(20));
        send(raw("SMOKE-7", null, NOON, false), second, raw("SMOKE-7", null, NOON.plusSeconds(9), false));
        act(1, new AlertCommand.Acknowledge(), new AlertCommand.StartVerifying(), new AlertCommand.MarkTest(""));
        assertThat(send(second).path("accepted").asInt()).isEqualTo(1);
        assertThat(alert(2)).isNull();
        send(raw("SMOKE-7", null, NOON.plusSeconds(7), false));
        assertThat(alert(2).path("status").asString()).as("never told before").isEqualTo("NEW");
    }

    @Test
    void aWorseRepeatComesForwardWithAllThatItSays() {
        send(raw("SMOKE-7", 4, NOON, false));
        act(1, new AlertCommand.Shelve(NOON.plusSeconds(600), "wait"));
        clock.advance(Duration.ofSeconds(30));
        send(new RawAlert("SMOKE-7", "FIRE_SMOKE", 2, null, "B2", "D1", null, new LatLon(31.21, 121.51), "roof", "83 °C",
                clock.instant(), false, Map.of()));
        JsonNode alert = alert(1);
        assertThat(alert.path("status").asString()).isEqualTo("NEW");
        assertThat(alert.path("severity").asInt()).isEqualTo(2);
        assertThat(alert.path("was").asInt()).isEqualTo(4);
        assertThat(alert.path("latest").path("place").asString()).isEqualTo("roof");
        assertThat(alert.path("latest").path("basis").asString()).isEqualTo("83 °C");
        assertThat(alert.path("latest").path("position").path("lat").asDouble()).isEqualTo(31.21);
        act(1, new AlertCommand.Acknowledge());
        clock.advance(Duration.ofSeconds(30));
        send(raw("SMOKE-7", 1, clock.instant(), false));
        assertThat(alert(1).path("status").asString()).as("to be answered again").isEqualTo("NEW");
        assertThat(alert(1).path("latest").path("place").asString()).as("what is not said now stays").isEqualTo("roof");
    }

    @Test
    void aMessageIdThatIsUsedAnewHidesNothing() {
        byId("1", raw("SMOKE-7", 4, NOON, false));
        clock.advance(Duration.ofSeconds(30));
        byId("1", raw("SMOKE-7", 1, clock.instant(), false));
        assertThat(alert(1).path("severity").asInt()).as("the same id, worse words").isEqualTo(1);
        byId("1", raw("SMOKE-7", 1, clock.instant(), false));
        assertThat(alert(1).path("repeats").asInt()).as("the same id and words: delivered once more").isEqualTo(1);
        byId("1", raw("SMOKE-7", 1, clock.instant(), true));
        assertThat(alert(1).path("status").asString()).isEqualTo("RTN_UNACK");
    }

    @Test
    void whatCameBackWhileItWasShelvedCallsWhenItComesBack() {
        send(raw("SMOKE-7", 4, NOON, false));
        act(1, new AlertCommand.Acknowledge(), new AlertCommand.Shelve(NOON.plusSeconds(3_600), "wait"));
        clock.advance(Duration.ofSeconds(30));
        send(raw("SMOKE-7", 4, clock.instant(), true));
        clock.advance(Duration.ofSeconds(150));
        send(raw("SMOKE-7", 4, clock.instant(), false));
        assertThat(alert(1).path("status").asString()).as("it stays on the shelf").isEqualTo("SHELVED");
        act(1, new AlertCommand.Unshelve());
        assertThat(alert(1).path("status").asString()).isEqualTo("NEW");
        assertThat(alert(1).path("acknowledged").isObject()).isFalse();
    }

    @Test
    void anEndWhoseClockIsTooFarAheadEndsWhatWasStampedAheadToo() {
        send(raw("SMOKE-7", null, NOON.plusSeconds(58), false));
        clock.advance(Duration.ofSeconds(1));
        send(raw("SMOKE-7", null, NOON.plusSeconds(70), true));
        assertThat(alert(1).path("status").asString()).isEqualTo("RTN_UNACK");
        send(raw("SMOKE-7", null, NOON.plusSeconds(72), false));
        assertThat(alert(1).path("status").asString()).as("what began after that is on").isEqualTo("NEW");
    }

    @Test
    void ofEqualStampsTheLastWordCountsHoweverOftenTheEndWasTold() {
        clock.advance(Duration.ofSeconds(30));
        send(raw("SMOKE-7", null, NOON, false));
        RawAlert end = raw("SMOKE-7", null, NOON.plusSeconds(5), true);
        send(end);
        send(end);
        send(raw("SMOKE-7", null, NOON.plusSeconds(5), false));
        assertThat(alert(1).path("status").asString()).isEqualTo("NEW");
    }

    @Test
    void aRowWithASmallFaultIsTakenWithADoubt() {
        HttpResponse<String> answer = centre.post(feed, "/v1/ingest/iot", "application/json", """
                {"alerts": [
                  {"externalId": "S-1", "typeCode": "fire_smoke ", "severity": 0, "cleared": null, "at": "2026-11-23T04:00:00Z"},
                  {"externalId": "S-2", "typeCode": "FIRE_SMOKE", "severity": "Ⅰ", "cleared": "false", "at": "2026-11-23T04:00:00Z"},
                  {"externalId": "S-3", "typeCode": "FIRE_SMOKE", "severity": true, "at": "2026-11-23T04:00:00Z",
                   "position": {"lat": 31.198, "lon": 121.5045, "crs": "GCJ02"}}]}""".getBytes(StandardCharsets.UTF_8));
        assertThat(TestCentre.json(answer.body()).path("accepted").asInt()).as(answer.body()).isEqualTo(3);
        assertThat(iot("S-1").path("severity").asInt()).as("its type's own").isEqualTo(2);
        assertThat(iot("S-2").path("severity").asInt()).isEqualTo(1);
        assertThat(iot("S-3").path("origin").path("attributes").path("doubt.severity").asString()).isEqualTo("true");
        assertThat(iot("S-3").path("origin").path("position").path("lon").asDouble()).as("WGS-84").isLessThan(121.501);
        assertThat(notes("iot")).containsEntry("severity", 2L);
    }

    @Test
    void anAlarmOfATypeThatNobodyKnowsIsTakenAsSuch() {
        HttpResponse<String> answer = centre.post(feed, "/v1/ingest/iot", "application/json", """
                {"alerts": [
                  {"externalId": "T-1", "typeCode": "SMOKE_V2", "severity": 1, "at": "2026-11-23T04:00:00Z"},
                  {"externalId": "T-2", "typeCode": "烟感报警", "at": "2026-11-23T04:00:00Z"},
                  {"externalId": "T-3", "typeCode": {"id": 7}, "siteId": ["x"], "attributes": [1, 2], "cleared": "no",
                   "at": "2026-11-23T04:00:00Z"}]}"""
                .getBytes(StandardCharsets.UTF_8));
        assertThat(TestCentre.json(answer.body()).path("accepted").asInt()).as(answer.body()).isEqualTo(3);
        JsonNode strange = iot("T-1").path("origin");
        assertThat(strange.path("typeCode").asString()).isEqualTo("UNCLASSIFIED");
        assertThat(strange.path("attributes").path("doubt.type").asString()).isEqualTo("SMOKE_V2");
        assertThat(iot("T-1").path("severity").asInt()).as("as its source says").isEqualTo(1);
        assertThat(iot("T-2").path("origin").path("typeCode").asString()).as("by its name").isEqualTo("FIRE_SMOKE");
        assertThat(iot("T-3").path("origin").path("attributes").path("attributes").asString()).isEqualTo("[1,2]");
        assertThat(notes("iot")).containsEntry("type", 2L);
    }

    @Test
    void aWordThatNobodyKnowsDoesNotTakeThePlaceOfAKnownType() {
        clock.advance(Duration.ofSeconds(30));
        send(raw("SMOKE-7", null, NOON, false));
        centre.post(feed, "/v1/ingest/iot", "application/json", """
                {"alerts": [{"externalId": "SMOKE-7", "typeCode": "SMOKE_V2", "at": "2026-11-23T04:00:20Z"}]}""".getBytes(StandardCharsets.UTF_8));
        assertThat(alert(1).path("repeats").asInt()).isEqualTo(1);
        assertThat(alert(1).path("latest").path("typeCode").asString()).isEqualTo("FIRE_SMOKE");
    }

    private JsonNode iot(String id) {
        return centre.snapshot(feed).get(ids.alert("iot", id).toString()).path("state");
    }

    private void byId(String messageId, RawAlert row) {
        HttpResponse<String> answer = centre.post(feed, "/v1/ingest/iot", Map.of("messageId", messageId, "alerts", List.of(row)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    @Test
    void anEndThatComesFirstEndsWhatComesAfter() {
        clock.advance(Duration.ofSeconds(30));
        assertThat(send(raw("SMOKE-7", null, NOON.plusSeconds(20), true)).path("accepted").asInt()).isEqualTo(1);
        send(raw("SMOKE-7", null, NOON.plusSeconds(10), false));
        assertThat(alert(1).path("status").asString()).isEqualTo("RTN_UNACK");
        send(raw("SMOKE-7", null, NOON.plusSeconds(25), false));
        assertThat(alert(1).path("status").asString()).as("raised after that end").isEqualTo("NEW");
        send(raw("SMOKE-7", null, NOON.plusSeconds(22), true));
        assertThat(alert(1).path("status").asString()).as("an end from before").isEqualTo("NEW");
        assertThat(notes("iot")).containsEntry("clear.early", 1L).containsEntry("clear.superseded", 1L);
    }

    @Test
    void aFormalFaultBesideAnAlarmDoesNotLoseIt() {
        String body = "{\"alerts\":[{\"externalId\":\"SMOKE-7\",\"typeCode\":\"FIRE_SMOKE\",\"at\":\"" + NOON + "\",\"attributes\":{"
                + "\"a\":{\"b\":[1]},\"n\":null,\"i\":3}},{\"externalId\":\"SMOKE-7\",\"cleared\":true,\"severity\":9,\"at\":\"" + NOON + "\"}]}";
        JsonNode receipt = TestCentre.json(centre.post(feed, "/v1/ingest/iot", body).body());
        assertThat(receipt.path("accepted").asInt()).as(receipt.toString()).isEqualTo(2);
        assertThat(alert(1).path("status").asString()).isEqualTo("RTN_UNACK");
        assertThat(alert(1).path("origin").path("attributes").path("a").asString()).isEqualTo("{\"b\":[1]}");
    }

    @Test
    void flappingAtOneStampIsCounted() {
        RawAlert on = raw("SMOKE-7", null, NOON, false);
        RawAlert off = raw("SMOKE-7", null, NOON, true);
        send(on);
        for (int i = 0; i < 3; i++) {
            send(off);
            send(on);
        }
        assertThat(alert(1).path("repeats").asInt()).isEqualTo(3);
        assertThat(alert(1).path("status").asString()).isEqualTo("NEW");
        send(off, on, off);
        assertThat(alert(1).path("repeats").asInt()).isEqualTo(4);
        assertThat(alert(1).path("status").asString()).isEqualTo("RTN_UNACK");
    }

    @Test
    void whatFlapsCountsOnceHoweverOftenItsMessageIsDelivered() {
        RawAlert on = raw("SMOKE-7", null, NOON, false);
        RawAlert off = raw("SMOKE-7", null, NOON, true);
        for (int i = 0; i < 3; i++) {
            send(on, off, on, off, on);
            assertThat(alert(1).path("repeats").asInt()).as("delivery %s", i).isEqualTo(2);
            assertThat(alert(1).path("status").asString()).isEqualTo("NEW");
        }
        send(on, off);
        send(on, off);
        assertThat(alert(1).path("repeats").asInt()).as("another message").isEqualTo(2);
        assertThat(alert(1).path("status").asString()).isEqualTo("RTN_UNACK");
    }

    @Test
    void aMessageWithAnIdCountsOnceAndOneWithAnotherCountsAgain() {
        String row = "{\"externalId\":\"SMOKE-7\",\"typeCode\":\"FIRE_SMOKE\",\"at\":\"" + NOON + "\"";
        String on = "{\"messageId\":\"m%s\",\"alerts\":[" + row + "}]}";
        String off = "{\"messageId\":\"m%s\",\"alerts\":[" + row + ",\"cleared\":true}]}";
        for (String body : List.of(on.formatted(1), off.formatted(2), on.formatted(1), off.formatted(2), on.formatted(3), on.formatted(3),
                off.formatted(2))) {
            assertThat(centre.post(feed, "/v1/ingest/iot", body).statusCode()).isEqualTo(202);
        }
        assertThat(alert(1).path("repeats").asInt()).isEqualTo(1);
        assertThat(alert(1).path("status").asString()).as("the end came before it was raised again").isEqualTo("NEW");
        assertThat(centre.post(feed, "/v1/ingest/iot", "{\"messageId\":[],\"alerts\":[]}").statusCode()).isEqualTo(400);
    }

    @Test
    void aStampThatCannotBeTrueIsTakenForTheTimeOfArrival() {
        for (String at : List.of("\"-999999999-01-01T00:00:00Z\"", "\"+1000000000-12-31T00:00:00Z\"", "\"2016-11-23T04:00:00Z\"", "1795406400000",
                "1795406400", "\"1795406400000\"", "null", "\"yesterday\"")) {
            String id = "at " + at;
            HttpResponse<String> answer = centre.post(feed, "/v1/ingest/iot", "{\"alerts\":[{\"externalId\":" + TestCentre.quoted(id)
                    + ",\"typeCode\":\"SOS\",\"at\":" + at + "}],\"readings\":[{\"type\":\"reading.unit-position\",\"unitId\":\"U1\","
                    + "\"headingDeg\":0,"
                    + "\"speedMps\":1,\"position\":{\"lat\":31.2,\"lon\":121.5},\"at\":" + at + "}]}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            assertThat(TestCentre.json(answer.body()).path("accepted").asInt()).as(answer.body()).isEqualTo(2);
            JsonNode origin = centre.snapshot(feed).get(ids.alert("iot", id).toString()).path("state").path("origin");
            assertThat(origin.path("raisedAt").asString()).as(id).isEqualTo(NOON.toString());
            assertThat(origin.path("attributes").path("doubt.time").asString()).as(id).isNotEmpty();
        }
        assertThat(notes("iot")).containsEntry("time.UNIT", 6L).containsEntry("time.PAST", 4L).containsEntry("time.FUTURE", 2L)
                .containsEntry("time.MISSING", 2L).containsEntry("time.UNREADABLE", 2L);
    }

    @Test
    void anOverlongRowIsRefusedAloneAndForEver() {
        String body = "{\"alerts\":[{\"externalId\":\"a\",\"typeCode\":\"SOS\",\"at\":\"" + NOON + "\",\"basis\":\"" + "x".repeat(1_000_001) + "\"},"
                + "{\"externalId\":\"b\",\"typeCode\":\"SOS\",\"at\":\"" + NOON + "\"},{\"externalId\":\"c\",\"typeCode\":\"SOS\",\"at\":\"" + NOON
                + "\",\"attributes\":{\"k\":\"" + "x".repeat(4_001) + "\"}},{\"externalId\":\"d\",\"other\":\"" + "x".repeat(70_000) + "\"}]}";
        JsonNode receipt = TestCentre.json(centre.post(feed, "/v1/ingest/iot", body).body());
        assertThat(receipt.path("accepted").asInt()).isEqualTo(1);
        assertThat(receipt.path("rejected").valueStream().map(row -> row.path("code").asString())).containsOnly("too-long").hasSize(3);
        assertThat(receipt.path("rejected").get(0).path("reason").asString()).contains("basis").contains("2000").contains("1000001");
        assertThat(centre.post(feed, "/v1/ingest/iot", "{\"alerts\":[{\"basis\":\"" + "x".repeat(17 << 20) + "\"}]}").statusCode()).isEqualTo(413);
        assertThat(centre.post(feed, "/v1/ingest/iot", "{\"alerts\":[" + "1,".repeat(20_001) + "1]}").statusCode()).isEqualTo(413);
        assertThat(centre.post(feed, "/v1/ingest/iot", "{nonsense").statusCode()).isEqualTo(400);
        assertThat(notes("iot")).containsEntry("too-long", 3L).containsEntry("message.too-large", 1L).containsEntry("message.too-many-rows", 1L)
                .containsEntry("message.bad-json", 1L);
        centre.close();
        startCentre();
        start();
        assertThat(notes("iot")).as("carried over a restart").containsEntry("too-long", 3L);
    }

    @Test
    void anIdOfBlanksSaysNothingAndStopsNothing() {
        JsonNode receipt = TestCentre.json(centre.post(feed, "/v1/ingest/iot", "{\"alerts\":[{\"externalId\":\"blank\",\"typeCode\":\"FIRE_SMOKE\","
                + "\"siteId\":\"\",\"deviceId\":\" \",\"zoneId\":\"\",\"at\":\"" + NOON + "\"}],\"readings\":[{\"type\":\"reading.heartbeat\","
                + "\"deviceId\":\"\",\"online\":true,\"at\":\"" + NOON + "\"}]}").body());
        assertThat(receipt.path("accepted").asInt()).isEqualTo(1);
        assertThat(receipt.path("rejected").get(0).path("code").asString()).isEqualTo("missing-id");
        JsonNode origin = centre.snapshot(feed).get(ids.alert("iot", "blank").toString()).path("state").path("origin");
        assertThat(origin.path("siteId").isMissingNode()).isTrue();
    }

    @Test
    void aPlaceWhereNothingHappenedIsMarked() {
        centre.centre().register(List.of(new Registration(new Subject(SubjectKind.SITE, "S1"), new SiteCommand.Register("site", "PARK",
                "310115010011",
                List.of(new LatLon(31.199, 121.499), new LatLon(31.201, 121.499), new LatLon(31.201, 121.501)), List.of(), List.of(), true))));
        Map<String, RawAlert> odd = Map.of("ZERO", at("zero", "S1", new LatLon(0, 0)), "OUTSIDE", at("city", "S1", new LatLon(39.9, 116.4)),
                "UNKNOWN_SITE", at("site", "NO-SUCH", HERE), "FAR_FROM_SITE", at("far", "S1", new LatLon(31.2, 121.509)));
        odd.values().forEach(this::send);
        odd.forEach((doubt, raw) -> assertThat(centre.snapshot(feed).get(ids.alert("iot", raw.externalId()).toString()).path("state").path("origin")
                .path("attributes").path("doubt.position").asString("")).as(doubt).isEqualTo(doubt));
        send(at("good", "S1", HERE));
        assertThat(centre.snapshot(feed).get(ids.alert("iot", "good").toString()).path("state").path("origin").path("attributes")).isEmpty();
        JsonNode receipt = TestCentre.json(centre.post(feed, "/v1/ingest/gps", "{\"readings\":[{\"type\":\"reading.unit-position\",\"unitId\":\"U1\","
                + "\"headingDeg\":0,\"speedMps\":1,\"position\":{\"lat\":0,\"lon\":0},\"at\":\"" + NOON + "\"}]}").body());
        assertThat(receipt.path("rejected").get(0).path("code").asString()).isEqualTo("position");
    }

    @Test
    void anAlertThatNamesOnlyAPartOfASiteIsAtThatSite() {
        List<LatLon> ring = List.of(new LatLon(31.199, 121.499), new LatLon(31.201, 121.499), new LatLon(31.201, 121.501));
        centre.centre().register(List.of(new Registration(new Subject(SubjectKind.SITE, "S1"), new SiteCommand.Register("site", "PARK",
                "310115010011", ring, List.of(new Building("S1-B3", "3", 6, ring)), List.of(), true))));
        send(new RawAlert("part", "SOS", null, null, "S1-B3", null, null, null, null, null, NOON, false, Map.of()));
        send(new RawAlert("no part", "SOS", null, null, "S9-B3", "no such", null, null, null, null, NOON, false, Map.of()));
        assertThat(origin("part").path("siteId").asString("")).isEqualTo("S1");
        assertThat(origin("no part").path("siteId").isMissingNode()).isTrue();
    }

    private JsonNode origin(String id) {
        return centre.snapshot(feed).get(ids.alert("iot", id).toString()).path("state").path("origin");
    }

    @Test
    void textsOfFeedsAreHarmless() {
        String body = "{\"alerts\":[{\"externalId\":\"SMOKE-7\",\"typeCode\":\"FIRE_SMOKE\",\"at\":\"" + NOON + "\",\"place\":"
                + TestCentre.quoted("a\u202Eb\u001B[31mc\uD800") + ",\"basis\":" + TestCentre.quoted("x\u200By\nz") + ",\"attributes\":{"
                + TestCentre.quoted("k\u0000") + ":" + TestCentre.quoted("v\u2066") + ",\"doubt.position\":\"ZERO\"}}]}";
        assertThat(centre.post(feed, "/v1/ingest/iot", body).statusCode()).isEqualTo(202);
        JsonNode origin = alert(1).path("origin");
        assertThat(origin.path("place").asString()).isEqualTo("abc\uFFFD");
        assertThat(origin.path("basis").asString()).isEqualTo("xy z");
        assertThat(origin.path("attributes").path("k").asString()).isEqualTo("v");
        assertThat(origin.path("attributes").has("doubt.position")).isFalse();
        assertThat(notes("iot")).containsEntry("text", 1L);
    }

    private RawAlert at(String id, String site, LatLon position) {
        return new RawAlert(id, "SOS", null, site, null, null, null, position, null, null, NOON, false, Map.of());
    }

    private RawAlert raw(String id, Integer severity, Instant at, boolean cleared) {
        return new RawAlert(id, "FIRE_SMOKE", severity, null, null, "D1", null, null, null, null, at, cleared, Map.of());
    }

    private JsonNode send(RawAlert... rows) {
        return centre.ingest(feed, "iot", List.of(rows));
    }

    private JsonNode alert(int occurrence) {
        JsonNode line = centre.snapshot(feed).get(ids.alert("iot", "SMOKE-7", occurrence).toString());
        return line == null ? null : line.path("state");
    }

    private void act(int occurrence, AlertCommand... commands) {
        Subject subject = ids.alert("iot", "SMOKE-7", occurrence);
        for (AlertCommand command : commands) {
            long version = centre.snapshot(feed).get(subject.toString()).path("version").asLong();
            HttpResponse<String> answer = centre.command(officer, subject, version, command);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    private Map<String, Long> notes(String source) {
        Map<String, Long> notes = new java.util.HashMap<>();
        TestCentre.json(centre.get(feed, "/v1/sources").body()).valueStream().filter(line -> line.path("id").asString().equals(source))
                .forEach(line -> line.path("notes").forEach(note -> notes.put(note.path("code").asString(), note.path("count").asLong())));
        return notes;
    }
}
