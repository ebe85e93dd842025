package org.menshen.centre.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.centre.run.ManualClock;
import org.menshen.centre.run.TestCentre;
import tools.jackson.databind.JsonNode;

class CapTest {

    @TempDir
    Path dir;
    private TestCentre centre;
    private String feed;

    @BeforeEach
    void start() {
        centre = TestCentre.live(dir, new ManualClock(TestCentre.NOON));
        feed = centre.signIn("feed");
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    private HttpResponse<String> send(byte[] document) {
        return centre.post(feed, "/v1/ingest/weather", "application/cap+xml", document);
    }

    private HttpResponse<String> send(String status, String type, String references, String info) {
        return send(("""
                <?xml version="1.0" encoding="UTF-8"?>
                <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>ID-%s</identifier><sender>met@example.cn</sender>
                <sent>2026-11-23T12:00:00+08:00</sent><status>%s</status><msgType>%s</msgType><scope>Public</scope>%s%s</alert>"""
                .formatted(Integer.toHexString((status + type + info).hashCode()), status, type, references, info))
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String info(String language, String severity, String urgency, String headline) {
        return "<info><language>" + language + "</language><category>Met</category><event>storm</event><urgency>" + urgency
                + "</urgency><severity>" + severity + "</severity><certainty>Observed</certainty><headline>" + headline
                + "</headline><area><areaDesc>Pudong</areaDesc><circle>31.2,121.5 5</circle></area></info>";
    }

    private List<JsonNode> alerts() {
        return centre.snapshot(feed).values().stream().map(line -> line.path("state")).toList();
    }

    @Test
    void takesOrRefusesEveryDocumentOfTheLibraryWithAClearWord() throws IOException {
        Path library = Path.of(Optional.ofNullable(System.getenv("MENSHEN_SHARED")).orElse(System.getProperty("menshen.root") + "/../shared"),
                "data/cap/google-cap-library");
        assumeThat(library).as("the CAP library is beside the project").isDirectory();
        Map<String, Integer> expected = new TreeMap<>(Map.ofEntries(Map.entry("43b080713727.cap", 202),
                Map.entry("KAR0-0306112239-SW.cap", 202), Map.entry("australia.cap", 202), Map.entry("canada.cap", 202),
                Map.entry("canada_errors.cap", 422), Map.entry("canada_signed.cap", 202), Map.entry("earthquake-iso8859-1.cap", 202),
                Map.entry("earthquake.cap", 202), Map.entry("earthquake_signed.cap", 202), Map.entry("invalid.cap", 422),
                Map.entry("no_optional_fields.cap", 422), Map.entry("noaa_errors.cap", 422), Map.entry("wcatwc-warning.cap", 202),
                Map.entry("weather.cap", 202), Map.entry("xee.cap", 400)));
        Map<String, Integer> answered = new TreeMap<>();
        for (String name : expected.keySet()) {
            HttpResponse<String> answer = send(Files.readAllBytes(library.resolve(name)));
            answered.put(name, answer.statusCode());
            JsonNode body = TestCentre.json(answer.body());
            if (answer.statusCode() == 202) {
                assertThat(body.path("accepted").asInt()).as(name + " " + body).isPositive();
                assertThat(body.path("rejected")).as(name + " " + body).isEmpty();
            } else {
                assertThat(body.path("detail").asString()).as(name).isNotBlank();
            }
            assertThat(answer.body()).as(name).doesNotContain("root:");
        }
        assertThat(answered).isEqualTo(expected);
        assertThat(alerts()).isNotEmpty().allSatisfy(alert -> {
            JsonNode origin = alert.path("origin");
            boolean over = origin.path("attributes").has("cap.expires") || origin.path("attributes").path("cap.urgency").asString().equals("Past");
            assertThat(origin.path("severity").asInt()).as("what is over is only told: %s", origin).isEqualTo(over ? 5 : 2);
        });
        assertThat(alerts()).extracting(alert -> alert.path("origin").path("basis").asString()).as("ISO-8859-1 is read as such")
                .anyMatch(text -> text.contains("Usulután"));
    }

    @Test
    void neverOpensWhatADocumentPointsTo() throws IOException {
        Path secret = Files.writeString(dir.resolve("secret"), "the secret");
        String document = "<?xml version=\"1.0\"?><!DOCTYPE alert [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>&x;</identifier></alert>";
        HttpResponse<String> answer = send(document.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("DOCTYPE").doesNotContain("the secret");
        assertThat(alerts()).isEmpty();
    }

    @Test
    void ranksBySeverityAndUrgencyAndPrefersChinese() {
        send("Actual", "Alert", "", info("en-US", "Severe", "Immediate", "red storm") + info("zh-CN", "Severe", "Immediate", "橙色大风"));

        JsonNode origin = alerts().getFirst().path("origin");
        assertThat(alerts()).hasSize(1);
        assertThat(origin.path("basis").asString()).isEqualTo("橙色大风");
        assertThat(origin.path("severity").asInt()).isEqualTo(2);
        assertThat(origin.path("typeCode").asString()).isEqualTo("EXTERNAL_WARNING");
        assertThat(origin.path("position").path("lat").asDouble()).isEqualTo(31.2);
        assertThat(origin.path("place").asString()).isEqualTo("Pudong");

        send("Actual", "Alert", "", info("zh-CN", "Severe", "Future", "later"));
        assertThat(alerts()).extracting(alert -> alert.path("origin").path("severity").asInt()).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void keepsTestsAndExercisesOutOfTheQueueAndRefusesDrafts() {
        assertThat(send("Test", "Alert", "", info("zh", "Extreme", "Immediate", "t")).statusCode()).isEqualTo(202);
        assertThat(send("Exercise", "Alert", "", info("zh", "Extreme", "Immediate", "e")).statusCode()).isEqualTo(202);
        assertThat(send("Draft", "Alert", "", info("zh", "Extreme", "Immediate", "d")).statusCode()).isEqualTo(422);

        assertThat(alerts()).hasSize(2).allSatisfy(alert -> assertThat(alert.path("status").asString()).isEqualTo("SUPPRESSED"));
    }

    @Test
    void updatesAndCancelsWhatItRefersTo() {
        String info = info("zh", "Severe", "Immediate", "first");
        send("Actual", "Alert", "", info);
        String reference = "<references>met@example.cn,ID-" + Integer.toHexString(("ActualAlert" + info).hashCode())
                + ",2026-11-23T12:00:00+08:00</references>";

        send("Actual", "Cancel", reference, "");
        assertThat(alerts()).singleElement().satisfies(alert -> assertThat(alert.path("status").asString()).isEqualTo("RTN_UNACK"));

        HttpResponse<String> unknown = send("Actual", "Cancel", "<references>a,b,2026-11-23T12:00:00+08:00</references>", "");
        assertThat(TestCentre.json(unknown.body()).path("rejected")).hasSize(1);
        assertThat(send("Actual", "Update", "", info).statusCode()).isEqualTo(422);
    }
}
