package org.menshen.map.core.geojson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.geo.Datum;
import org.menshen.map.core.geo.LatLon;

/// What RFC 7946 allows at its edges, what it asks to avoid, and what no file may do to the reader.
class GeoJsonLimitsTest {

    private static final String SQUARE = "[[[0,0],[2,0],[2,2],[0,2],[0,0]]]";

    private static GeoJson.Result read(String text) throws IOException {
        return GeoJson.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String feature(String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{},\"geometry\":" + geometry + "}";
    }

    private static GeoFeature only(GeoJson.Result result) {
        assertThat(result.isAccepted()).as(result.findings().toString()).isTrue();
        assertThat(result.features()).hasSize(1);
        return result.features().getFirst();
    }

    @Test
    void emptyCoordinatesAreSoundAndLikeNoGeometry() throws IOException {
        for (String type : List.of("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon")) {
            GeoJson.Result result = read(feature("{\"type\":\"" + type + "\",\"coordinates\":[]}"));
            assertThat(only(result).geometry()).as(type).isEmpty();
            assertThat(only(result).lost()).as(type).isEmpty();
            assertThat(result.findings()).extracting(Finding::fault).as(type).containsExactly(Fault.EMPTY_COORDINATES);
        }
        assertThat(only(read(feature("{\"type\":\"GeometryCollection\",\"geometries\":[]}"))).geometry()).isEmpty();
        assertThat(only(read(feature("null"))).geometry()).isEmpty();
        assertThat(only(read(feature("{\"type\":\"MultiPolygon\",\"coordinates\":[[],[]]}"))).geometry()).isEmpty();
        assertThat(only(read(feature("{\"type\":\"MultiPolygon\",\"coordinates\":[[]," + SQUARE + "]}"))).geometry())
            .hasValueSatisfying(geometry -> assertThat(((Geometry.MultiPolygon) geometry).polygons()).hasSize(1));
        assertThat(only(read("{\"type\":\"Polygon\",\"coordinates\":[]}")).geometry()).isEmpty();
    }

    @Test
    void whatShouldBeAvoidedIsReadWithARemark() throws IOException {
        String square = "{\"type\":\"Polygon\",\"coordinates\":" + SQUARE + "}";
        String single = "{\"type\":\"GeometryCollection\",\"geometries\":[" + square + "]}";
        GeoJson.Result result = read(feature("{\"type\":\"GeometryCollection\",\"geometries\":[" + single + "]}"));
        assertThat(only(result).geometry()).contains(new Geometry.Collection(List.of(new Geometry.Collection(List.of(
            new Geometry.Polygon(List.of(List.of(new LatLon(0, 0), new LatLon(0, 2), new LatLon(2, 2), new LatLon(2, 0), new LatLon(0, 0)))))))));
        assertThat(result.findings()).extracting(Finding::fault)
            .containsExactly(Fault.SINGLE_COLLECTION, Fault.NESTED_COLLECTION, Fault.SINGLE_COLLECTION);
        String half = "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[]}," + square + "]}";
        assertThat(only(read(feature(half))).geometry()).as("an empty part leaves the others").isPresent();
    }

    @Test
    void heightsAreDropped() throws IOException {
        assertThat(only(read(feature("{\"type\":\"LineString\",\"coordinates\":[[1,2,30],[3,4,-7.5]]}"))).geometry())
            .contains(new Geometry.LineString(List.of(new LatLon(2, 1), new LatLon(4, 3))));
        assertThat(read(feature("{\"type\":\"Point\",\"coordinates\":[1,2,3,4]}")).findings()).extracting(Finding::fault)
            .containsExactly(Fault.POSITION_TOO_LONG);
    }

    @Test
    void theCoordinateSystemIsHeardInEveryWayItIsWritten() throws IOException {
        assertThat(stated("{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:OGC:1.3:CRS84\"}}")).contains(Datum.WGS84);
        assertThat(stated("{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::4326\"}}")).contains(Datum.WGS84);
        assertThat(stated("{\"type\":\"name\",\"properties\":{\"name\":\"http://www.opengis.net/def/crs/EPSG/0/4490\"}}")).contains(Datum.CGCS2000);
        assertThat(stated("{\"type\":\"EPSG\",\"properties\":{\"code\":4326}}")).contains(Datum.WGS84);
        assertThat(stated("{\"type\":\"name\",\"properties\":{\"name\":\"GCJ-02\"}}")).contains(Datum.GCJ02);
        assertThat(stated("\"bd09\"")).contains(Datum.BD09);
        assertThat(stated("null")).isEmpty();
        for (String other : List.of("EPSG:3857", "urn:ogc:def:crs:EPSG::4214", "urn:ogc:def:crs:EPSG::14326", "Xian 1980", "")) {
            GeoJson.Result result = read("{\"type\":\"Point\",\"coordinates\":[1,2],\"crs\":{\"properties\":{\"name\":\"" + other + "\"}}}");
            assertThat(result.isAccepted()).as(other).isFalse();
            assertThat(result.findings().getFirst().message()).contains(other).contains("EPSG:4326");
        }
        assertThat(read("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"crs\":\"GCJ02\",\"properties\":{},\"geometry\":null},"
            + feature("{\"type\":\"Point\",\"coordinates\":[1,2],\"crs\":\"BD09\"}") + "]}").report().stated())
            .containsExactlyInAnyOrder(Datum.GCJ02, Datum.BD09);
    }

    private static java.util.Set<Datum> stated(String crs) throws IOException {
        GeoJson.Result result = read("{\"type\":\"FeatureCollection\",\"crs\":" + crs + ",\"features\":[]}");
        assertThat(result.isAccepted()).isTrue();
        return result.report().stated();
    }

    @Test
    void depthIsBoundedAndNamed() throws IOException {
        for (String deep : List.of("{\"a\":" + "[".repeat(100_000), "{\"a\":".repeat(100_000),
            "{\"type\":\"FeatureCollection\",\"features\":[" + "[".repeat(200_000))) {
            assertThat(read(deep).findings()).singleElement().satisfies(finding -> {
                assertThat(finding.fault()).isEqualTo(Fault.TOO_DEEP);
                assertThat(finding.message()).contains("200");
            });
        }
    }

    @Test
    void aFeatureThatIsTooDeepIsLeftOutAlone() throws IOException {
        String point = feature("{\"type\":\"Point\",\"coordinates\":[1,2]}");
        String deep = feature("{\"type\":\"GeometryCollection\",\"geometries\":[".repeat(5_000) + "{\"type\":\"Point\",\"coordinates\":[1,2]}"
            + "]}".repeat(5_000));
        GeoJson.Result result = read("{\"type\":\"FeatureCollection\",\"features\":[" + point + ",\n" + deep + ",\n" + point + "]}");
        assertThat(result.features()).hasSize(2);
        assertThat(result.report().whole()).as("the others can be used").isTrue();
        assertThat(result.report().left()).isEqualTo(1);
        assertThat(result.report().leftOut()).singleElement().satisfies(finding -> {
            assertThat(finding.fault()).isEqualTo(Fault.TOO_DEEP);
            assertThat(finding.line()).isEqualTo(2);
        });
        assertThat(read("{\"type\":\"FeatureCollection\",\"features\":[" + "[".repeat(150) + "]".repeat(150) + "," + point + "]}").features())
            .as("what is no feature, and not too deep").hasSize(1);
    }

    @Test
    void anErrorAfterThousandsOfRemarksStillCounts() throws IOException {
        String remarks = "[1,2,3,4],".repeat(2_500);
        GeoJson.Result result = read("{\"type\":\"MultiPoint\",\"coordinates\":[" + remarks + "[1]]}");
        assertThat(result.findings()).noneMatch(Finding::isError);
        assertThat(result.isAccepted()).isFalse();
    }

    @Test
    void aFileThatIsNoUtf8SaysSoAndWhere() throws IOException {
        byte[] gbk = "{\"type\":\"Feature\",\n\"properties\":{\"name\":\"南码头\"},\"geometry\":null}".getBytes(Charset.forName("GBK"));
        GeoJson.Result result = GeoJson.read(new ByteArrayInputStream(gbk));
        assertThat(result.findings()).extracting(Finding::fault).containsExactly(Fault.NOT_UTF8);
        assertThat(result.findings().getFirst().line()).isEqualTo(2);
        assertThat(result.findings().getFirst().words().in(Locale.CHINESE)).contains("UTF-8").contains("另存为");
        byte[] marked = ("\uFEFF" + feature("null")).getBytes(StandardCharsets.UTF_8);
        assertThat(GeoJson.read(new ByteArrayInputStream(marked)).isAccepted()).isTrue();
        byte[] wide = ("\uFEFF" + feature("null")).getBytes(StandardCharsets.UTF_16LE);
        assertThat(GeoJson.read(new ByteArrayInputStream(wide)).isAccepted()).isTrue();
    }

    @Test
    void bytesOfNoKnownEncodingAreAFaultOfTheFileNotOfTheDisk() throws IOException {
        byte[][] odd = {{0, 0, '{', 0}, {0, '{', 0, 0}, {0, 0, -1, -2}, {-2, -1, 0, 0}, {0, 0, 0, '{', 0, 0}, {0, 0, 0, '{', 127, 127, 0, 0}};
        for (byte[] bytes : odd) {
            assertThat(GeoJson.read(new ByteArrayInputStream(bytes)).findings()).extracting(Finding::fault).containsExactly(Fault.NOT_UTF8);
        }
    }

    @Test
    void aDiskThatFailsIsNotToldAsAFaultOfTheFile() {
        for (String before : List.of("", "{\"type\":\"Feature\",")) {
            InputStream failing = new SequenceInputStream(text(before), new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("bad sector");
                }
            });
            assertThatThrownBy(() -> GeoJson.read(failing)).isInstanceOf(IOException.class).hasMessage("bad sector");
        }
    }

    /// Two million positions come through in far less memory than they would take together.
    @Test
    void featuresAreHandedOnWhileTheFileIsRead() throws IOException {
        String line = feature("{\"type\":\"LineString\",\"coordinates\":[" + "[121.5,31.2],".repeat(1000) + "[1,2]]}");
        byte[] one = (line + ",\n").getBytes(StandardCharsets.UTF_8);
        InputStream in = new SequenceInputStream(Collections.enumeration(List.of(text("{\"type\":\"FeatureCollection\",\"features\":["),
            new SequenceInputStream(Collections.enumeration(IntStream.range(0, 2_000).mapToObj(i ->
                    (InputStream) new ByteArrayInputStream(one)).toList())),
            text(line + "]}"))));
        long[] seen = {0};
        GeoJson.Report report = GeoJson.scan(in, feature -> seen[0]++);
        assertThat(report.isAccepted()).isTrue();
        assertThat(seen[0]).isEqualTo(2_001);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyFaultHasWordsInBothLanguages() {
        for (Locale locale : List.of(Locale.ROOT, Locale.CHINESE)) {
            for (Fault fault : Fault.values()) {
                assertThat(fault.phrase("a", "b", "c").in(locale)).isNotBlank();
            }
        }
        assertThat(keys("")).isEqualTo(keys("_zh"));
    }

    private static java.util.Set<String> keys(String suffix) throws MissingResourceException {
        return ResourceBundle.getBundle(Fault.BUNDLE + suffix).keySet();
    }

    @Property(tries = 400)
    void whateverTheBytesTheAnswerIsAVerdict(@ForAll("files") byte[] bytes) throws IOException {
        GeoJson.Result result = GeoJson.read(new ByteArrayInputStream(bytes));
        assertThat(result.isAccepted() || !result.findings().isEmpty()).isTrue();
        assertThat(result.findings()).allSatisfy(finding -> {
            assertThat(finding.line()).isPositive();
            assertThat(finding.column()).isPositive();
            assertThat(finding.words().in(Locale.CHINESE)).isNotBlank().doesNotContain("tools.jackson");
            assertThat(finding.message()).isNotBlank();
        });
    }

    @Provide
    Arbitrary<byte[]> files() {
        byte[] sound = ("{\"type\":\"FeatureCollection\",\"bbox\":[1,2,3,4],\"features\":[" + feature("{\"type\":\"Polygon\",\"coordinates\":"
                + SQUARE
            + "}") + ",\n" + feature("{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1,2]}]}") + "]}")
            .getBytes(StandardCharsets.UTF_8);
        Arbitrary<byte[]> damaged = Arbitraries.integers().between(0, sound.length - 1).flatMap(at -> Arbitraries.bytes().map(value -> {
            byte[] bytes = sound.clone();
            bytes[at] = value;
            return bytes;
        }));
        Arbitrary<byte[]> cut = Arbitraries.integers().between(0, sound.length).map(length -> Arrays.copyOf(sound, length));
        Arbitrary<byte[]> letters = Arbitraries.strings().withChars("{}[]\",:0123456789eE-.truefalsn \n").ofMaxLength(60)
            .map(text -> text.getBytes(StandardCharsets.UTF_8));
        return Arbitraries.oneOf(Arbitraries.bytes().array(byte[].class).ofMaxSize(80), damaged, cut, letters);
    }
}
