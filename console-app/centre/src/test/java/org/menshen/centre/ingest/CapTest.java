package org.menshen.centre.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.menshen.centre.ingest.cap.CapDocs.alert;
import static org.menshen.centre.ingest.cap.CapDocs.info;
import static org.menshen.centre.ingest.cap.CapDocs.refers;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.menshen.centre.ingest.cap.CapDocs;
import org.menshen.centre.run.LiveCentre;
import org.menshen.centre.run.TestCentre;
import org.menshen.centre.site.Registration;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.site.SiteCommand;
import org.menshen.map.core.geo.LatLon;
import tools.jackson.databind.JsonNode;

class CapTest extends LiveCentre {

    private static final String FAR = "<area><areaDesc>北京市</areaDesc><geocode>110000</geocode></area>";


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

    private long rejected() {
        return TestCentre.json(centre.get(feed, "/v1/sources").body()).valueStream()
                .filter(source -> source.path("id").asString().equals("weather")).findFirst().orElseThrow().path("rejectedToday").asLong();
    }

    @Test
    void aChainIsOneAlertAndItsCancellationEndsAll() {
        send(alert("A", "Alert", at(1), info("大风", "Minor", "")));
        send(alert("B", "Update", at(2), refers("A") + info("大风", "Moderate", "")));
        send(alert("C", "Update", at(3), refers("B") + info("大风", "Severe", "<description>十级</description>")));
        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.path("severity").asInt()).isEqualTo(2);
        });
        send(alert("D", "Cancel", at(4), refers("C")));
        assertThat(stands()).containsExactly("RTN_UNACK CANCELLED");
    }

    @Test
    void aNameThatIsUsedAnewAfterItsEndIsANewWarning() {
        send(alert("A", "Alert", at(1), info("大风", "Minor", "")));
        send(alert("D", "Cancel", at(2), refers("A")));
        send(alert("A", "Alert", at(3), info("大风", "Extreme", "")));
        assertThat(stands()).as("raised again").containsExactly("NEW");
        assertThat(alerts().getFirst().path("severity").asInt()).isEqualTo(1);
        send(alert("E", "Update", at(4), refers("A") + info("大风", "Minor", "<responseType>AllClear</responseType>")));
        assertThat(stands()).containsExactly("RTN_UNACK ALL_CLEAR");
        send(alert("A", "Alert", at(5), info("大风", "Severe", "")));
        assertThat(stands()).as("and once more").containsExactly("NEW");
    }

    @Test
    void withoutTheMemoryOfMessagesTheAlertsStillKnowTheirWarnings() throws IOException {
        String update = alert("B", "Update", at(2), refers("A") + info("大风", "Severe", ""));
        send(alert("A", "Alert", at(1), info("大风", "Minor", "")));
        send(update);
        centre.close();
        Files.delete(dir.resolve("centre.mv.db"));
        Files.delete(dir.resolve("centre.waiting"));
        centre = TestCentre.live(dir, clock);
        feed = centre.signIn("feed");
        send(alert("D", "Cancel", at(3), refers("B")));
        assertThat(stands()).as("named by its last update").containsExactly("RTN_UNACK CANCELLED");
    }

    @Test
    void referencesAreReadAsPeopleWriteThem() {
        for (String written : List.of("met@example.cn，%s，2026-11-23T11:00:00+08:00", "\u3000met@example.cn,\u00a0%s,2026-11-23T11:00:00+08:00\u00a0",
                "\"met@example.cn,%s,2026-11-23T11:00:00+08:00\"",
                "met@example.cn,%s,2026-11-23T11:00:00+08:00;met@example.cn,Z,2026-11-23T11:00:00+08:00",
                "%s", "%s,2026-11-23T11:00:00+08:00")) {
            String id = "R" + Integer.toHexString(written.hashCode());
            send(alert(id, "Alert", at(1), info(id, "Severe", "")));
            send(alert(id + "C", "Cancel", at(2), "<references>" + written.formatted(id) + "</references>"));
            assertThat(alerts().stream().filter(alert -> told(alert).path("basis").asString().equals(id))
                    .map(alert -> alert.path("status").asString())).as(written).containsExactly("RTN_UNACK");
        }
    }

    @Test
    void whatIsOnlyNotedIsHarmlessToo() {
        send(alert("N\u202e1", "Alert", at(1), info("大\u202e风", "Severe", "<description>x\u009b31my</description>" + FAR)));
        send(alert("N2", "Cancel", at(2), "<references>met@example.cn,N\u202e1,2026-11-23T11:00:00+08:00</references>"));
        assertThat(alerts()).singleElement().satisfies(alert -> assertThat(
                told(alert).path("basis").asString() + told(alert).path("attributes") + alert.path("term")).doesNotContain("\u202e", "\u009b"));
    }

    @Test
    void whatEndsOnADayHoldsUntilItIsOver() {
        send(alert("A", "Alert", at(1), info("大风", "Severe", "<expires>2026-11-23</expires>")));
        assertThat(stands()).containsExactly("NEW");
        assertThat(alerts().getFirst().path("term").path("expires").asString()).isEqualTo("2026-11-23T16:00:00Z");
    }

    @Test
    void anyOrderAndAnyRepetitionEndInTheSame() {
        List<List<Integer>> orders = new ArrayList<>();
        permute(new ArrayList<>(), List.of(0, 1, 2, 3), orders);
        for (int i = 0; i < orders.size(); i++) {
            List<String> chain = List.of(alert(i + "A", "Alert", at(1), info("大风", "Minor", "") + info("暴雨", "Minor", "")),
                    alert(i + "B", "Update", at(2), refers(i + "A") + info("大风", "Moderate", "") + info("暴雨", "Severe", "")),
                    alert(i + "C", "Update", at(3), refers(i + "B") + info("大风", "Severe", "") + info("暴雨", "Severe", "")),
                    alert(i + "D", "Cancel", at(4), refers(i + "C", i + "B")));
            int before = alerts().size();
            orders.get(i).forEach(index -> send(chain.get(index)));
            orders.get(i).reversed().forEach(index -> send(chain.get(index)));
            List<JsonNode> all = alerts();
            assertThat(all.size()).as("something was told: %s", orders.get(i)).isGreaterThan(before);
            assertThat(all).as("%s", orders.get(i)).allSatisfy(alert -> {
                assertThat(alert.path("status").asString()).isIn("RTN_UNACK", "CANCELLED");
                assertThat(alert.path("term").path("ended").isObject()).isTrue();
            });
        }
    }

    private static void permute(List<Integer> head, List<Integer> rest, List<List<Integer>> into) {
        if (rest.isEmpty()) {
            into.add(List.copyOf(head));
        }
        for (Integer each : rest) {
            List<Integer> longer = new ArrayList<>(head);
            longer.add(each);
            permute(longer, rest.stream().filter(other -> !other.equals(each)).toList(), into);
        }
    }

    @Test
    void aCancellationEndsWhatIsKnownAndSaysWhatIsNot() {
        send(alert("A", "Alert", at(1), info("大风", "Severe", "") + info("暴雨", "Severe", "")));
        JsonNode receipt = send(alert("D", "Cancel", at(4), refers("A", "X")));
        assertThat(stands()).as("both warnings").containsExactly("RTN_UNACK CANCELLED", "RTN_UNACK CANCELLED");
        assertThat(receipt.path("rejected").valueStream().map(row -> row.path("reason").asString())).singleElement().asString()
                .contains("met@example.cn,X");
        assertThat(rejected()).isEqualTo(1);

        send(alert("X", "Alert", at(2), info("大雾", "Severe", "")));
        assertThat(stands()).as("cancelled before it came: told, never asked for").contains("CANCELLED CANCELLED");
        send(alert("Y", "Alert", at(5), info("大雾", "Severe", "")));
        assertThat(stands()).as("another one is not").contains("NEW");
    }

    @Test
    void whatIsRememberedOutlivesARestart() {
        send(alert("A", "Alert", at(1), info("大风", "Severe", "")));
        send(alert("B", "Update", at(2), refers("A") + info("大风", "Severe", "")));
        send(alert("E", "Cancel", at(9), refers("Z")));
        centre.close();
        centre = TestCentre.live(dir, clock);
        feed = centre.signIn("feed");
        send(alert("D", "Cancel", at(4), refers("B")));
        assertThat(stands()).containsExactly("RTN_UNACK CANCELLED");
        send(alert("Z", "Alert", at(8), info("暴雨", "Severe", "")));
        assertThat(stands()).containsExactly("CANCELLED CANCELLED", "RTN_UNACK CANCELLED");
    }

    @Test
    void anUpdateThatNoLongerNamesAWarningEndsThatOneOnly() {
        send(alert("A", "Alert", at(1), info("大风", "Severe", "") + info("暴雨", "Severe", "")));
        send(alert("B", "Update", at(2), refers("A") + info("暴雨", "Severe", "")));
        assertThat(stands()).containsExactly("NEW", "RTN_UNACK SUPERSEDED");
    }

    @Test
    void languagesAreOneAlertAndEventsAreSeveral() {
        send(alert("A", "Alert", at(1), info("en-US", "wind", "Severe", "") + info("en-US", "rain", "Minor", "")
                + info("zh-CN", "大风", "Severe", "") + info("zh-CN", "暴雨", "Minor", "")));
        assertThat(alerts()).extracting(alert -> alert.path("origin").path("basis").asString() + alert.path("severity").asInt())
                .containsExactlyInAnyOrder("大风2", "暴雨4");
        send(alert("B", "Update", at(2), refers("A") + info("en-US", "wind", "Extreme", "") + info("en-US", "rain", "Minor", "")));
        assertThat(alerts()).as("an update in the other language finds them").extracting(alert -> alert.path("severity").asInt())
                .containsExactlyInAnyOrder(1, 4);
    }

    @Test
    void whatRunsOutExpiresByTheCentresClock() {
        send(alert("A", "Alert", at(1), info("大风", "Severe", "<expires>2026-11-23T13:00:00+08:00</expires>")));
        assertThat(stands()).containsExactly("NEW");
        clock.advance(Duration.ofMinutes(61));
        Awaitility.await().untilAsserted(() -> assertThat(stands()).containsExactly("EXPIRED EXPIRED"));

        send(alert("B", "Update", "2026-11-23T13:05:00+08:00", refers("A") + info("大风", "Severe", "")));
        assertThat(stands()).as("an update that prolongs it is heard again").containsExactly("EXPIRED EXPIRED", "NEW");
    }

    @Test
    void anUpdateProlongsBeforeTheEnd() {
        send(alert("A", "Alert", at(1), info("大风", "Severe", "<expires>2026-11-23T13:00:00+08:00</expires>")));
        send(alert("B", "Update", at(2), refers("A") + info("大风", "Severe", "<expires>2026-11-23T15:00:00+08:00</expires>")));
        assertThat(alerts()).singleElement().satisfies(alert ->
                assertThat(alert.path("term").path("expires").asString()).isEqualTo("2026-11-23T07:00:00Z"));
    }

    @Test
    void whatIsOverBeforeItComesIsToldAndNeverStandsAsNew() {
        send(alert("A", "Alert", "2026-11-10T11:00:00+08:00", info("大风", "Extreme", "<expires>2026-11-11T13:00:00+08:00</expires>")));
        send(alert("B", "Alert", at(1), info("暴雨", "Extreme", "<expires>2026-11-23T10:00:00+08:00</expires>")));
        send(alert("C", "Alert", "2003-04-02T14:39:01-05:00", info("大雾", "Extreme", "").replaceAll("<expires>[^<]*</expires>", "")));
        assertThat(stands()).containsExactly("EXPIRED EXPIRED", "EXPIRED EXPIRED", "EXPIRED EXPIRED");
        assertThat(alerts()).extracting(alert -> told(alert).path("attributes").path("cap.marks").asString())
                .containsExactlyInAnyOrder("", "expires-before-sent", "no-expires");
    }

    @Test
    void anAllClearEndsWhatItRefersTo() {
        send(alert("A", "Alert", at(1), info("大风", "Severe", "") + info("暴雨", "Severe", "")));
        send(alert("B", "Update", at(2), refers("A") + info("大风", "Minor", "<responseType>AllClear</responseType>") + info("暴雨", "Severe", "")));
        assertThat(stands()).containsExactly("NEW", "RTN_UNACK ALL_CLEAR");
        send(alert("C", "Update", at(3), refers("B") + info("暴雨", "Minor", "").replace("Immediate", "Past")));
        assertThat(stands()).containsExactly("RTN_UNACK ALL_CLEAR", "RTN_UNACK ALL_CLEAR");
    }

    @Test
    void anAllClearThatNamesNothingEndsTheOneWarningItCanMean() {
        String clear = info("大风", "Minor", "<responseType>AllClear</responseType>");
        send(alert("A", "Alert", at(1), info("大风", "Severe", "")));
        send(alert("B", "Update", at(2), refers("A") + info("大风", "Severe", "")));
        send(alert("X", "Alert", at(3), info("暴雨", "Severe", "")));
        send(alert("C", "Alert", at(4), clear));
        send(alert("C", "Alert", at(4), clear));
        assertThat(stands()).containsExactly("NEW", "RTN_UNACK ALL_CLEAR");
    }

    @Test
    void anAllClearThatCouldMeanSeveralOrAnotherIsOnlyNoted() {
        String clear = info("大风", "Minor", "<responseType>AllClear</responseType>");
        send(alert("A", "Alert", at(1), info("大风", "Severe", "")));
        send(alert("B", "Alert", at(2), info("大风", "Severe", "")));
        send(alert("C", "Alert", at(3), clear));
        assertThat(stands()).as("two it could mean").filteredOn("NEW"::equals).hasSize(2);
        send(alert("D", "Alert", at(4), info("冰雹", "Severe", "") + info("雷电", "Severe", "")));
        send(alert("E", "Alert", at(5), info("冰雹", "Minor", "<responseType>AllClear</responseType>")));
        assertThat(stands()).as("its message warns of something else besides").filteredOn("NEW"::equals).hasSize(4);
        send(alert("F", "Alert", at(6), info("沙尘", "Severe", "")));
        send(alert("G", "Alert", at(7), info("沙尘", "Minor", "<responseType>AllClear</responseType>").replace("Pudong", "Minhang")));
        send(alert("H", "Alert", at(8), info("沙尘", "Minor", "<responseType>AllClear</responseType>"))
                .replace("met@example.cn", "other@example.cn"));
        assertThat(stands()).as("another area, another sender").filteredOn("NEW"::equals).hasSize(5);
    }

    @Test
    void practiceNeverRaisesALiveAlarmNorEndsOne() {
        send(alert("Test", "T", "Alert", at(1), info("t", "Extreme", "")));
        send(alert("Exercise", "E", "Alert", at(1), info("e", "Extreme", "")));
        assertThat(alerts()).hasSize(2).allSatisfy(alert -> assertThat(alert.path("status").asString()).isEqualTo("SUPPRESSED"));
        send(alert("A", "Alert", at(1), info("大风", "Severe", "")));
        send(alert("Test", "C", "Cancel", at(2), refers("A")));
        assertThat(stands()).containsExactly("NEW", "SUPPRESSED", "SUPPRESSED");
        assertThat(send(alert("Draft", "D", "Alert", at(1), info("d", "Extreme", "")).getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(422);
        send(alert("System", "S", "Alert", at(1), info("s", "Extreme", "")));
        send(alert("K", "Ack", at(3), refers("A")));
        assertThat(send(alert("R", "Error", at(3), refers("A") + "<note>no such zone</note>")).path("rejected").toString()).contains("no such zone");
        assertThat(alerts()).hasSize(3);
    }

    @Test
    void warningsForOtherGroundWaitApartUntilTheyTouch() {
        centre.centre().register(List.of(new Registration(new Subject(SubjectKind.SITE, "NMT-P-001"), new SiteCommand.Register("演练小区",
                "PARK", "310115010011", List.of(new LatLon(31.19, 121.50), new LatLon(31.19, 121.51), new LatLon(31.2, 121.51)), List.of(),
                List.of(), true))));
        send(alert("A", "Alert", at(1), info("大风", "Extreme", FAR)));
        assertThat(stands()).containsExactly("ELSEWHERE");
        send(alert("B", "Update", at(2), refers("A") + info("大风", "Extreme", FAR)));
        assertThat(stands()).containsExactly("ELSEWHERE");
        send(alert("C", "Update", at(3), refers("B") + info("大风", "Extreme", "")));
        assertThat(stands()).containsExactly("NEW");
        send(alert("D", "Update", at(4), refers("C") + info("大风", "Severe", FAR)));
        assertThat(stands()).containsExactly("RTN_UNACK MOVED_AWAY");
        send(alert("E", "Alert", at(5), info("沙尘", "Extreme", FAR)));
        send(alert("F", "Cancel", at(6), refers("E")));
        assertThat(stands()).containsExactly("CANCELLED CANCELLED", "RTN_UNACK MOVED_AWAY");
    }

    @Test
    void whatIsWrongInPartsIsTakenAndMarked() {
        send(alert("A", "Alert", at(1), info("大风", "Catastrophic", "").replace("<category>Met</category>", "")
                .replace("31.2,121.5 5", "31.2, 121.5 5")));
        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.path("status").asString()).isEqualTo("NEW");
            assertThat(alert.path("severity").asInt()).as("still heard").isEqualTo(3);
            assertThat(alert.path("origin").path("attributes").path("cap.marks").asString().split("; "))
                    .contains("missing=category", "unknown=severity Catastrophic", "shape-form=circle");
        });
    }

    @Test
    void aDocumentOfManyMegabytesIsTakenAndALargerOneIsCountedAsRefused() {
        String polygon = "<area><areaDesc>沿海</areaDesc><polygon>" + "31.2,121.5 31.3,121.6 31.2,121.7 ".repeat(60_000)
                + "31.2,121.5</polygon></area>";
        send(alert("A", "Alert", at(1), info("台风", "Extreme", polygon)));
        assertThat(stands()).containsExactly("NEW");
        byte[] huge = alert("B", "Alert", at(1), "<note>" + "x".repeat(17 << 20) + "</note>").getBytes(StandardCharsets.UTF_8);
        assertThat(send(huge).statusCode()).isEqualTo(413);
        assertThat(send("nonsense".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(400);
        assertThat(rejected()).isEqualTo(2);
    }

    @Test
    void takesEveryDocumentOfTheLibrary() throws IOException {
        Path library = Path.of(Optional.ofNullable(System.getenv("MENSHEN_SHARED")).orElse(System.getProperty("menshen.root") + "/../shared"),
                "data/cap/google-cap-library");
        assumeThat(library).as("the CAP library is beside the project").isDirectory();
        Map<String, String> expected = new TreeMap<>(Map.ofEntries(Map.entry("43b080713727.cap", "EXPIRED"),
                Map.entry("KAR0-0306112239-SW.cap", "EXPIRED"), Map.entry("australia.cap", "EXPIRED"), Map.entry("canada.cap", "CANCELLED"),
                Map.entry("canada_errors.cap", "CANCELLED"), Map.entry("canada_signed.cap", "EXPIRED"),
                Map.entry("earthquake-iso8859-1.cap", "EXPIRED"), Map.entry("earthquake.cap", "EXPIRED"),
                Map.entry("earthquake_signed.cap", "EXPIRED"), Map.entry("invalid.cap", "EXPIRED"),
                Map.entry("no_optional_fields.cap", "EXPIRED"), Map.entry("noaa_errors.cap", "EXPIRED"),
                Map.entry("wcatwc-warning.cap", "EXPIRED"), Map.entry("weather.cap", "EXPIRED"), Map.entry("xee.cap", "EXPIRED")));
        Map<String, String> answered = new TreeMap<>();
        for (String name : expected.keySet()) {
            int before = alerts().size();
            // each by a feed of its own: two of them are versions of one message
            HttpResponse<String> answer = centre.post(feed, "/v1/ingest/" + name, "application/cap+xml", Files.readAllBytes(library.resolve(name)));
            assertThat(answer.statusCode()).as(name + " " + answer.body()).isEqualTo(202);
            List<JsonNode> all = alerts();
            assertThat(all).as("one alert of " + name).hasSize(before + 1);
            JsonNode mine = all.stream().filter(alert -> alert.path("origin").path("sourceId").asString().equals(name)).findFirst().orElseThrow();
            answered.put(name, mine.path("status").asString());
            assertThat(answer.body() + mine).as(name).doesNotContain("root:");
        }
        assertThat(answered).isEqualTo(expected);
        assertThat(alerts()).extracting(alert -> alert.path("origin").path("basis").asString()).as("ISO-8859-1 is read as such")
                .anyMatch(text -> text.contains("Usulután"));
        assertThat(alerts()).as("what is over is only told").allSatisfy(alert -> assertThat(alert.path("severity").asInt()).isEqualTo(5));
    }

    @Test
    void ranksBySeverityAndUrgency() {
        send(alert("A", "Alert", at(1), info("大风", "Severe", "")));
        send(alert("B", "Alert", at(1), info("暴雨", "Severe", "").replace("Immediate", "Future")));
        assertThat(alerts()).extracting(alert -> alert.path("severity").asInt()).containsExactlyInAnyOrder(2, 3);
        assertThat(alerts().getFirst().path("origin").path("position").path("lat").asDouble()).isEqualTo(31.2);
        assertThat(CapDocs.NOON).isEqualTo(TestCentre.NOON);
    }
}
