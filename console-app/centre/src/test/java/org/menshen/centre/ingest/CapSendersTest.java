package org.menshen.centre.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.centre.ingest.cap.CapDocs.alert;
import static org.menshen.centre.ingest.cap.CapDocs.info;
import static org.menshen.centre.ingest.cap.CapDocs.refers;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.centre.run.LiveCentre;
import org.menshen.centre.run.TestCentre;
import tools.jackson.databind.JsonNode;

/// Warnings whose senders and languages are written in many ways are one all the same, and what waits for them outlives the database.
class CapSendersTest extends LiveCentre {

    private HttpResponse<String> send(byte[] document) {
        return centre.post(feed, "/v1/ingest/weather", "application/cap+xml", document);
    }

    private JsonNode send(String document) {
        HttpResponse<String> answer = send(document.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return TestCentre.json(answer.body());
    }

    private static String at(int minute) {
        return "2026-11-23T11:%02d:00+08:00".formatted(minute);
    }

    private List<JsonNode> alerts() {
        return centre.snapshot(feed).entrySet().stream().filter(entry -> entry.getKey().startsWith("alert/"))
                .map(entry -> entry.getValue().path("state"))
                .filter(alert -> alert.path("origin").path("typeCode").asString().equals("EXTERNAL_WARNING")).toList();
    }

    private List<String> stands() {
        return alerts().stream().map(alert -> alert.path("status").asString()
                + (alert.path("term").path("ended").isObject() ? " " + alert.path("term").path("ended").path("kind").asString() : ""))
                .sorted().toList();
    }

    private static JsonNode told(JsonNode alert) {
        return alert.path("latest").isObject() ? alert.path("latest") : alert.path("origin");
    }

    @Test
    void severalLanguagesAndAreasAreOneAlertAlsoWhereALanguageIsNotTold() {
        String areas = "<area><areaDesc>浦东</areaDesc><circle>31.2,121.5 5</circle></area><area><areaDesc>黄浦</areaDesc>"
                + "<polygon>31.1,121.4 31.1,121.6 31.3,121.6 31.1,121.4</polygon></area>";
        String zh = info("大风", "Severe", areas);
        String code = "<eventCode><valueName>x</valueName><value>1</value></eventCode>";
        send(alert("A", "Alert", at(1), zh + info("en-US", "Gale", "Severe", code + areas)));
        send(alert("B", "Alert", at(2), zh.replace("<language>zh-CN</language>", "") + info("en", "Gale", "Severe", areas)));
        send(alert("C", "Alert", at(3), zh.replace("<language>", "<language xml:lang='zh'>")));
        assertThat(alerts()).hasSize(3).allSatisfy(alert -> {
            assertThat(alert.path("severity").asInt()).isEqualTo(2);
            assertThat(alert.path("origin").path("place").asString()).contains("浦东").contains("黄浦");
        });
    }

    @Test
    void aCancellationThatCameBeforeItsWarningOutlivesTheDatabase() throws IOException {
        send(alert("D", "Cancel", at(3), refers("A")));
        centre.close();
        Files.delete(dir.resolve("centre.mv.db"));
        centre = TestCentre.live(dir, clock);
        feed = centre.signIn("feed");
        send(alert("A", "Alert", at(1), info("大风", "Minor", "")));
        assertThat(stands()).as("it never asks for anybody").noneMatch(status -> status.startsWith("NEW"));
    }

    @Test
    void aSenderIsTheSameHoweverItsLettersAndBlanksAreWritten() throws IOException {
        String upper = alert("A", "Alert", at(1), info("大风", "Minor", "")).replace("met@example.cn", "\n MET@Example.CN ");
        send(upper);
        assertThat(told(alerts().getFirst()).path("attributes").path("cap.sender").asString()).as("as written").isEqualTo("MET@Example.CN");
        JsonNode update = send(alert("B", "Update", at(2), refers("A").replace("met@example.cn", "Met@EXAMPLE.cn") + info("大风", "Severe", "")));
        assertThat(update.path("rejected")).isEmpty();
        assertThat(alerts()).singleElement().satisfies(alert -> assertThat(alert.path("severity").asInt()).isEqualTo(2));
        centre.close();
        centre = TestCentre.live(dir, clock);
        feed = centre.signIn("feed");
        JsonNode cancel = send(alert("D", "Cancel", at(3), "<references>MET@example.cn,B,2026-11-23T11:00:00+08:00</references>"));
        assertThat(cancel.path("rejected")).isEmpty();
        assertThat(stands()).containsExactly("RTN_UNACK CANCELLED");
    }

    @Test
    void anAllClearWithoutReferencesEndsTheWarningOfItsSenderInOtherLetters() {
        send(alert("A", "Alert", at(1), info("大风", "Minor", "")).replace("met@example.cn", "MET@EXAMPLE.CN"));
        send(alert("E", "Alert", at(4), info("大风", "Minor", "<responseType>AllClear</responseType>")));
        assertThat(stands()).containsExactly("RTN_UNACK ALL_CLEAR");
    }

    @Test
    void whatAlertsTellOfASenderInOtherLettersIsFoundWithoutTheMemory() throws IOException {
        send(alert("A", "Alert", at(1), info("大风", "Minor", "")).replace("met@example.cn", "MET@Example.cn"));
        send(alert("B", "Update", at(2), refers("A") + info("大风", "Severe", "")).replace("<sender>met@", "<sender>Met@"));
        centre.close();
        Files.delete(dir.resolve("centre.mv.db"));
        Files.delete(dir.resolve("centre.waiting"));
        centre = TestCentre.live(dir, clock);
        feed = centre.signIn("feed");
        send(alert("D", "Cancel", at(3), refers("B")));
        assertThat(stands()).containsExactly("RTN_UNACK CANCELLED");
    }
}
