package org.menshen.centre.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.menshen.centre.run.ManualClock;
import org.menshen.centre.run.TestCentre;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import tools.jackson.databind.JsonNode;

/// Whatever a feed sends: never a failure of the centre, every row is counted once, and everything downstream goes on.
class IngestFuzzProperties {

    private static Path dir;
    private static TestCentre centre;
    private static String feed;

    @BeforeContainer
    static void start() throws IOException {
        dir = Files.createTempDirectory("menshen-fuzz");
        centre = TestCentre.live(dir, new ManualClock(TestCentre.NOON));
        feed = centre.signIn("feed");
    }

    @AfterContainer
    static void stop() throws IOException {
        centre.close();
        try (Stream<Path> files = Files.walk(dir)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Provide
    Arbitrary<String> rows() {
        Arbitrary<String> stamps = Arbitraries.of("\"2026-11-23T04:00:00Z\"", "\"2026-11-23T12:00:00+08:00\"", "\"-999999999-01-01T00:00:00Z\"",
                "\"+1000000000-12-31T23:59:59.999999999Z\"", "\"2016-11-23T04:00:00Z\"", "1795406400", "1795406400000", "\"1795406400000\"", "-1e400",
                "\"yesterday\"", "null", "[]", "NaN", "9223372036854775807", "\"\"", "true");
        Arbitrary<String> values = Arbitraries.oneOf(stamps, Arbitraries.of("\"x\\ud800y\"", "\"\\u0000\\u001b[31m\\u202e\"", "\"FIRE_SMOKE\"",
                "\"SOS\"",
                "\"e1\"", "\"e2\"", "3", "1", "9", "-1", "1.5", "1e999", "Infinity", "{}", "{\"a\":{\"b\":[1]}}", "{\"k\":\"v\",\"n\":null}",
                "[[[]]]",
                "{\"lat\":0,\"lon\":0}", "{\"lat\":31.2,\"lon\":121.5}", "{\"lat\":121.5,\"lon\":31.2}", "{\"lat\":NaN,\"lon\":1e308}",
                "{\"lat\":\"NaN\"}",
                "\"" + "长".repeat(3_000) + "\"", "\"" + "x".repeat(70_000) + "\"", "\"reading.telemetry\"", "\"reading.unit-position\""),
                Arbitraries.strings().ofMaxLength(6).map(text -> TestCentre.quoted(text)));
        Arbitrary<String> names = Arbitraries.of("externalId", "typeCode", "severity", "siteId", "position", "place", "basis", "at", "cleared",
                "attributes",
                "type", "unitId", "deviceId", "zoneId", "count", "value", "unit", "headingDeg", "speedMps", "coverage", "online", "doubt.time",
                "other");
        Arbitrary<String> fields = Combinators.combine(names, values).as((name, value) -> "\"" + name + "\":" + value);
        Arbitrary<String> good = Combinators.combine(Arbitraries.of("e1", "e2", "e3"), stamps, Arbitraries.of(true, false),
                fields.list().ofMaxSize(3))
                .as((id, at, cleared, more) -> "\"externalId\":\"" + id + "\",\"typeCode\":\"FIRE_SMOKE\",\"at\":" + at + ",\"cleared\":" + cleared
                        + more.stream().map(field -> "," + field).reduce("", String::concat));
        Arbitrary<String> position = Combinators.combine(stamps, values).as((at, value) ->
                "\"type\":\"reading.unit-position\",\"unitId\":\"U1\",\"headingDeg\":1,\"speedMps\":1,\"at\":" + at + ",\"position\":" + value);
        Arbitrary<String> crowd = Combinators.combine(stamps, values).as((at, value) ->
                "\"type\":\"reading.crowd-sample\",\"zoneId\":\"Z1\",\"speedMps\":1,\"coverage\":1,\"at\":" + at + ",\"count\":" + value);
        return Arbitraries.frequencyOf(Tuple.of(6, good.map(text -> "{" + text + "}")), Tuple.of(2, position.map(text -> "{" + text + "}")),
                Tuple.of(2, crowd.map(text -> "{" + text + "}")),
                Tuple.of(2, fields.list().ofMaxSize(8).map(list -> "{" + String.join(",", list) + "}")),
                Tuple.of(1, values));
    }

    @Property(tries = 250)
    void everyRowIsCountedOnce(@ForAll("messages") List<List<String>> lists) {
        String body = "{\"alerts\":[" + String.join(",", lists.get(0)) + "],\"readings\":[" + String.join(",", lists.get(1)) + "]}";
        HttpResponse<String> answer = centre.post(feed, "/v1/ingest/iot", "application/json", body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as("%s: %s", body, answer.body()).isEqualTo(202);
        JsonNode receipt = TestCentre.json(answer.body());
        assertThat(receipt.path("accepted").asInt() + receipt.path("rejected").size()).isEqualTo(lists.get(0).size() + lists.get(1).size());
        List<Integer> indexes = new ArrayList<>();
        receipt.path("rejected").forEach(row -> {
            indexes.add(row.path("index").asInt());
            assertThat(row.path("code").asString()).as(body).isNotIn("", "defect");
            assertThat(row.path("reason").asString()).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
        });
        assertThat(indexes).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<List<String>>> messages() {
        return rows().list().ofMaxSize(6).list().ofSize(2);
    }

    @Property(tries = 60)
    void noBodyMakesTheCentreFail(@ForAll byte[] body, @ForAll("types") String type) {
        assertThat(centre.post(feed, "/v1/ingest/iot", type, body).statusCode()).isLessThan(500);
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of("application/json", "application/x-ndjson", "application/cap+xml", "text/plain", "application/json; charset=x");
    }
}
