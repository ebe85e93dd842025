package org.menshen.map.core.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.map.core.RealData;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.BaseMapFile;
import org.menshen.map.core.base.BaseFeature;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.base.MapReadException;
import org.menshen.map.core.base.MapReadException.Problem;
import org.menshen.map.core.base.Trait;
import org.menshen.map.core.geo.Bounds;

class OsmImportTest {

    @TempDir
    private Path folder;

    @Test
    void readsTheStreetsOfTheSubdistrict() throws IOException {
        OsmImport.Result result = OsmImport.read(RealData.path("map/nanmatou_roads.osm"));
        assertThat(result.report().format()).isEqualTo(OsmReport.Format.XML);
        assertThat(result.report().ways()).isEqualTo(443);
        assertThat(result.report().nodes()).isEqualTo(2490);
        assertThat(result.report().total()).isEqualTo(result.map().size()).isGreaterThan(400);
        assertThat(result.map().attribution()).contains("OpenStreetMap");
        assertThat(result.map().features(FeatureKind.SECONDARY)).anyMatch(f -> f.name().equals("东方路"));
        Bounds box = result.map().bounds().orElseThrow();
        assertThat(box.intersects(new Bounds(31.175, 121.485, 31.220, 121.535))).isTrue();
    }

    @Test
    void readsCentralShanghai() throws IOException {
        OsmImport.Result result = OsmImport.read(RealData.path("map/osm_shanghai_center_roads.osm"));
        assertThat(result.report().ways()).isEqualTo(4701);
        assertThat(result.report().nodes()).isEqualTo(21_786);
        long named = Arrays.stream(FeatureKind.values()).filter(FeatureKind::isRoad).flatMap(kind -> result.map().features(kind).stream())
            .filter(f -> !f.name().isEmpty() && !f.nameEn().isEmpty()).count();
        assertThat(named).isEqualTo(4104);
    }

    @Test
    void readsMonacoWithBuildings() throws IOException {
        OsmImport.Result result = OsmImport.read(RealData.path("map/monaco-latest.osm.pbf"));
        assertThat(result.report().format()).isEqualTo(OsmReport.Format.PBF);
        BaseMap map = result.map();
        assertThat(map.features(FeatureKind.BUILDING)).hasSizeBetween(1150, 1350);
        assertThat(map.features(FeatureKind.RESIDENTIAL)).isNotEmpty();
        assertThat(map.features(FeatureKind.PARK)).isNotEmpty();
        assertThat(map.features(FeatureKind.WATER)).isNotEmpty();
        assertThat(map.features(FeatureKind.PLACE)).anyMatch(f -> f.name().equals("Monte-Carlo"));
        assertThat(map.features(FeatureKind.BUILDING)).anyMatch(f -> f.shape().parts() > 1);
    }

    @Test
    void truncatedPbfIsNamedAtEveryCut() throws IOException {
        byte[] whole = Files.readAllBytes(RealData.path("map/monaco-latest.osm.pbf"));
        for (int length : new int[] {3, 30, 200, 50_000, whole.length / 2, whole.length - 1}) {
            Path file = Files.write(folder.resolve("cut.osm.pbf"), Arrays.copyOf(whole, length));
            assertThatExceptionOfType(MapReadException.class).as("cut at %d", length).isThrownBy(() -> OsmImport.read(file))
                .withMessageContaining("cut.osm.pbf")
                .satisfies(e -> assertThat(e.problem()).isIn(Problem.TRUNCATED, Problem.UNKNOWN_FORMAT));
        }
    }

