package org.menshen.centre.drill.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.centre.drill.DrillFile;
import org.menshen.centre.drill.DrillRecord;
import org.menshen.wire.imports.ImportFault;
import org.menshen.wire.imports.RowNote;
import org.menshen.centre.site.SiteLoader;
import org.menshen.centre.site.SiteModel;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.reading.Reading;
import org.menshen.wire.DomainJson;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

class CsvImportTest {

    private static final String ROOT = System.getProperty("menshen.root", "../..");
    private static final Instant LATEST = Instant.parse("2026-11-23T04:00:00Z");
    private static final Path SHARED = Path.of(System.getenv().getOrDefault("MENSHEN_SHARED", ROOT + "/../shared"));
    private static final Path DRILLS = Path.of(ROOT, "config/drills");
    private static final Charset GBK = Charset.forName("GBK");

    private final DomainJson json = new DomainJson();
    private SiteModel site;

    @TempDir
    Path dir;

    @BeforeEach
    void site() throws IOException {
        Files.writeString(dir.resolve("site.yaml"), "id: bare\nzh: 空\nextent: {west: 121.485, south: 31.175, east: 121.535, north: 31.22}\n");
        site = SiteLoader.load(dir);
    }

    @Test
    void everyCallUnitAndStampOfTheRealRecordingIsInTheDrill() throws IOException {
        Path csv = SHARED.resolve("data/incidents/sf_fire_calls_2020-04.csv");
        assumeThat(csv).as("real calls in ../shared").exists();
        ImportReport report = CsvImport.run(DRILLS.resolve("sf-fire.mapping.yaml"), csv, dir, site, json, LATEST);
        assertThat(report.rows()).isEqualTo(10_410).isEqualTo(report.imported() + report.rejected().size());
        assertThat(report.rejected()).isEmpty();
        assertThat(report.subjects()).isEqualTo(5_292);
        assertThat(report.units()).isEqualTo(199);
        assertThat(report.write(Locale.CHINESE)).exists();
        Set<String> orders = new HashSet<>();
        Set<Subject> incidents = new HashSet<>();
        Set<Subject> units = new HashSet<>();
        long[] arrived = {0};
        long outside = 0;
        Bounds around = site.extent().grown(0.01);
        try (DrillFile drill = DrillFile.open(report.drill(), json)) {
            for (DrillRecord r = drill.next(); r != null; r = drill.next()) {
                r.commands().forEach(c -> {
                    if (c.command() instanceof OrderCommand.Send) {
                        orders.add(c.subject().id());
                    } else if (c.command() instanceof OrderCommand.Arrive) {
                        arrived[0]++;
                    } else if (c.subject().kind() == SubjectKind.INCIDENT) {
                        incidents.add(c.subject());
                    } else if (c.subject().kind() == SubjectKind.UNIT) {
                        units.add(c.subject());
                    }
                });
                outside += r.readings().stream().filter(p -> !around.contains(((Reading.UnitPosition) p).position())).count();
            }
        }
        assertThat(outside).as("positions outside the site").isZero();
        assertThat(orders).hasSize(10_410);
        assertThat(incidents).hasSize(5_292);
        assertThat(units).hasSize(199);
        assertThat(arrived[0]).isBetween(8_400L, 8_694L);
    }

    @Test
    void everyRealCountIsInTheDrill() throws IOException {
        Path csv = SHARED.resolve("data/crowd/melb_may2_2019.csv");
        assumeThat(csv).as("real counts in ../shared").exists();
        // every count is in it however often a zone is sampled between two of them; four million samples say nothing more
        String often = Files.readString(DRILLS.resolve("melbourne-crowd.mapping.yaml"));
        Path seldom = Files.writeString(dir.resolve("seldom.mapping.yaml"), often.replace("every: 15s", "every: 15m"));
        assertThat(seldom).content().isNotEqualTo(often);
        ImportReport report = CsvImport.run(seldom, csv, dir, site, json, LATEST);
        assertThat(report.rows()).isEqualTo(1_248);
        assertThat(report.imported()).isEqualTo(1_248);
        assertThat(report.subjects()).isEqualTo(52);
        try (DrillFile drill = DrillFile.open(report.drill(), json)) {
            for (int i = 0; i < 52; i++) {
                assertThat(drill.next().commands().getFirst().subject().kind()).isEqualTo(SubjectKind.ZONE);
            }
            assertThat(drill.next().readings()).hasSize(52);
        }
    }

