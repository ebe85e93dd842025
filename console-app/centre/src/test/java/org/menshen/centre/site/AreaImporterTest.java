package org.menshen.centre.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.wire.imports.ImportFault;
import org.menshen.wire.imports.RowNote;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.base.Shape;
import org.menshen.map.core.geo.Datum;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.core.text.Phrase;

/// Areas land where they belong, and what does not land is told.
class AreaImporterTest {

    private static final List<LatLon> PLACE = List.of(new LatLon(31.195, 121.50), new LatLon(31.195, 121.51), new LatLon(31.20, 121.51),
            new LatLon(31.20, 121.50));
    private static final String ATLAS = "\"adcode\":310115,\"name\":\"浦东新区\",\"childrenNum\":0,\"level\":\"district\",\"acroutes\":[100000]";

    @TempDir
    Path dir;

    @BeforeEach
    void site() throws IOException {
        Files.writeString(dir.resolve("site.yaml"), "id: bare\nzh: 空\nextent: {west: 121.485, south: 31.175, east: 121.535, north: 31.22}\n");
    }

    private Path file(String crs, String... features) throws IOException {
        return Files.writeString(dir.resolve("a.geojson"), "{\"type\":\"FeatureCollection\"" + (crs.isEmpty() ? "" : ",\"crs\":" + crs)
                + ",\"features\":[" + String.join(",\n", features) + "]}");
    }

    private static String feature(String properties, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":" + geometry + "}";
    }

    private static String square(Datum datum) {
        List<String> ring = new ArrayList<>();
        for (int i = 0; i <= PLACE.size(); i++) {
            LatLon p = datum.fromWgs84(PLACE.get(i % PLACE.size()));
            ring.add("[" + p.lon() + "," + p.lat() + "]");
        }
        return "{\"type\":\"Polygon\",\"coordinates\":[[" + String.join(",", ring) + "]]}";
    }

    private static String named(Datum datum) {
        return "{\"type\":\"name\",\"properties\":{\"name\":\"" + datum + "\"}}";
    }

    private void landsWhereItBelongs() throws IOException {
        Shape shape = SiteLoader.load(dir).map().features(FeatureKind.WATER).getLast().shape();
        for (int i = 0; i < shape.points(); i++) {
            LatLon at = new LatLon(WebMercator.lat(shape.y(i)), WebMercator.lon(shape.x(i)));
            assertThat(PLACE.stream().mapToDouble(corner -> Geodesy.distance(corner, at)).min().orElseThrow()).as("%s", at).isLessThan(1);
        }
        Files.delete(dir.resolve(SiteLoader.MAP));
    }

    @Test
    void positionsOfThreeAndFourNumbersAreReadAndImpossibleOnesAreNamed() throws IOException {
        for (String more : List.of(",12.5", ",12.5,99", ",1e300,-5", ",null")) {
            String square = square(Datum.WGS84).replaceAll("\\[(\\d[\\d.]*),([\\d.]*)]", "[$1,$2" + more + "]");
            Path file = file("", feature("", square), feature("", square(Datum.WGS84)));
            assertThat(AreaImporter.run(file, FeatureKind.WATER, Datum.WGS84, dir).added()).as(more).isBetween(1, 2);
            Files.delete(dir.resolve(SiteLoader.MAP));
        }
        for (String huge : List.of("1e308", "1e400", "-1e400", "9".repeat(400), "9".repeat(5_000), "1e999999999", "180.0001", "NaN",
                "\"121.5\"", "[]")) {
            String bad = "{\"type\":\"Polygon\",\"coordinates\":[[[" + huge + ",31.19],[121.51,31.19],[121.51,31.2],[" + huge + ",31.19]]]}";
            Path file = file("", feature("\"name\":\"x\"", bad), feature("", square(Datum.WGS84)));
            try {
                AreaImporter.Result result = AreaImporter.run(file, FeatureKind.WATER, Datum.WGS84, dir);
                assertThat(result.added()).as(huge).isEqualTo(1);
                assertThat(result.leftOut()).as(huge).singleElement().satisfies(note -> assertThat(note.line()).isEqualTo(1));
                landsWhereItBelongs();
            } catch (ImportFault fault) {
                assertThat(fault.words().in(Locale.CHINESE)).as(huge).contains("a.geojson");
                assertThat(fault.lines()).as(huge).isNotEmpty().allSatisfy(note -> assertThat(note.sentence().in(Locale.CHINESE))
                        .contains("第 1 行").doesNotContain("Exception").doesNotContain("StreamReadConstraints"));
            }
        }
    }

