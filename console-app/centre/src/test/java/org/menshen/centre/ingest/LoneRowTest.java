package org.menshen.centre.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.centre.run.TestCentre.NOON;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.menshen.centre.run.LiveCentre;
import org.menshen.centre.run.TestCentre;
import tools.jackson.databind.JsonNode;

/// One row that nobody can read: its neighbours before and behind it are taken, it alone is refused or mended, for one clear reason.
class LoneRowTest extends LiveCentre {

    private static String row(String id, String more) {
        return "{\"externalId\":\"" + id + "\",\"typeCode\":\"FIRE_SMOKE\",\"at\":\"" + NOON + "\"" + more + "}";
    }

    private JsonNode send(String type, String body) {
        HttpResponse<String> answer = centre.post(feed, "/v1/ingest/iot", type, body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return TestCentre.json(answer.body());
    }

    private long alerts() {
        return centre.snapshot(feed).keySet().stream().filter(subject -> subject.startsWith("alert/")).count();
    }

    private static Map<String, String> bad() {
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("deep", row("deep", ",\"attributes\":{\"a\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}"));
        bad.put("deep objects", row("deep2", ",\"attributes\":" + "{\"a\":".repeat(25_000) + "1" + "}".repeat(25_000)));
        bad.put("digits", row("digits", ",\"severity\":" + "9".repeat(10_000)));
        bad.put("long name", row("name", ",\"" + "n".repeat(70_000) + "\":1"));
        bad.put("long attribute name", row("name2", ",\"attributes\":{\"" + "n".repeat(60_000) + "\":1}"));
        bad.put("escape", row("escape", ",\"place\":\"\\q\""));
        bad.put("half escape", row("escape2", ",\"\\u12\":\"x\""));
        bad.put("word", row("word", ",\"place\":tru"));
        bad.put("no colon", row("colon", ",\"place\""));
        bad.put("comma", row("comma", ","));
        bad.put("single quotes", "{'externalId':'x'}");
        bad.put("hex", row("hex", ",\"severity\":0x1"));
        bad.put("control characters", row("c", ",\"place\":\"a\u0001\u0000b\",\"\u0002\":1"));
        bad.put("half a pair in a name", row("s1", ",\"\\ud800\":1"));
        bad.put("half a pair in the name of an attribute", row("s2", ",\"attributes\":{\"x\\udc00y\":\"1\"}"));
        bad.put("half a pair in an object", row("s4", ",\"attributes\":{\"a\":{\"\\ud800\":\"\\ud800\"}}"));
        bad.put("half a pair in other members", row("s5", ",\"other\":{\"\\ud800\":[{\"\\ud800\":\"\\ud800\"}]},\"position\":{\"\\ud800\":1}"));
        return bad;
    }

    private static Map<String, String> rough() {
        Map<String, String> rough = new LinkedHashMap<>();
        rough.put("half a pair in a list", row("s3", ",\"attributes\":{\"a\":[\"\\ud800\",\"\\udfff\\ud800\"]}"));
        rough.put("large exponent", row("e1", ",\"severity\":1e999999999"));
        rough.put("large exponent below", row("e2", ",\"attributes\":{\"a\":1e999999999,\"b\":1e-999999999,\"c\":[1e999999999]}"));
        rough.put("large exponents elsewhere", row("e3", ",\"position\":{\"lat\":1e999999999,\"lon\":1},\"other\":1e999999999"));
        rough.put("twice", row("t", ",\"severity\":3,\"severity\":1,\"attributes\":{\"a\":1,\"a\":2}"));
        return rough;
    }

    @Test
    void itsNeighboursAreTakenBeforeAndBehindIt() {
        long count = 0;
        for (Map.Entry<String, String> bad : bad().entrySet()) {
            String name = "n" + count;
            JsonNode receipt = send("application/json", "{\"messageId\":\"m-" + name + "\",\"alerts\":[" + row(name + "a", "") + ","
                    + bad.getValue() + " ," + row(name + "b", "") + "]}");
            assertThat(receipt.path("accepted").asInt()).as(bad.getKey() + receipt).isEqualTo(2);
            assertThat(receipt.path("rejected")).as(bad.getKey()).singleElement().satisfies(row -> {
                assertThat(row.path("at").asString()).isEqualTo("alerts[1]");
                assertThat(row.path("reason").asString()).isNotBlank().hasSizeLessThan(400).doesNotContain("StreamReadConstraints");
            });
            count += 2;
            assertThat(alerts()).as(bad.getKey()).isEqualTo(count);
        }
    }

    @Test
    void whatCanBeUnderstoodIsTakenWithTheRest() {
        long count = 0;
        for (Map.Entry<String, String> rough : rough().entrySet()) {
            for (String type : List.of("application/json", "application/x-ndjson")) {
                String name = type.length() + "-" + count;
                JsonNode receipt = send(type, "{\"alerts\":[" + row(name + "a", "") + "," + rough.getValue().replace("\"externalId\":\"",
                        "\"externalId\":\"" + type.length()) + "," + row(name + "b", "") + "],\"readings\":[]}");
                assertThat(receipt.path("accepted").asInt()).as(rough.getKey() + receipt).isEqualTo(3);
                count += 3;
                assertThat(alerts()).as(rough.getKey()).isEqualTo(count);
            }
        }
    }

    @Test
    void readingsAreRefusedAloneToo() {
        for (String bad : List.of("{\"type\":\"reading.telemetry\",\"\\ud800\":\"\\ud800\",\"deviceId\":\"\\ud800\",\"value\":1}",
                "{\"type\":\"reading.telemetry\",\"deviceId\":\"D\",\"unit\":\"C\",\"value\":1e999999999,\"at\":\"" + NOON + "\"}",
                "{\"type\":\"reading.telemetry\",\"deviceId\":" + "[".repeat(25_000) + "]".repeat(25_000) + "}",
                "{\"type\":\"reading.crowd-sample\",\"zoneId\":\"Z\",\"count\":" + "9".repeat(10_000) + "}")) {
            JsonNode receipt = send("application/json", "{\"readings\":[" + bad
                    + ",{\"type\":\"reading.telemetry\",\"deviceId\":\"D1\",\"unit\":\"C\",\"value\":1,\"at\":\"" + NOON + "\"}]}");
            assertThat(receipt.path("accepted").asInt()).as(bad.substring(0, 40) + receipt).isEqualTo(1);
            assertThat(receipt.path("rejected")).singleElement()
                    .satisfies(row -> assertThat(row.path("at").asString()).isEqualTo("readings[0]"));
        }
    }

    @Test
    void whatStandsAroundAMessageCostsNoRow() {
        String good = "{\"alerts\":[" + row("g", "") + "]}";
        assertThat(send("application/json", "\uFEFF" + good).path("rejected")).isEmpty();
        for (String behind : List.of("garbage", "]", "}", "{}", "\u0000", ",", good.replace("\"g\"", "\"h\""))) {
            JsonNode receipt = send("application/json", good.replace("\"g\"", "\"g" + behind.hashCode() + "\"") + behind);
            assertThat(receipt.path("accepted").asInt()).as(behind).isEqualTo(1);
            assertThat(receipt.path("rejected")).as(behind).singleElement().satisfies(row -> {
                assertThat(row.path("at").asString()).isEqualTo("message");
                assertThat(row.path("reason").asString()).contains("follows");
            });
        }
        JsonNode lines = send("application/x-ndjson", "\uFEFF" + good.replace("\"g\"", "\"l1\"") + "\n{broken\n" + good.replace("\"g\"", "\"l2\"")
                + "x\n" + good.replace("\"g\"", "\"l3\""));
        assertThat(lines.path("accepted").asInt()).isEqualTo(3);
        assertThat(lines.path("rejected")).hasSize(2);
        JsonNode between = send("application/json", "{\"meta\":{bad},\"alerts\":[" + row("m1", "") + ",," + row("m2", "") + "]}");
        assertThat(between.path("accepted").asInt()).isEqualTo(2);
        assertThat(between.path("rejected")).singleElement().satisfies(row -> assertThat(row.path("at").asString()).isEqualTo("message"));
    }

    @Test
    void aMessageThatIsCutOffIsTakenNotAtAll() {
        for (String cut : List.of("{\"alerts\":[" + row("x", ""), "{\"alerts\":[" + row("x", "") + ",{\"a\":\"", "{\"alerts\":[" + row("x", "") + "]",
                "{\"alerts\":[" + row("x", "") + "}")) {
            assertThat(centre.post(feed, "/v1/ingest/iot", cut).statusCode()).as(cut).isEqualTo(400);
        }
        assertThat(alerts()).isZero();
    }
}
