package org.menshen.centre.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.map.core.base.FeatureKind;

class OsmImporterTest {

    static final Path SHARED = Path.of(System.getenv().getOrDefault("MENSHEN_SHARED", System.getProperty("menshen.root", "../..") + "/../shared"));

    @TempDir
    Path dir;

    @Test
    void anImportedMapMakesABareDirectoryASite() throws IOException {
        Path osm = SHARED.resolve("data/map/nanmatou_roads.osm");
        assumeThat(osm).as("real map data in ../shared").exists();
        OsmImporter.Result result = OsmImporter.run(osm, dir.resolve("real"));
        assertThat(result.newSite()).isTrue();
        assertThat(result.report().total()).isGreaterThan(400);
        SiteModel site = SiteLoader.load(dir.resolve("real"));
        assertThat(site.registrations()).isEmpty();
        assertThat(site.spec().zh()).isEqualTo("nanmatou_roads");
        assertThat(site.map().schematic()).isFalse();
        assertThat(site.map().features(FeatureKind.PRIMARY)).isNotEmpty();
        assertThat(site.extent().contains(31.197, 121.5085)).isTrue();
        assertThat(OsmImporter.run(osm, dir.resolve("real")).newSite()).isFalse();
    }

    @Test
    void anImportedMapTakesThePlaceOfTheSchematicOne() throws IOException {
        Files.writeString(dir.resolve("small.osm"), """
                <osm version="0.6"><node id="1" lat="31.19" lon="121.50"/><node id="2" lat="31.20" lon="121.51"/>
                <way id="3"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/><tag k="name" v="路"/></way></osm>""");
        Path site = Files.createDirectories(dir.resolve("site"));
        Files.copy(SiteGeneratorTest.DIR.resolve("site.yaml"), site.resolve("site.yaml"));
        OsmImporter.run(dir.resolve("small.osm"), site);
        SiteModel model = SiteLoader.load(site);
        assertThat(model.map().size()).isEqualTo(1);
        assertThat(model.registrations()).hasSizeGreaterThan(18_000);
    }

    @Test
    void whatIsNoSiteOrNoMapSaysSo() throws IOException {
        assertThatThrownBy(() -> SiteLoader.load(dir)).hasMessageContaining("site.yaml").hasMessageContaining("menshen import osm");
        Files.writeString(dir.resolve("site.yaml"), "id: x\nzh: y\nextent: {west: 1}\ntypo: 3\n");
        assertThatThrownBy(() -> SiteLoader.load(dir)).hasMessageContaining("site.yaml").hasMessageContaining("typo");
        Files.writeString(dir.resolve("broken.osm.pbf"), "no map at all");
        assertThatThrownBy(() -> OsmImporter.run(dir.resolve("broken.osm.pbf"), dir.resolve("new"))).isInstanceOf(IOException.class)
                .hasMessageContaining("broken.osm.pbf");
        assertThat(dir.resolve("new")).doesNotExist();
    }
}
