package org.menshen.centre.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.centre.run.TestCentre.NOON;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.menshen.centre.run.LiveCentre;
import org.menshen.centre.run.TestCentre;
import tools.jackson.databind.JsonNode;

/// Messages as they should not be sent: what is good of them is taken, what is not is named with its remedy, and the centre never fails.
class RoughMessagesTest extends LiveCentre {

    private static final String GOOD = row("good", "");


    private static String row(String id, String more) {
        return "{\"externalId\":\"" + id + "\",\"typeCode\":\"FIRE_SMOKE\",\"at\":\"" + NOON + "\"" + more + "}";
    }

    private static String message(String... rows) {
        return "{\"alerts\":[" + String.join(",", rows) + "]}";
    }

    private HttpResponse<String> send(String body) {
        return centre.post(feed, "/v1/ingest/iot", "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private long alerts() {
        return centre.snapshot(feed).keySet().stream().filter(subject -> subject.startsWith("alert/")).count();
    }

    private Map<String, Long> notes() {
        Map<String, Long> notes = new TreeMap<>();
        TestCentre.json(centre.get(feed, "/v1/sources").body()).valueStream().filter(source -> source.path("id").asString().equals("iot"))
                .forEach(source -> source.path("notes").forEach(note -> notes.put(note.path("code").asString(), note.path("count").asLong())));
        return notes;
    }

    @Test
    void aRowThatNobodyCanReadIsRefusedAlone() {
        String[] rough = {row("deep", ",\"attributes\":{\"a\":" + "[".repeat(9_000) + "]".repeat(9_000) + "}"),
            row("digits", ",\"siteId\":" + "9".repeat(5_000)), row("tenth", ",\"place\":1e-" + "9".repeat(2_000)), "7", "[]", "\"x\"", "null",
            "{\"externalId\":{\"a\":1},\"typeCode\":\"FIRE_SMOKE\",\"at\":\"" + NOON + "\"}",
            row("wrong", ",\"cleared\":\"maybe\"")};
        for (String bad : rough) {
            HttpResponse<String> answer = send(message(bad, GOOD));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            JsonNode receipt = TestCentre.json(answer.body());
            assertThat(receipt.path("accepted").asInt()).as(answer.body()).isEqualTo(1);
            assertThat(receipt.path("rejected").get(0).path("at").asString()).isEqualTo("alerts[0]");
            assertThat(receipt.path("rejected").get(0).path("reason").asString()).isNotBlank();
        }
        assertThat(alerts()).isEqualTo(1);
        assertThat(notes()).containsEntry("unreadable", (long) rough.length);
    }

    @Test
    void whatIsWrittenTwiceIsReadTwiceAndTold() {
        HttpResponse<String> answer = send("{\"alerts\":[" + row("a", "") + "],\"readings\":[],\"alerts\":["
                + row("b", ",\"severity\":4,\"severity\":1") + "]}");
        assertThat(TestCentre.json(answer.body()).path("accepted").asInt()).as(answer.body()).isEqualTo(2);
        assertThat(alerts()).isEqualTo(2);
        assertThat(notes()).containsEntry("named-twice", 1L);
    }

    @Test
    void equalIdsAndInterleavedEndsOfOneMessageComeToWhatTheyCameToOneByOne() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rows.add("{\"externalId\":\"e" + i % 5 + "\",\"typeCode\":\"FIRE_SMOKE\",\"at\":\"" + NOON.minusSeconds(200 - i)
                    + "\",\"cleared\":" + (i / 5 % 2 == 1) + "}");
        }
        assertThat(TestCentre.json(send(message(rows.toArray(String[]::new))).body()).path("accepted").asInt()).isEqualTo(200);
        List<String> stand = centre.snapshot(feed).entrySet().stream().filter(entry -> entry.getKey().startsWith("alert/"))
                .map(entry -> entry.getValue().path("state").path("status").asString() + entry.getValue().path("state").path("repeats").asInt())
                .toList();
        assertThat(stand).hasSize(5).containsOnly("RTN_UNACK19");
    }

    @Test
    void packedBodiesAreUnpackedAndOthersNamed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(message(GOOD).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(packed("gzip", packed.toByteArray()).statusCode()).isEqualTo(202);
        assertThat(alerts()).isEqualTo(1);
        byte[] cut = java.util.Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
        assertThat(packed("gzip", cut)).satisfies(answer -> assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400));
        assertThat(packed("gzip", message(GOOD).getBytes(StandardCharsets.UTF_8)).body()).contains("bad-gzip");
        assertThat(packed("br", packed.toByteArray())).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(415);
            assertThat(answer.body()).contains("gzip");
        });
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 64; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        assertThat(packed("gzip", bomb.toByteArray()).statusCode()).isEqualTo(413);
        assertThat(notes()).containsKeys("message.bad-gzip", "message.content-encoding", "message.too-large");
    }

    private HttpResponse<String> packed(String how, byte[] body) {
        return centre.send(HttpRequest.newBuilder(centre.uri("/v1/ingest/iot")).header("Authorization", "Bearer " + feed)
                .header("Content-Type", "application/json").header("Content-Encoding", how)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build());
    }

    @Test
    void encodingsAreReadByTheirFirstBytesOrNamed() {
        for (String name : new String[] {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32BE", "UTF-32LE"}) {
            byte[] body = message(row(name, ",\"place\":\"南码头\"")).getBytes(Charset.forName(name));
            HttpResponse<String> answer = centre.post(feed, "/v1/ingest/iot", "application/json", body);
            assertThat(answer.statusCode()).as("%s %s", name, answer.body()).isEqualTo(202);
        }
        assertThat(alerts()).isEqualTo(6);
        for (String type : new String[] {"application/json", "application/x-ndjson"}) {
            byte[] gbk = message(row("gbk", ",\"place\":\"南码头\"")).getBytes(Charset.forName("GBK"));
            HttpResponse<String> answer = centre.post(feed, "/v1/ingest/iot", type, gbk);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("bad-encoding").contains("UTF-8");
        }
        assertThat(notes()).containsEntry("message.bad-encoding", 2L);
    }

    @Test
    void aBodyThatIsCutHalfWayTakesNothingAndIsTold() throws IOException {
        URI address = centre.uri("/");
        for (String head : new String[] {"Transfer-Encoding: chunked\r\n\r\n40\r\n" + message(GOOD).substring(0, 30),
            "Content-Length: 500\r\n\r\n" + message(GOOD), "Transfer-Encoding: chunked\r\n\r\nzz\r\n" + message(GOOD) + "\r\n0\r\n\r\n"}) {
            try (Socket line = new Socket(address.getHost(), address.getPort())) {
                line.setSoTimeout(10_000);
                line.getOutputStream().write(("POST /v1/ingest/iot HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + feed
                        + "\r\nContent-Type: application/json\r\nConnection: close\r\n" + head).getBytes(StandardCharsets.US_ASCII));
                line.shutdownOutput();
                String answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).as(head).startsWith("HTTP/1.1 400");
            }
        }
        assertThat(alerts()).isZero();
        assertThat(send(message(GOOD)).statusCode()).isEqualTo(202);
    }
}