    @Test
    void damagedPbfIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(RealData.path("map/monaco-latest.osm.pbf"));
        for (int at = 100; at < whole.length; at += 40_001) {
            byte[] damaged = whole.clone();
            for (int i = at; i < Math.min(at + 40, damaged.length); i++) {
                damaged[i] = (byte) ~damaged[i];
            }
            Path file = Files.write(folder.resolve("damaged.pbf"), damaged);
            assertThatExceptionOfType(MapReadException.class).as("damaged at %d", at).isThrownBy(() -> OsmImport.read(file))
                .satisfies(e -> assertThat(e.where()).isNotEmpty());
        }
    }

    @Test
    void truncatedXmlTellsTheLine() throws IOException {
        String whole = Files.readString(RealData.path("map/nanmatou_roads.osm"));
        Path file = Files.writeString(folder.resolve("cut.osm"), whole.substring(0, 100_000));
        assertThatExceptionOfType(MapReadException.class).isThrownBy(() -> OsmImport.read(file)).withMessageContaining("line ")
            .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.TRUNCATED));
    }

    @Test
    void truncatedGzipIsTruncated() throws IOException {
        Path whole = folder.resolve("whole.osm.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
            out.write(TOWN.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(OsmImport.read(whole).map().size()).isEqualTo(6);
        byte[] bytes = Files.readAllBytes(whole);
        Path file = Files.write(folder.resolve("cut.osm.gz"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThatExceptionOfType(MapReadException.class).isThrownBy(() -> OsmImport.read(file))
            .satisfies(e -> assertThat(e.problem()).as(e.getMessage() + e.getCause()).isEqualTo(Problem.TRUNCATED));
    }

    @Test
    void otherFilesAreRefusedWithAReason() throws IOException {
        refused("", Problem.TRUNCATED);
        refused("lorem ipsum", Problem.UNKNOWN_FORMAT);
        refused("<html><body/></html>", Problem.UNKNOWN_FORMAT);
        refused("<osm></osm>", Problem.EMPTY);
        refused("<osm><node id='x' lat='1' lon='1'/></osm>", Problem.EMPTY);
        refused("<osm><node id='1' lat='91' lon='1'/></osm>", Problem.EMPTY);
        refused("<osm><node id='1' lat='1' lon='eins'/></osm>", Problem.EMPTY);
        refused("<osm><node id='1' lat='1' lon='1'></osm>", Problem.MALFORMED);
        assertThatExceptionOfType(MapReadException.class).isThrownBy(() -> OsmImport.read(folder.resolve("absent.osm")))
            .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.UNREADABLE));
    }

    @Test
    void externalEntitiesAreNeverFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "top secret");
        refused("<?xml version='1.0'?><!DOCTYPE osm [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>"
            + "<osm><node id='1' lat='1' lon='1'><tag k='name' v='a'/></node>&x;</osm>", Problem.MALFORMED);
    }

    private void refused(String content, Problem problem) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.osm"), content);
        assertThatExceptionOfType(MapReadException.class).as(content).isThrownBy(() -> OsmImport.read(file))
            .withMessageContaining("bad.osm").satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @Test
    void meaningOfTagsAndRelations() throws IOException {
        OsmImport.Result result = OsmImport.read(Files.writeString(folder.resolve("town.xml"), TOWN));
        BaseMap map = result.map();
        BaseFeature lake = map.features(FeatureKind.WATER).getFirst();
        assertThat(lake.shape().parts()).as("lake with an island").isEqualTo(2);
        assertThat(lake.shape().points()).isEqualTo(8);
        BaseFeature street = map.features(FeatureKind.PRIMARY).getFirst();
        assertThat(street.name()).isEqualTo("东街");
        assertThat(street.nameEn()).isEqualTo("East Street");
        assertThat(street.traits()).containsExactlyInAnyOrder(Trait.ONE_WAY, Trait.BRIDGE);
        assertThat(street.shape().x(0)).as("against the order of its points").isGreaterThan(street.shape().x(1));
        assertThat(map.features(FeatureKind.RAIL)).as("cut where a node is missing").hasSize(2);
        assertThat(map.features(FeatureKind.PLACE).getFirst().rank()).isEqualTo(2);
        assertThat(map.features(FeatureKind.LANDUSE)).as("a square").hasSize(1);
        assertThat(result.report().left(OsmReport.Reason.CUT)).isEqualTo(1);
        assertThat(result.report().left(OsmReport.Reason.OPEN)).isEqualTo(1);
        assertThat(result.report().left(OsmReport.Reason.DEGENERATE)).isEqualTo(1);
    }

    @Test
    void aServerThatRanOutOfTimeIsToldAndALongNameIsCut() throws IOException {
        String text = TOWN.replace("<osm version='0.6'>", "<osm version='0.6'><remark> runtime error: Query timed out </remark>")
            .replace("南码头", "\u202e" + "长".repeat(70_000) + "\n尾");
        OsmImport.Result result = OsmImport.read(Files.writeString(folder.resolve("late.osm"), text));
        assertThat(result.report().remarks()).containsExactly("runtime error: Query timed out");
        assertThat(result.map().features(FeatureKind.PLACE).getFirst().name()).isEqualTo("长".repeat(255));
        Path file = folder.resolve("late.mmap");
        BaseMapFile.write(result.map(), file);
        assertThat(BaseMapFile.read(file).size()).isEqualTo(result.map().size());
    }

    private static final String TOWN = """
        <?xml version='1.0' encoding='UTF-8'?>
        <osm version='0.6'>
          <node id='1' lat='0' lon='0'/><node id='2' lat='0' lon='9'/><node id='3' lat='9' lon='9'/><node id='4' lat='9' lon='0'/>
          <node id='5' lat='3' lon='3'/><node id='6' lat='3' lon='6'/><node id='7' lat='6' lon='6'/><node id='8' lat='6' lon='3'/>
          <node id='9' lat='5' lon='5'><tag k='place' v='suburb'/><tag k='name' v='南码头'/></node>
          <way id='10'><nd ref='1'/><nd ref='2'/><nd ref='3'/></way>
          <way id='11'><nd ref='1'/><nd ref='4'/><nd ref='3'/></way>
          <way id='12'><nd ref='5'/><nd ref='6'/><nd ref='7'/><nd ref='8'/><nd ref='5'/></way>
          <way id='13'><nd ref='1'/><nd ref='2'/><tag k='highway' v='primary'/><tag k='oneway' v='-1'/><tag k='bridge' v='yes'/>
            <tag k='name' v='东街'/><tag k='name:en' v='East Street'/></way>
          <way id='14'><nd ref='1'/><nd ref='5'/><nd ref='99'/><nd ref='7'/><nd ref='3'/><tag k='railway' v='subway'/></way>
          <way id='15'><nd ref='5'/><nd ref='6'/><nd ref='7'/><nd ref='5'/><tag k='highway' v='pedestrian'/><tag k='area' v='yes'/></way>
          <way id='16'><nd ref='5'/><nd ref='5'/><tag k='highway' v='service'/></way>
          <relation id='20'><member type='way' ref='10' role='outer'/><member type='way' ref='11' role='outer'/>
            <member type='way' ref='12' role='inner'/><tag k='type' v='multipolygon'/><tag k='natural' v='water'/></relation>
          <relation id='21'><member type='way' ref='10' role='outer'/><tag k='type' v='multipolygon'/><tag k='landuse' v='grass'/></relation>
        </osm>
        """;
}