    @Test
    void everyDatumLandsWithinAMetreWhetherSaidOrStated() throws IOException {
        for (Datum datum : Datum.values()) {
            assertThat(AreaImporter.run(file("", feature("", square(datum))), FeatureKind.WATER, datum, dir).added()).isEqualTo(1);
            landsWhereItBelongs();
            AreaImporter.Result stated = AreaImporter.run(file(named(datum), feature("", square(datum))), FeatureKind.WATER, null, dir);
            assertThat(stated.datum()).isEqualTo(datum);
            landsWhereItBelongs();
        }
        AreaImporter.Result atlas = AreaImporter.run(file("", feature(ATLAS, square(Datum.GCJ02))), FeatureKind.WATER, null, dir);
        assertThat(atlas.datum()).isEqualTo(Datum.GCJ02);
        assertThat(atlas.remarks()).extracting(Phrase::code).containsExactly("crs.atlas");
        landsWhereItBelongs();
    }

    @Test
    void aDatumIsNeverGuessed() throws IOException {
        refused(file("", feature("", square(Datum.WGS84))), null, "crs.needed");
        refused(file("null", feature("\"adcode\":1", square(Datum.WGS84))), null, "crs.needed");
        refused(file(named(Datum.WGS84), feature(ATLAS, square(Datum.GCJ02))), null, "crs.contradicts");
        refused(file(named(Datum.WGS84), feature("", square(Datum.WGS84).replace("{\"type", "{\"crs\":\"BD09\",\"type"))), null, "crs.several");
        AreaImporter.Result overruled = AreaImporter.run(file(named(Datum.WGS84), feature(ATLAS, square(Datum.BD09))), FeatureKind.WATER, Datum.BD09,
                dir);
        assertThat(overruled.remarks()).extracting(Phrase::code).containsExactly("crs.overruled", "crs.atlas-overruled");
        landsWhereItBelongs();
    }

    @Test
    void whatIsLeftOutIsListedWithItsReason() throws IOException {
        String away = "{\"type\":\"Polygon\",\"coordinates\":[[[1,1],[2,1],[2,2],[1,1]]]}";
        String flat = "{\"type\":\"Polygon\",\"coordinates\":[[[121.5,31.2],[121.51,31.2],[121.52,31.2],[121.5,31.2]]]}";
        String[] bad = {feature("\"name\":\"点\"", "{\"type\":\"Point\",\"coordinates\":[121.5,31.2,7]}"), feature("", "null"),
            feature("", "{\"type\":\"Polygon\",\"coordinates\":[]}"), feature("", "{\"type\":\"MultiPolygon\",\"coordinates\":[]}"), feature("",
                    away),
            feature("", flat), feature("", "{\"type\":\"Polygon\",\"coordinates\":[[[500,1],[2,1],[2,2],[500,1]]]}"),
            feature("", "{\"type\":\"GeometryCollection\",\"geometries\":[]}")};
        refused(file("", bad), Datum.WGS84, "areas.bad");
        assertThatThrownBy(() -> AreaImporter.run(file("", bad), FeatureKind.WATER, Datum.WGS84, dir)).isInstanceOfSatisfying(ImportFault.class,
                fault ->
                assertThat(fault.lines()).extracting(note -> note.line() + " " + note.words().in(Locale.ENGLISH).replaceAll(" is outside.*", " off"))
                        .containsExactly("1 \"点\": a Point is no area", "2 without a geometry", "3 without a geometry", "4 without a geometry",
                                "5 outside the site, or without any area", "6 outside the site, or without any area", "7 position [500.0, 1.0] off",
                                "8 without a geometry"));
        List<String> most = new ArrayList<>(List.of(bad));
        String single = "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"GeometryCollection\",\"geometries\":[" + square(Datum.WGS84)
                + "]}]}";
        most.add(feature("", single));
        AreaImporter.Result result = AreaImporter.run(file("", most.toArray(String[]::new)), FeatureKind.WATER, Datum.WGS84, dir);
        assertThat(result.added()).isEqualTo(1);
        assertThat(result.left()).isEqualTo(8);
        landsWhereItBelongs();
        refused(file(""), Datum.WGS84, "areas.none");
    }

