package org.menshen.centre.ingest.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.menshen.map.core.geo.LatLon;

class CapReaderTest {

    private static final String SENT = "2026-11-23T11:30:00+08:00";
    private static final CapReader READER = CapDocs.rules().reader();
    private static final List<LatLon> SQUARE = List.of(new LatLon(31.1, 121.4), new LatLon(31.1, 121.6), new LatLon(31.3, 121.6),
            new LatLon(31.3, 121.4));

    private static CapDocument read(String document) throws CapException {
        return read(CapDocs.bytes(document));
    }

    private static CapDocument read(byte[] document) throws CapException {
        List<CapDocument> all = READER.read(document, CapDocs.NOON);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static String good() {
        return CapDocs.alert("A", "Alert", SENT, CapDocs.info("大风", "Severe", ""));
    }

    @Test
    void aGoodDocumentHasNoMarks() throws CapException {
        CapDocument document = read(good());
        assertThat(document.marks()).isEmpty();
        assertThat(document.name()).isEqualTo("met@example.cn,A");
        assertThat(document.sent()).isEqualTo(Instant.parse("2026-11-23T03:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"-00:00, 11:30", "+00:00, 11:30", "Z, 11:30", "z, 11:30", "+8, 03:30", "+08, 03:30", "+0800, 03:30", "+8:00, 03:30",
        "GMT+8, 03:30", "UTC+08:00, 03:30", "-03:30, 15:00", "GMT, 11:30"})
    void offsetsAreReadHoweverTheyAreWritten(String offset, String utc) throws CapException {
        CapDocument document = read(good().replace(SENT, "2026-11-23T11:30:00" + offset));
        assertThat(document.sent()).isEqualTo(Instant.parse("2026-11-23T" + utc + ":00Z"));
        assertThat(document.marks()).noneMatch(mark -> mark.startsWith("time-unreadable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+25:00", "+08:99", "-99", "+08:00:00:00", "+", "CET+1x"})
    void offsetsThatAreNoneAreMarkedAndTheTimeOfArrivalIsTaken(String offset) throws CapException {
        CapDocument document = read(good().replace(SENT, "2026-11-23T11:30:00" + offset));
        assertThat(document.sent()).isEqualTo(CapDocs.NOON);
        assertThat(document.marks()).anyMatch(mark -> mark.startsWith("time-unreadable=sent"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identifier", "sender", "sent", "status", "msgType", "scope", "category", "event", "urgency", "severity",
        "certainty", "areaDesc"})
    void whatIsMissingIsMarked(String name) throws CapException {
        CapDocument document = read(good().replaceAll("<" + name + ">[^<]*</" + name + ">", ""));
        assertThat(document.marks()).anyMatch(mark -> mark.equalsIgnoreCase("missing=" + name));
        assertThat(document.infos().getFirst().text().headline()).isEqualTo("大风");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "msgType", "scope", "category", "urgency", "severity", "certainty"})
    void wordsThatCapDoesNotKnowAreMarked(String name) throws CapException {
        CapDocument document = read(good().replaceAll("<" + name + ">[^<]*</" + name + ">", "<" + name + ">Catastrophic</" + name + ">"));
        assertThat(document.marks()).anyMatch(mark -> mark.equalsIgnoreCase("unknown=" + name + " Catastrophic"));
        assertThat(document.type()).isEqualTo(CapDocument.Type.ALERT);
        assertThat(document.status()).isEqualTo(CapDocument.Status.ACTUAL);
    }

    @Test
    void writingInSmallLettersIsNoFault() throws CapException {
        CapDocument document = read(good().replace("Severe", "severe").replace("Actual", "ACTUAL"));
        assertThat(document.marks()).isEmpty();
        assertThat(document.infos().getFirst().severity()).isEqualTo("Severe");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "31.1,121.4 31.1,121.6 31.3,121.6 31.3,121.4 31.1,121.4 | ",
        "31.1,121.4 31.1,121.6 31.3,121.6 31.3,121.4 | shape-open",
        "31.1, 121.4 31.1, 121.6 31.3, 121.6 31.3, 121.4 31.1, 121.4 | shape-form=polygon",
        "[31.1,121.4 31.1,121.6 31.3,121.6 31.3,121.4 31.1,121.4 | shape-form=polygon",
        "(31.1,121.4);(31.1,121.6);(31.3,121.6);(31.3,121.4);(31.1,121.4) | shape-form=polygon",
        "31.1,121.4 31.1,121.6, 31.3,121.6, 31.3,121.4 31.1,121.4 | shape-form=polygon",
        "31.1,121.4,0 31.1,121.6,0 31.3,121.6,0 31.3,121.4,0 31.1,121.4,0 | shape-form=polygon",
        "31.1，121.4 31.1，121.6 31.3，121.6 31.3，121.4 31.1，121.4 | shape-form=polygon",
        "121.4,31.1 121.6,31.1 121.6,31.3 121.4,31.3 121.4,31.1 | shape-swapped",
        "POLYGON((121.4 31.1, 121.6 31.1, 121.6 31.3, 121.4 31.3, 121.4 31.1)) | shape-swapped",
        "31.1,121.4 31.1,121.6 31.3,121.6 31.3,121.4 31 | shape-form=polygon"})
    void polygonsAreReadAsTheyAreMeant(String text, String mark) throws CapException {
        CapDocument document = read(CapDocs.alert("A", "Alert", SENT, CapDocs.info("雨", "Minor",
                "<area><areaDesc>x</areaDesc><polygon>" + text + "</polygon></area>")));
        CapDocument.Area area = document.infos().getFirst().areas().getFirst();
        assertThat(area.whole()).as("a number left over is a guess").isEqualTo(!text.endsWith(" 31"));
        assertThat(((CapDocument.Shape.Ring) area.shapes().getFirst()).points()).isEqualTo(SQUARE);
        if (mark == null) {
            assertThat(document.marks()).isEmpty();
        } else {
            assertThat(document.marks()).contains(mark);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"31.2,121.5 5 | ", "31.2, 121.5 5 | shape-form=circle", "31.2,121.5,5 | shape-form=circle",
        "(31.2,121.5) 5km | shape-form=circle", "121.5,31.2 5 | shape-swapped"})
    void circlesAreReadAsTheyAreMeant(String text, String mark) throws CapException {
        CapDocument document = read(CapDocs.alert("A", "Alert", SENT, CapDocs.info("雨", "Minor",
                "<area><areaDesc>x</areaDesc><circle>" + text + "</circle></area>")));
        assertThat(document.infos().getFirst().areas().getFirst().shapes()).containsExactly(new CapDocument.Shape.Disc(new LatLon(31.2, 121.5), 5));
        assertThat(document.marks()).isEqualTo(mark == null ? List.of() : List.of(mark));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<polygon>here and there</polygon>", "<circle>200,300 5</circle>", "<polygon>200,300 400,500 200,300</polygon>",
        "<circle>31.2,121.5 -3</circle>", "<circle>NaN,NaN NaN</circle>"})
    void aShapeThatCannotBeToldLeavesTheAreaOpen(String shape) throws CapException {
        CapDocument document = read(CapDocs.alert("A", "Alert", SENT, CapDocs.info("雨", "Minor",
                "<area><areaDesc>x</areaDesc>" + shape + "</area>")));
        assertThat(document.infos().getFirst().areas().getFirst().whole()).isFalse();
        assertThat(document.marks()).anyMatch(mark -> mark.startsWith("shape-unreadable="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T11:30:00+08:00", "2026-11-23T03:30:00Z", "2026-11-23T11:30:00+0800", "2026-11-23T11:30:00 +08:00",
        "2026-11-23 11:30:00+08:00", "2026-11-23T11:30:00", "2026/11/23 11:30", "20261123113000", "2026年11月23日11时30分", "1795404600",
        "1795404600000", "2026-11-23T11:30:00.000+08:00", "Mon, 23 Nov 2026 11:30:00 +0800", "2026-11-23T3:30Z"})
    void timesAreReadAsTheyAreMeant(String text) throws CapException {
        CapDocument document = read(CapDocs.alert("A", "Alert", text, CapDocs.info("雨", "Minor", "")));
        assertThat(document.sent()).isEqualTo(Instant.parse("2026-11-23T03:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "-999999999-01-01T00:00:00Z", "2026-13-45T99:00:00+08:00", "99999999999999999999",
        "+1000000000-12-31T23:59:59Z"})
    void aTimeThatTellsNothingIsThatOfItsArrival(String text) throws CapException {
        CapDocument document = read(CapDocs.alert("A", "Alert", text, CapDocs.info("雨", "Minor", "")));
        assertThat(document.sent()).isEqualTo(CapDocs.NOON);
        assertThat(document.marks()).anyMatch(mark -> mark.startsWith("time-unreadable=sent"));
    }

    @Test
    void everyEncodingIsRead() throws CapException {
        String chinese = good();
        assertThat(read(chinese.replace("UTF-8", "GBK").getBytes(Charset.forName("GBK"))).marks()).isEmpty();
        assertThat(read(chinese.replace("UTF-8", "GB2312").getBytes(Charset.forName("GBK"))).infos().getFirst().event()).isEqualTo("大风");
        assertThat(read(("\ufeff" + chinese).getBytes(StandardCharsets.UTF_8)).marks()).isEmpty();
        String bare = "\n" + chinese.substring(chinese.indexOf("?>") + 2);
        for (String wide : List.of("UTF-32", "UTF-32LE", "UTF-32BE", "X-UTF-32LE-BOM")) {
            assertThat(read(bare.getBytes(Charset.forName(wide))).infos().getFirst().event()).as(wide).isEqualTo("大风");
        }
        for (Charset utf16 : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(read(bare.getBytes(utf16)).infos().getFirst().event()).isEqualTo("大风");
        }
        for (Charset utf16 : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(read(chinese.replace("UTF-8", "UTF-16").getBytes(utf16)).infos().getFirst().event()).as(utf16.name()).isEqualTo("大风");
        }
        assertThat(read(chinese.getBytes(Charset.forName("GBK"))).marks()).as("says UTF-8, is GBK").containsExactly("encoding=GB18030");
        assertThat(read(chinese.replace("UTF-8", "GBK").getBytes(StandardCharsets.UTF_8)).infos().getFirst().event())
                .as("says GBK, is UTF-8").isEqualTo("大风");
    }

    @ParameterizedTest
    @CsvSource({"urn:oasis:names:tc:emergency:cap:1.2,1.2,", "urn:oasis:names:tc:emergency:cap:1.1,1.1,",
        "http://www.incident.com/cap/1.0,1.0,", "'','',namespace=", "urn:x,'',namespace=urn:x"})
    void everyVersionIsRead(String namespace, String version, String mark) throws CapException {
        CapDocument document = read(good().replace("urn:oasis:names:tc:emergency:cap:1.2", namespace));
        assertThat(document.version()).isEqualTo(version);
        assertThat(document.marks()).isEqualTo(mark == null ? List.of() : List.of(mark));
        assertThat(document.infos()).hasSize(1);
    }

    @Test
    void whatIsNotXmlIsReadAsItIsMeant() throws CapException {
        CapDocument document = read(good().replace("<headline>大风</headline>",
                "<headline><![CDATA[风 & <雨>]]></headline><description>&nbsp;5&deg; & wind < 8 &unknown; &#xB0;\u0001</description>"));
        assertThat(document.infos().getFirst().text().headline()).isEqualTo("风 & <雨>");
        assertThat(document.infos().getFirst().text().description()).contains("5° & wind < 8 &unknown; °");
        assertThat(document.marks()).containsExactlyInAnyOrder("entity", "character");
    }

    @Test
    void aDocumentThatBreaksOffIsTakenAsFarAsItGoes() throws CapException {
        String whole = good();
        CapDocument document = read(whole.substring(0, whole.indexOf("<area>") + 20));
        assertThat(document.infos().getFirst().event()).isEqualTo("大风");
        assertThat(document.marks()).anyMatch(mark -> mark.startsWith("broken-off="));
    }

    @Test
    void envelopesAreOpened() throws CapException {
        String one = good().replaceAll("<\\?xml[^>]*>", "");
        String atom = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='text/xml'>" + one + "</content></entry><entry><content>"
                + one.replace(">A<", ">B<") + "</content></entry></feed>";
        assertThat(READER.read(CapDocs.bytes(atom), CapDocs.NOON)).extracting(CapDocument::identifier).containsExactly("A", "B");
        String edxl = "<EDXLDistribution xmlns='urn:oasis:names:tc:emergency:EDXL:DE:1.0'><sender>x</sender><contentObject><xmlContent>"
                + "<embeddedXMLContent>" + one + "</embeddedXMLContent></xmlContent></contentObject></EDXLDistribution>";
        assertThat(READER.read(CapDocs.bytes(edxl), CapDocs.NOON)).extracting(CapDocument::sender).containsExactly("met@example.cn");
    }

    @Test
    void signaturesAndEnclosedFilesAreLeftOut() throws CapException {
        String signed = good().replace("</alert>", "<Signature xmlns='http://www.w3.org/2000/09/xmldsig#'><identifier>no</identifier></Signature>"
                + "<x xmlns='urn:y'><identifier>no</identifier></x></alert>").replace("<area>", "<resource><derefUri>"
                + "QUJD".repeat(10_000) + "</derefUri></resource><area>");
        assertThat(read(signed).identifier()).isEqualTo("A");
        assertThat(read(signed).marks()).isEmpty();
    }

    @Test
    void theFormOfTheNationalPlatformIsRead() throws CapException {
        CapDocument document = read("""
                <?xml version="1.0" encoding="UTF-8"?><alert><identifier>31000041600000_20261123113000</identifier><sender>上海中心气象台</sender>
                <sendTime>2026-11-23 11:30:00+08:00</sendTime><status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
                <info><language>zh-CN</language><eventType>11B06</eventType><urgency>Unknown</urgency><severity>Orange</severity>
                <certainty>Unknown</certainty><headline>上海中心气象台发布大风橙色预警</headline><area><areaDesc>上海市</areaDesc>
                <polygon></polygon><circle></circle><geocode>310000000000</geocode></area></info></alert>""");
        assertThat(document.infos().getFirst().severity()).isEqualTo("Orange");
        assertThat(document.infos().getFirst().areas().getFirst().geocodes()).containsExactly(new CapDocument.Geocode("", "310000000000"));
        assertThat(document.sent()).isEqualTo(Instant.parse("2026-11-23T03:30:00Z"));
    }

    @Test
    void aDocumentTypeMayHoldCommentsAndInstructions() throws CapException {
        CapDocument document = read(good().replace("?>", "?><!DOCTYPE alert [<!-- it's ] here > --><?php isn't ]> ?><!ENTITY a \"x\">]>"));
        assertThat(document.infos().getFirst().text().headline()).isEqualTo("大风");
    }

    @Test
    void nothingOutsideIsEverOpenedAndNothingGrows(@TempDir Path dir) throws IOException, CapException {
        Path secret = Files.writeString(dir.resolve("secret"), "the secret");
        CapDocument document = read(good().replace("?>", "?><!DOCTYPE alert [<!ENTITY x SYSTEM \"" + secret.toUri() + "\"><!ENTITY a \"aaaa\">"
                + "<!ENTITY b \"&a;&a;&a;\">]>").replace("<headline>大风", "<headline>大风&x;&b;"));
        assertThat(document.infos().getFirst().text().headline()).isEqualTo("大风&x;&b;");
        assertThat(document.marks()).contains("doctype", "entity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not xml", "<alert", "<html><body>alert</body></html>", "{\"alert\":1}", "<alert/>", "<a><b></a>"})
    void onlyWhatTellsNothingIsRefused(String text) {
        assertThatThrownBy(() -> READER.read(CapDocs.bytes(text), CapDocs.NOON)).isInstanceOf(CapException.class);
    }

    @Test
    void aLargeDocumentIsReadAsFarAsTheLimits() throws CapException {
        StringBuilder polygon = new StringBuilder();
        for (int i = 0; i < 600_000; i++) {
            polygon.append("31.").append(100_000 + i % 800_000).append(",121.5 ");
        }
        CapDocument document = read(CapDocs.alert("A", "Alert", SENT, CapDocs.info("雨", "Minor", "<area><areaDesc>x</areaDesc><polygon>" + polygon
                + "</polygon></area>")));
        assertThat(document.marks()).contains("too-many=points");
        assertThat(document.infos().getFirst().areas().getFirst().whole()).isFalse();
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        byte[] whole = CapDocs.bytes(good());
        return Arbitraries.integers().between(0, whole.length - 1).flatMap(at -> Arbitraries.bytes().map(value -> {
            byte[] copy = Arrays.copyOf(whole, whole.length);
            copy[at] = value;
            return copy;
        }));
    }

    /// One wrong byte never does more harm than a refusal in words.
    @Property(tries = 500)
    void oneWrongByteIsTakenOrRefused(@ForAll("damaged") byte[] document) {
        try {
            assertThat(READER.read(document, CapDocs.NOON)).isNotEmpty();
        } catch (CapException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
