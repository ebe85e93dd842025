package org.menshen.centre.drill.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.menshen.centre.site.AreaImporter;
import org.menshen.centre.site.CameraImporter;
import org.menshen.centre.site.OsmImporter;
import org.menshen.centre.site.SiteLoader;
import org.menshen.centre.site.SiteModel;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.base.MapReadException;
import org.menshen.map.core.geo.Datum;
import org.menshen.wire.DomainJson;
import org.menshen.wire.imports.ImportFault;

/// Whatever bytes are given to an importer: it imports, or it says in words which file is wrong, and leaves nothing half done.
class AnyBytesTest {

    private static final String SITE = "id: bare\nzh: 空\nextent: {west: 121.485, south: 31.175, east: 121.535, north: 31.22}\n";
    private static final Instant LATEST = Instant.parse("2026-11-23T04:00:00Z");
    private static final String MAPPING = """
            name: small
            kind: calls
            zone: Asia/Shanghai
            times: ["yyyy-MM-dd HH:mm"]
            columns: {call: id, unit: name, type: crs}
            position: {lat: lat, lon: lon, crs: WGS84}
            calls: {source: s, stamps: {received: url}, types: {}, otherwise: {alert: A, incident: B, severity: 3}, unitTypes: {}, unitOtherwise: G,
              unitName: "%s", task: t, remark: r, transport: t, hospital: h}
            """;
    private static final String TABLE = "id,name,lat,lon,crs,azimuth,opening,range,url\n"
            + "31011500001320900001,\"东,门\",31.2,121.5,WGS84,0,70,60,rtsp://h/1\n"
            + "31011500001320900002;西门;31,2;121,5;WGS84;0;70;60;rtsp://h/1\n";
    private static final String AREA = "{\"type\":\"FeatureCollection\",\"features\":["
            + "{\"type\":\"Feature\",\"properties\":{\"name\":\"江\"},\"geometry\":"
            + "{\"type\":\"Polygon\",\"coordinates\":[[[121.5,31.19],[121.51,31.19],[121.51,31.2],[121.5,31.19]]]}}]}";

    private static final DomainJson JSON = new DomainJson();
    private static Path dir;
    private static SiteModel model;

    @BeforeContainer
    static void site() throws IOException {
        dir = Files.createTempDirectory("any-bytes");
        Files.writeString(dir.resolve("site.yaml"), SITE);
        Files.writeString(dir.resolve("m.yaml"), MAPPING);
        model = SiteLoader.load(dir);
    }

    @AfterContainer
    static void clean() throws IOException {
        try (Stream<Path> files = Files.walk(dir)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// An import of a file.
    private interface Import {
        void run(Path file) throws IOException;
    }

    @Property(tries = 250)
    void cameras(@ForAll("tables") byte[] bytes) throws IOException {
        tried(bytes, file -> CameraImporter.run(file, dir));
    }

    @Property(tries = 250)
    void drills(@ForAll("tables") byte[] bytes) throws IOException {
        tried(bytes, file -> CsvImport.run(dir.resolve("m.yaml"), file, dir, model, JSON, LATEST));
    }

    @Property(tries = 150)
    void mappings(@ForAll("mappings") byte[] bytes) throws IOException {
        Path table = Files.writeString(dir.resolve("t.csv"), TABLE);
        tried(bytes, file -> CsvImport.run(file, table, dir, model, JSON, LATEST));
    }

    @Property(tries = 150)
    void areas(@ForAll("areas") byte[] bytes) throws IOException {
        tried(bytes, file -> AreaImporter.run(file, FeatureKind.WATER, Datum.GCJ02, dir));
        Files.deleteIfExists(dir.resolve(SiteLoader.MAP));
    }

    @Property(tries = 100)
    void maps(@ForAll("maps") byte[] bytes) throws IOException {
        tried(bytes, file -> OsmImporter.run(file, dir));
        Files.deleteIfExists(dir.resolve(SiteLoader.MAP));
    }

    private static void tried(byte[] bytes, Import importer) throws IOException {
        Path file = Files.write(dir.resolve("given.bin"), bytes);
        try {
            importer.run(file);
        } catch (ImportFault fault) {
            assertThat(fault.getMessage()).containsAnyOf("given.bin", "t.csv");
            assertThat(fault.words().in(Locale.CHINESE)).isNotBlank();
            fault.lines().forEach(line -> assertThat(line.sentence().in(Locale.CHINESE)).contains("行"));
        } catch (MapReadException fault) {
            assertThat(fault.words().in(Locale.CHINESE)).contains("given.bin");
        }
        try (Stream<Path> files = Files.list(dir)) {
            assertThat(files).noneMatch(left -> left.toString().endsWith(".part"));
        }
    }

    @Provide
    Arbitrary<byte[]> tables() {
        return like(TABLE, ",;\"\n\t 0123456789.");
    }

    @Provide
    Arbitrary<byte[]> mappings() {
        return like(MAPPING, ":{}[]\"'\n &*!|>-%");
    }

    @Provide
    Arbitrary<byte[]> areas() {
        return like(AREA, "{}[]\",:0123456789");
    }

    @Provide
    Arbitrary<byte[]> maps() {
        return like("<osm><node id='1' lat='31.19' lon='121.5'/><node id='2' lat='31.2' lon='121.5'/><way id='3'><nd ref='1'/><nd ref='2'/>"
                + "<tag k='highway' v='primary'/></way></osm>", "<>/='\" 0123456789&;");
    }

    private static Arbitrary<byte[]> like(String sound, String letters) {
        Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(120);
        Arbitrary<byte[]> words = Arbitraries.strings().withChars(letters).ofMaxLength(60).map(text -> text.getBytes(StandardCharsets.UTF_8));
        Arbitrary<byte[]> whole = Arbitraries.of(List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, Charset.forName("GB18030")))
                .map(sound::getBytes);
        Arbitrary<byte[]> changed = whole.flatMap(bytes -> Arbitraries.integers().between(0, bytes.length - 1).flatMap(at -> Arbitraries.bytes()
                .map(value -> {
                    byte[] other = bytes.clone();
                    other[at] = value;
                    return other;
                })));
        Arbitrary<byte[]> cut = whole.flatMap(bytes -> Arbitraries.integers().between(0, bytes.length).map(length -> Arrays.copyOf(bytes, length)));
        return Arbitraries.oneOf(any, words, changed, cut);
    }
}