    @Test
    void aBadFeatureIsLeftOutAloneAndListed() throws IOException {
        String[] mixed = {feature("", square(Datum.WGS84)), "{\"type\":\"Feature\",\"geometry\":null,\"properties\":7}", "3",
            feature("", "{\"type\":\"Polygon\",\"coordinates\":[[[121.5,31.2],[121.51,31.2],[121.5,31.2]]]}"),
            feature("", "{\"type\":\"Square\",\"coordinates\":[]}"), "{\"type\":\"Thing\"}", feature("", "null")};
        AreaImporter.Result result = AreaImporter.run(file("", mixed), FeatureKind.WATER, Datum.WGS84, dir);
        assertThat(result.added()).isEqualTo(1);
        assertThat(result.left()).isEqualTo(6);
        assertThat(result.leftOut()).extracting(RowNote::line).contains(2L, 4L, 5L, 6L, 7L).isSorted();
        assertThat(result.warnings()).noneMatch(finding -> finding.isError());
        landsWhereItBelongs();
        String[] bad = List.of(mixed).subList(1, mixed.length).toArray(String[]::new);
        refused(file("", bad), Datum.WGS84, "areas.bad");
    }

    @Test
    void aFileThatIsCutOffIsRefusedWhole() throws IOException {
        Path whole = file("", feature("", square(Datum.WGS84)), feature("", square(Datum.WGS84)));
        String text = Files.readString(whole);
        Files.writeString(whole, text.substring(0, text.length() - 20));
        refused(whole, Datum.WGS84, "geojson.faulty");
    }

    @Test
    void thousandsLeftOutAreCountedAndTheFirstListed() throws IOException {
        String[] many = Stream.generate(() -> feature("", "null")).limit(5_000).toArray(String[]::new);
        assertThatThrownBy(() -> AreaImporter.run(file("", many), FeatureKind.WATER, Datum.WGS84, dir)).hasMessageContaining("all 5000 features")
                .isInstanceOfSatisfying(ImportFault.class, fault -> assertThat(fault.lines()).hasSize(200));
    }

    @Test
    void anAreaThatCrossesItselfKeepsBothHalves() throws IOException {
        String bow = "{\"type\":\"Polygon\",\"coordinates\":[[[121.5,31.19],[121.51,31.2],[121.51,31.19],[121.5,31.2],[121.5,31.19]]]}";
        assertThat(AreaImporter.run(file("", feature("", bow)), FeatureKind.WATER, Datum.WGS84, dir).added()).isEqualTo(2);
    }

    @Test
    void allPublishedFilesComeThroughOrAreRefusedWithALine() throws IOException {
        Path published = OsmImporterTest.SHARED.resolve("data/geojson/geojsonhint/test/data");
        assumeThat(published).as("real GeoJSON in ../shared").exists();
        try (Stream<Path> files = Files.walk(published)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".geojson")).toList()) {
                try {
                    assertThat(AreaImporter.run(file, FeatureKind.PARK, Datum.WGS84, dir).added()).isPositive();
                } catch (ImportFault fault) {
                    assertThat(fault.words().in(Locale.CHINESE)).contains(file.toString());
                    assertThat(fault.lines()).allSatisfy(line -> assertThat(line.sentence().in(Locale.CHINESE)).contains("行"));
                    assertThat(fault.words().code().equals("areas.none") || !fault.lines().isEmpty()).as(file.toString()).isTrue();
                }
            }
        }
        Path river = OsmImporterTest.SHARED.resolve("data/map/huangpu_water.geojson");
        assertThat(AreaImporter.run(river, FeatureKind.WATER, Datum.WGS84, dir).added()).isPositive();
    }

    private void refused(Path file, Datum said, String code) {
        assertThatThrownBy(() -> AreaImporter.run(file, FeatureKind.WATER, said, dir)).isInstanceOfSatisfying(ImportFault.class, fault -> {
            assertThat(fault.words().code()).isEqualTo(code);
            assertThat(fault.words().in(Locale.CHINESE)).contains("a.geojson");
        });
        assertThat(dir.resolve(SiteLoader.MAP)).as("nothing was written").doesNotExist();
    }
}
