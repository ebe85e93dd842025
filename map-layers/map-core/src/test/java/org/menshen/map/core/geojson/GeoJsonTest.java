package org.menshen.map.core.geojson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.RealData;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;

class GeoJsonTest {

    private static GeoJson.Result read(String text) throws IOException {
        return GeoJson.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Fault> faults(String text) throws IOException {
        return read(text).findings().stream().map(Finding::fault).toList();
    }

    @Test
    void typeMayComeLastAndSoundFeaturesSurviveTheirNeighbours() throws IOException {
        GeoJson.Result result = read("""
            {"features": [
              {"type": "Feature", "id": 7, "properties": {"name": "江", "deep": {"m": [1, null, true]}},
               "geometry": {"coordinates": [121.5, 31.2, 4], "type": "Point"}},
              {"type": "Feature", "properties": null, "geometry": {"type": "Point", "coordinates": [121.5]}}
            ], "type": "FeatureCollection"}
            """);
        assertThat(result.isAccepted()).isFalse();
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.fault()).isEqualTo(Fault.POSITION_TOO_SHORT);
            assertThat(finding.message()).isEqualTo("a position must have two elements or more");
            assertThat(finding.line()).isEqualTo(4);
            assertThat(finding.column()).isEqualTo(88);
        });
        GeoFeature feature = result.features().getFirst();
        assertThat(result.features()).hasSize(1);
        assertThat(feature.id()).contains("7");
        assertThat(feature.text("name")).isEqualTo("江");
        assertThat(feature.text("absent")).isEmpty();
        assertThat(feature.geometry()).contains(new Geometry.Point(new LatLon(31.2, 121.5)));
        assertThat(feature.line()).isEqualTo(2);
    }

    @Test
    void everyGeometryIsRead() throws IOException {
        assertThat(read("""
            {"type": "GeometryCollection", "geometries": [
              {"type": "MultiPoint", "coordinates": [[0, 1]]},
              {"type": "LineString", "coordinates": [[0, 1], [2, 3]]},
              {"type": "MultiLineString", "coordinates": [[[0, 1], [2, 3]]]},
              {"type": "Polygon", "coordinates": [[[0, 0], [2, 0], [2, 2], [0, 0]]]},
              {"type": "MultiPolygon", "coordinates": [[[[0, 0], [2, 0], [2, 2], [0, 0]]]]}]}
            """).features().getFirst().geometry().orElseThrow()).isInstanceOfSatisfying(Geometry.Collection.class, collection -> {
                assertThat(collection.geometries()).hasSize(5);
                assertThat(collection.geometries().get(3)).isEqualTo(((Geometry.MultiPolygon) collection.geometries().get(4)).polygons().getFirst());
                assertThat(collection.geometries().get(1))
                    .isEqualTo(new Geometry.LineString(List.of(new LatLon(1, 0), new LatLon(3, 2))));
            });
    }

    @Test
    void whatThePublishedFilesDoNotHoldIsNamedToo() throws IOException {
        assertThat(faults("")).containsExactly(Fault.ROOT_NOT_OBJECT);
        assertThat(faults("[1]")).containsExactly(Fault.ROOT_NOT_OBJECT);
        assertThat(faults("{\"type\":\"Point\",\"coordinates\":[31.2,121.5]}")).as("latitude first").containsExactly(Fault.OUT_OF_RANGE);
        assertThat(faults("{\"type\":\"Point\",\"coordinates\":[1,2]} x")).containsExactly(Fault.NOT_JSON);
        assertThat(faults("{\"type\":\"Point\",\"coordinates\":[1,2]} {}")).containsExactly(Fault.NOT_JSON);
        assertThat(faults("{\"type\":\"Point\",\"coordinates\":[1,")).containsExactly(Fault.TRUNCATED);
        assertThat(faults("[".repeat(5000))).containsExactly(Fault.ROOT_NOT_OBJECT);
        assertThat(faults("{\"a\":" + "[".repeat(5000))).containsExactly(Fault.TOO_DEEP);
        assertThat(faults("{\"type\":\"Polygon\",\"coordinates\":[[]]}")).containsExactly(Fault.RING_TOO_SHORT);
        assertThat(faults("{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Feature\"}}")).containsExactly(Fault.UNKNOWN_TYPE);
        assertThat(faults("{\"type\":\"Point\",\"coordinates\":[1,2],\"crs\":{\"type\":\"name\",\"properties\":"
            + "{\"name\":\"urn:ogc:def:crs:OGC:1.3:CRS84\"}}}")).containsExactly(Fault.CRS_NEEDLESS);
        assertThat(faults("{\"type\":\"Point\",\"coordinates\":[1,2],\"crs\":{\"properties\":{\"name\":\"EPSG:3857\"}}}"))
            .containsExactly(Fault.CRS_OTHER);
    }

    @Test
    void nothingIsToldOfTheParsersOwnSettings() throws IOException {
        for (String text : List.of("// a note\n{}", "{\"type\":\"Point\",\"coordinates\":[NaN,1]}", "{'type':1}", "{\"a\":01}", "{\"a\":1,}", "{a:1}",
                "{\"a\":+1}", "{\"a\":.5}", "{\"a\":\"\\x\"}", "# a note\n{}", "{\"a\":Infinity}")) {
            assertThat(read(text).findings().toString()).as(text).doesNotContain("Feature", "ALLOW", "enable", "JsonRead");
        }
    }

    @Test
    void aMillionFaultsAreNotAMillionLines() throws IOException {
        String text = "{\"type\":\"MultiPoint\",\"coordinates\":[" + "1,".repeat(100_000) + "1]}";
        GeoJson.Result result = read(text);
        assertThat(result.findings()).hasSize(2001);
        assertThat(result.findings().getLast().fault()).isEqualTo(Fault.TOO_MANY);
        assertThat(result.isAccepted()).isFalse();
        String many = "{\"type\":\"FeatureCollection\",\"features\":[" + "{},".repeat(3000) + "{}]}";
        assertThat(read(many).findings()).hasSize(2001);
    }

    @Test
    void aFailingStreamIsNoVerdict() {
        InputStream broken = new FilterInputStream(new ByteArrayInputStream(new byte[0])) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw new IOException("disk");
            }
        };
        assertThatIOException().isThrownBy(() -> GeoJson.read(broken)).withMessage("disk");
        assertThatIOException().isThrownBy(() -> GeoJson.read(Path.of("absent.geojson")));
    }

    @Test
    void readsTheRiver() throws IOException {
        Path file = RealData.path("map/huangpu_water.geojson");
        GeoJson.Result result = GeoJson.read(file);
        assertThat(result.isAccepted()).as(result.findings().stream().limit(3).toList().toString()).isTrue();
        assertThat(result.features()).isNotEmpty().allMatch(feature -> feature.geometry().isPresent());
        Bounds shanghai = new Bounds(30, 120, 32, 123);
        assertThat(result.features()).allSatisfy(feature -> assertThat(positions(feature.geometry().orElseThrow())).allMatch(shanghai::contains));
        assertThat(Files.size(file)).isPositive();
    }

    private static List<LatLon> positions(Geometry geometry) {
        return switch (geometry) {
            case Geometry.Point point -> List.of(point.position());
            case Geometry.MultiPoint points -> points.positions();
            case Geometry.LineString line -> line.positions();
            case Geometry.MultiLineString lines -> lines.lines().stream().flatMap(List::stream).toList();
            case Geometry.Polygon polygon -> polygon.rings().stream().flatMap(List::stream).toList();
            case Geometry.MultiPolygon polygons -> polygons.polygons().stream().flatMap(p -> positions(p).stream()).toList();
            case Geometry.Collection collection -> collection.geometries().stream().flatMap(g -> positions(g).stream()).toList();
        };
    }
}