    private Path mapping(String charset, String stamps) throws IOException {
        Path file = dir.resolve("m.yaml");
        Files.writeString(file, """
                name: small
                kind: calls
                %s
                zone: Asia/Shanghai
                times: ["yyyy-MM-dd HH:mm:ss", "MM/dd/yyyy hh:mm:ss a"]
                columns: {call: 编号, unit: 力量, type: 类型, place: 地址}
                position: {lat: 纬度, lon: 经度, crs: WGS84}
                calls:
                  source: calls
                  stamps: %s
                  types: {火警: {alert: FIRE_SMOKE, incident: FIRE, severity: 2}}
                  unitTypes: {}
                  unitOtherwise: GRID_TEAM
                  unitName: "%%s"
                  task: 去
                  remark: 重放
                  transport: 转运
                  hospital: 医院
                """.formatted(charset, stamps));
        return file;
    }

    private static final String HEAD = "编号,力量,类型,地址,纬度,经度,接报,到场,待命\n";
    private static final String STAMPS = "{received: 接报, onScene: 到场, available: 待命}";

    @Test
    void positionsInGcjAreConvertedAndAMappingWithoutASystemIsRefused() throws IOException {
        Path csv = dir.resolve("gcj.csv");
        Files.writeString(csv, HEAD + "1,甲,火警,浦三路,31.194940,121.512898,2020-04-07 10:00:00,2020-04-07 10:05:00,2020-04-07 10:30:00\n");
        Path mapping = mapping("", STAMPS);
        String text = Files.readString(mapping);
        Files.writeString(mapping, text.replace("crs: WGS84", "crs: GCJ02"));
        ImportReport report = CsvImport.run(mapping, csv, dir, site, json, LATEST);
        try (DrillFile drill = DrillFile.open(report.drill(), json)) {
            assertThat(Stream.generate(() -> next(drill)).flatMap(r -> r.alerts().stream()).findFirst().orElseThrow().position())
                .satisfies(at -> assertThat(Geodesy.distance(at, new LatLon(31.1970, 121.5085))).isLessThan(2));
        }
        Files.writeString(mapping, text.replace(", crs: WGS84", ""));
        assertThatThrownBy(() -> CsvImport.run(mapping, csv, dir, site, json, LATEST)).isInstanceOf(IOException.class)
                .hasMessageContaining("m.yaml").hasMessageContaining("crs is missing").hasMessageContaining("GCJ02");
    }

    private static DrillRecord next(DrillFile drill) {
        try {
            return drill.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void chineseTextInGbkIsFoundOrTheFixIsNamed() throws IOException {
        Path csv = dir.resolve("gbk.csv");
        Files.write(csv, (HEAD + "1,甲,火警,浦三路,31.19,121.50,2020-04-07 10:00:00,2020-04-07 10:05:00,2020-04-07 10:30:00\n").getBytes(GBK));
        assertThatThrownBy(() -> CsvImport.run(mapping("charset: UTF-8", STAMPS), csv, dir, site, json, LATEST)).isInstanceOf(IOException.class)
                .hasMessageContaining("gbk.csv").hasMessageContaining("line 1").hasMessageContaining("charset: GBK");
        ImportReport found = CsvImport.run(mapping("", STAMPS), csv, dir, site, json, LATEST);
        assertThat(found.charset()).isEqualTo("GB18030");
        assertThat(found.imported()).isEqualTo(1);
        assertThat(CsvImport.run(mapping("charset: GBK", STAMPS), csv, dir, site, json, LATEST).imported()).isEqualTo(1);
        assertThatThrownBy(() -> CsvImport.run(mapping("charset: ISO-8859-1", STAMPS), csv, dir, site, json, LATEST)).hasMessageContaining("charset");
    }

    @Test
    void timesThatNoRecordingCanHaveAreRefused() throws IOException {
        Path csv = dir.resolve("years.csv");
        StringBuilder rows = new StringBuilder(HEAD);
        List<String> stamps = List.of("1900-01-01 00:00:00", "9999-12-31 23:59:59", "0001-01-01 00:00:00", "2099-01-01 00:00:00",
                "1969-12-31 23:59:59", "2020-04-07 10:00:00");
        for (int i = 0; i < stamps.size(); i++) {
            rows.append(i).append(",甲,火警,浦三路,31.19,121.50,").append(stamps.get(i)).append(",,\n");
        }
        Files.writeString(csv, rows);
        ImportReport report = CsvImport.run(mapping("", STAMPS), csv, dir, site, json, LATEST);
        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.rejected()).extracting(RowNote::code)
                .containsExactly("time-before", "time-ahead", "time-before", "time-ahead", "time-before");
        assertThat(report.rejected().getFirst().sentence().in(Locale.CHINESE)).contains("第 2 行").contains("接报").contains("1900-01-01");
        Path mapping = Files.writeString(dir.resolve("d.yaml"), """
                name: d
                kind: counts
                zone: Asia/Shanghai
                times: ["yyyy-MM-dd"]
                columns: {sensor: s, count: n, date: d, hour: h}
                position: {lat: lat, lon: lon, crs: WGS84}
                counts: {source: crowd, zoneId: "Z-%s", zoneKind: WALKWAY, area: 900, capacity: 1000, dwell: 12, every: 15s}
                """);
        Files.writeString(csv, "s,n,d,h,lat,lon\n1,7,1900-01-01,8,31.2,121.5\n1,7,9999-01-01,8,31.2,121.5\n1,7,2019-05-02,8,31.2,121.5\n");
        assertThat(CsvImport.run(mapping, csv, dir, site, json, LATEST).rejected()).extracting(RowNote::code)
                .containsExactly("time-before", "time-ahead");
    }

    @Test
    void textsAreMadeHarmlessAndThatIsTold() throws IOException {
        Path csv = dir.resolve("bidi.csv");
        Files.writeString(csv, HEAD + "1,甲\u202e\u001b[31m1,火警,浦\u0007三路" + "长".repeat(300) + ",31.19,121.50,2020-04-07 10:00:00,,\n"
                + "2,\u200f\u202e,火警,浦三路,31.19,121.50,2020-04-07 10:00:00,,\n");
        ImportReport report = CsvImport.run(mapping("", STAMPS), csv, dir, site, json, LATEST);
        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.rejected()).extracting(RowNote::code).containsExactly("missing");
        assertThat(report.remarks()).extracting(RowNote::code).contains("cleaned");
        try (DrillFile drill = DrillFile.open(report.drill(), json)) {
            for (DrillRecord record = drill.next(); record != null; record = drill.next()) {
                assertThat(json.write(record)).doesNotContain("\u202e", "u001b", "u0007").doesNotContain("长".repeat(200));
            }
        }
    }

    @Test
    void everyFaultOfAMappingIsToldInPlainWordsWithItsPlace() throws IOException {
        Path csv = Files.writeString(dir.resolve("c.csv"), HEAD + "1,甲,火警,浦三路,31.19,121.50,2020-04-07 10:00:00,,\n");
        String good = Files.readString(mapping("", STAMPS));
        for (String[] change : new String[][] {{"times:", "tmies:"}, {"zone: Asia/Shanghai", "zone: Mars"}, {"zone: Asia/Shanghai", "zone: [1"},
            {"kind: calls", "kind: [calls]"}, {"severity: 2", "severity: high"}, {"yyyy", "bbbb"}, {"unitName: \"%s\"", "unitName: \"%q\""},
            {"crs: WGS84", "crs: Mars"}, {"zone:", "resite: {from: [1, 2]}\nzone:"}, {"zone:", "resite: {points: [[1, 2, 3, 4]]}\nzone:"},
            {"zone:", "resite: {}\nzone:"}, {"zone:", "\tzone:"}, {"name: small", "name: ../up"}, {"remark: 重放", "remark: null"}}) {
            assertThat(good).contains(change[0]);
            Path bad = Files.writeString(dir.resolve("bad.yaml"), good.replace(change[0], change[1]));
            assertThatThrownBy(() -> CsvImport.run(bad, csv, dir, site, json, LATEST)).as(change[1])
                    .isInstanceOfSatisfying(ImportFault.class, fault -> {
                for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
                    assertThat(fault.words().in(locale)).contains("bad.yaml").doesNotContainIgnoringCase("exception").doesNotContain("java", "tools.")
                            .doesNotContain("deserialize", "token", "mapping values", "\n", "Cannot", "Unknown").hasSizeLessThan(600);
                }
            });
        }
        Path typed = Files.writeString(dir.resolve("typo.yaml"), "kidn: calls\n" + good);
        assertThatThrownBy(() -> CsvImport.run(typed, csv, dir, site, json, LATEST)).hasMessageContaining("line 1").hasMessageContaining("kidn")
                .hasMessageContaining("kind");
    }

    @Test
    void rowsThatCannotBeReadAreListedWithLineAndReason() throws IOException {
        Path csv = dir.resolve("calls.csv");
        Files.writeString(csv, HEAD
                + "1,甲,火警,浦三路,31.19,121.50,2020-04-07 10:00:00,04/07/2020 10:05:00 AM,2020-04-07 10:30:00\n"
                + "2,甲,火警,\"两行\n地址\",31.19,121.50,昨天,,\n"
                + ",甲,火警,无号,31.19,121.50,2020-04-07 10:00:00,,\n"
                + "4,甲,洪水,无类,31.19,121.50,2020-04-07 10:00:00,,\n"
                + "5,甲,火警,无位,北纬,121.50,2020-04-07 10:00:00,,\n"
                + "1,甲,火警,重复,31.19,121.50,2020-04-07 10:00:00,,\n"
                + "7,乙,火警,倒序,31.19,121.50,2020-04-07 11:00:00,2020-04-07 10:00:00,\n"
                + "8,乙,火警\n");
        ImportReport report = CsvImport.run(mapping("", STAMPS), csv, dir, site, json, LATEST);
        assertThat(report.rows()).isEqualTo(8).isEqualTo(report.imported() + report.rejected().size());
        assertThat(report.imported()).isEqualTo(2);
        assertThat(report.rejected()).extracting(RowNote::code)
                .containsExactly("bad-time", "missing", "unknown-type", "bad-number", "twice", "short-row");
        assertThat(report.rejected()).extracting(RowNote::line).containsExactly(4L, 5L, 6L, 7L, 8L, 10L);
        assertThat(report.remarks()).extracting(RowNote::code).containsExactly("order-of-stamps", "no-available");
        assertThat(report.words(Locale.ENGLISH)).hasSize(9).first().asString().contains("8 = imported 2 + rejected 6");
        assertThat(report.words(Locale.CHINESE)).anyMatch(l -> l.contains("第 6 行") && l.contains("洪水"));
        assertThat(Files.readAllLines(report.write(Locale.ENGLISH))).anyMatch(l -> l.contains("line 4") && l.contains("昨天"));
        try (DrillFile drill = DrillFile.open(report.drill(), json)) {
            assertThat(drill.header().start()).isEqualTo(Instant.parse("2020-04-07T01:59:00Z"));
        }
    }

    private ImportReport run(String text, String... changes) throws IOException {
        Path mapping = mapping("", STAMPS);
        String written = Files.readString(mapping);
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(written).contains(changes[i]);
            written = written.replace(changes[i], changes[i + 1]);
        }
        Files.writeString(mapping, written);
        return CsvImport.run(mapping, Files.writeString(dir.resolve("c.csv"), text), dir, site, json, LATEST);
    }

    private Instant firstAlert(ImportReport report) throws IOException {
        try (DrillFile drill = DrillFile.open(report.drill(), json)) {
            return Stream.generate(() -> next(drill)).filter(r -> !r.alerts().isEmpty()).findFirst().orElseThrow().at();
        }
    }

    @Test
    void anOffsetInATimeIsHeeded() throws IOException {
        String row = HEAD + "1,甲,火警,浦三路,31.19,121.50,2020-04-07T10:00:00Z,,\n";
        assertThat(firstAlert(run(row, "\"yyyy-MM-dd HH:mm:ss\"", "\"yyyy-MM-dd'T'HH:mm:ssXXX\""))).isEqualTo(Instant.parse("2020-04-07T10:00:00Z"));
        String wall = HEAD + "1,甲,火警,浦三路,31.19,121.50,2020-04-07 10:00:00,,\n";
        assertThat(firstAlert(run(wall))).isEqualTo(Instant.parse("2020-04-07T02:00:00Z"));
    }

    @Test
    void aDecimalCommaIsReadAndNeverMultiplies() throws IOException {
        String comma = (HEAD + "1,甲,火警,浦三路,31#2010,121#5010,2020-04-07 10:00:00,,\n").replace(',', ';').replace('#', ',');
        try (DrillFile drill = DrillFile.open(run(comma).drill(), json)) {
            assertThat(Stream.generate(() -> next(drill)).flatMap(r -> r.alerts().stream()).findFirst().orElseThrow().position())
                    .isEqualTo(new LatLon(31.2010, 121.5010));
        }
        String quoted = HEAD + "1,甲,火警,浦三路,\"31,2010\",\"121,5010\",2020-04-07 10:00:00,,\n";
        assertThat(run(quoted).imported()).isEqualTo(1);
        for (String bad : List.of("0x1p3", "NaN", "1e5f", "31d", "３１.２", "Infinity", "31.2.0", "\"31,201,0\"", "\"31,2\"")) {
            assertThatThrownBy(() -> run(HEAD + "1,甲,火警,浦三路," + bad + ",121.5,2020-04-07 10:00:00,,\n")).as(bad)
                    .isInstanceOfSatisfying(ImportFault.class, fault -> {
                        assertThat(fault.words().code()).isEqualTo("rows.bad");
                        assertThat(fault.lines()).extracting(RowNote::line).containsExactly(2L);
                    });
        }
        assertThatThrownBy(() -> run(HEAD + "1,甲,火警,浦三路,0,0,2020-04-07 10:00:00,,\n")).isInstanceOfSatisfying(ImportFault.class,
                fault -> assertThat(fault.lines()).extracting(RowNote::code).containsExactly("zero-position"));
        assertThatThrownBy(() -> run(HEAD.replace(',', ';') + "1;甲;火警;路;31.2;121.5;2020-04-07 10:00:00;;\n", "name: small",
                "name: small\ndecimal: \",\""))
                .as("the mapping says otherwise").isInstanceOf(ImportFault.class);
    }

    @Test
    void aCountWithGroupedDigitsIsReadOnlyWhereThatIsSure() throws IOException {
        assertThat(counts(",", "\"1,234\"", "31.2", "121.5", "").rejected()).isEmpty();
        assertThat(counts(";", "1,234", "31.2", "121.5", "").rejected()).as("the position uses points").isEmpty();
        assertThat(counts(";", "1.234", "31,2", "121,5", "").rejected()).as("the position uses commas").isEmpty();
        assertThat(counts(";", "1,234", "31", "121", "decimal: '.'").rejected()).isEmpty();
        for (String bad : List.of("1,23", "1,2,3", "0x10", "NaN", "1e5f", "-5", "１２")) {
            assertThatThrownBy(() -> counts(";", bad, "31.2", "121.5", "")).as(bad).isInstanceOf(ImportFault.class);
        }
        assertThatThrownBy(() -> counts(";", "1,234", "31", "121", "")).isInstanceOfSatisfying(ImportFault.class,
                fault -> assertThat(fault.lines()).extracting(RowNote::code).containsExactly("ambiguous-number"));
    }

    private ImportReport counts(String separator, String count, String lat, String lon, String more) throws IOException {
        Path mapping = Files.writeString(dir.resolve("n.yaml"), """
                name: n
                kind: counts
                %s
                zone: Asia/Shanghai
                times: ["yyyy-MM-dd"]
                columns: {sensor: s, name: s, count: n, date: d, hour: h}
                position: {lat: lat, lon: lon, crs: WGS84}
                counts: {source: crowd, zoneId: "Z-%%s", zoneKind: WALKWAY, area: 900, capacity: 1000, dwell: 12, every: 15s}
                """.formatted(more));
        String row = String.join(separator, "7", count, "2019-05-02", "8", lat, lon);
        return CsvImport.run(mapping, Files.writeString(dir.resolve("n.csv"), String.join(separator, "s", "n", "d", "h", "lat", "lon") + "\n" + row),
                dir, site, json, LATEST);
    }

    @Test
    void aMappingThatMakesNoSenseSaysWhatItNeeds() throws IOException {
        for (String bad : List.of("", "null", "[1]", "{", "name: x", "name: ../../x\nkind: calls", "\u0000", "a: &a [*a]")) {
            Path mapping = Files.writeString(dir.resolve("bad.yaml"), bad);
            assertThatThrownBy(() -> CsvImport.run(mapping, dir.resolve("site.yaml"), dir, site, json, LATEST)).as(bad)
                    .isInstanceOf(ImportFault.class)
                    .hasMessageContaining("bad.yaml");
        }
        assertThatThrownBy(() -> run(HEAD, "name: small", "name: ../up")).isInstanceOf(ImportFault.class).hasMessageContaining("../up");
        assertThatThrownBy(() -> run(HEAD, "zone: Asia/Shanghai", "zone: Mars")).isInstanceOf(ImportFault.class).hasMessageContaining("Mars");
        assertThatThrownBy(() -> run(HEAD)).isInstanceOfSatisfying(ImportFault.class, fault -> assertThat(fault.words().code())
                .isEqualTo("rows.none"));
        assertThat(dir.resolve("small.ndjson.gz")).doesNotExist();
    }

    @Test
    void threePointsMoveAPlaneOntoAnother() {
        Affine affine = Affine.points(java.util.List.of(new double[] {0, 0, 10, 20}, new double[] {1, 0, 10, 21}, new double[] {0, 1, 9, 20}));
        assertThat(affine.move(new org.menshen.map.core.geo.LatLon(0.5, 0.25)).lon()).isEqualTo(9.5);
        assertThat(affine.move(new org.menshen.map.core.geo.LatLon(0.5, 0.25)).lat()).isEqualTo(20.25);
        assertThatThrownBy(() -> Affine.points(java.util.List.of(new double[] {0, 0, 1, 1}, new double[] {1, 1, 2, 2}, new double[] {2, 2, 3, 3})))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("one line");
    }
}
