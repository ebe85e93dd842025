package org.menshen.centre.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.menshen.domain.device.DeviceCommand;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.GbId;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.site.Building;
import org.menshen.domain.site.SiteCommand;
import org.menshen.domain.unit.UnitCommand;
import org.menshen.domain.zone.ZoneCommand;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.geo.LatLon;

class SiteGeneratorTest {

    static final Path DIR = Path.of(System.getProperty("menshen.root", "../.."), "config/sites/nanmatou");
    private static SiteModel site;

    @BeforeAll
    static void load() throws IOException {
        site = SiteLoader.load(DIR);
    }

    private static List<SiteModel.Entered<SiteCommand.Register>> sites() {
        return site.entered(SubjectKind.SITE, SiteCommand.Register.class).toList();
    }

    private static List<SiteModel.Entered<DeviceCommand.Register>> devices(DeviceKind kind) {
        return site.entered(SubjectKind.DEVICE, DeviceCommand.Register.class).filter(d -> d.command().kind() == kind).toList();
    }

    @Test
    void laysOutTheSubdistrictAsDescribed() {
        List<String> ids = sites().stream().map(SiteModel.Entered::id).toList();
        assertThat(ids).hasSize(96).doesNotHaveDuplicates();
        assertThat(ids).filteredOn(id -> id.startsWith("NMT-O-")).hasSize(61).contains("NMT-O-001", "NMT-O-061");
        assertThat(ids).filteredOn(id -> id.startsWith("NMT-C-")).hasSize(30).contains("NMT-C-001", "NMT-C-030");
        assertThat(ids).filteredOn(id -> id.startsWith("NMT-P-")).hasSize(5);
        assertThat(sites().stream().map(s -> s.command().committeeCode()).distinct()).hasSize(27).allMatch(c -> c.matches("310115010\\d{3}"));
        assertThat(sites()).allSatisfy(s -> {
            assertThat(s.command().buildings()).as(s.id()).isNotEmpty();
            assertThat(s.command().gates()).hasSize(2);
            assertThat(s.command().schematic()).isTrue();
        });
        assertThat(devices(DeviceKind.CAMERA)).hasSize(3000);
        assertThat(devices(DeviceKind.SENSOR)).hasSize(15000);
        assertThat(site.entered(SubjectKind.UNIT, UnitCommand.Register.class)).hasSize(150);
        assertThat(site.entered(SubjectKind.ZONE, ZoneCommand.Register.class)).hasSize(40);
    }

    @Test
    void placesOfTheScenariosStandWhereTheyShould() {
        SiteCommand.Register c17 = sites().stream().filter(s -> s.id().equals("NMT-C-017")).findFirst().orElseThrow().command();
        assertThat(c17.committeeCode()).isEqualTo("310115010030");
        assertThat(c17.buildings()).filteredOn(b -> b.name().equals("3号楼")).extracting(Building::floors).containsExactly(18);
        ZoneCommand.Register square = site.entered(SubjectKind.ZONE, ZoneCommand.Register.class)
                .filter(z -> z.id().equals("Z-RIV-03")).findFirst().orElseThrow().command();
        assertThat(square.areaM2()).isEqualTo(4000);
        assertThat(square.capacity()).isEqualTo(8000);
    }

    @Test
    void sitesDoNotOverlapAndHoldTheirBuildings() {
        List<Polygon> rings = sites().stream().map(s -> polygon(s.command().ring())).toList();
        for (int i = 0; i < rings.size(); i++) {
            for (int k = i + 1; k < rings.size(); k++) {
                assertThat(rings.get(i).intersects(rings.get(k))).as(sites().get(i).id() + " and " + sites().get(k).id()).isFalse();
            }
            for (Building b : sites().get(i).command().buildings()) {
                assertThat(rings.get(i).contains(polygon(b.ring()))).as(b.id()).isTrue();
            }
        }
    }

    @Test
    void deviceIdsAreValidAndUnique() {
        Set<String> seen = new HashSet<>();
        for (DeviceKind kind : DeviceKind.values()) {
            assertThat(devices(kind)).allSatisfy(d -> {
                assertThat(d.id()).matches("31011510\\d{12}");
                assertThat(GbId.valid(d.id())).isTrue();
                assertThat(seen.add(d.id())).as(d.id()).isTrue();
                assertThat(site.extent().grown(0.05).contains(d.command().position())).as(d.id()).isTrue();
            });
        }
        assertThat(devices(DeviceKind.CAMERA).stream().map(d -> d.command().name())).as("a person can tell one camera from another")
                .doesNotHaveDuplicates();
        assertThat(devices(DeviceKind.CAMERA).stream().map(d -> GbId.parse(d.id()).network()).distinct()).contains(5, 6, 8);
        assertThat(devices(DeviceKind.CAMERA)).allSatisfy(d -> assertThat(d.command().streamUrl()).isEqualTo("/v1/media/" + d.id()));
    }

    @Test
    void theSameDescriptionGivesTheSameSite() throws IOException {
        SiteModel again = SiteLoader.load(DIR);
        assertThat(again.registrations().equals(site.registrations())).as("the same registrations").isTrue();
        assertThat(again.map().size()).isEqualTo(site.map().size());
    }

    @Test
    void partsAreCalledInTheLanguageOfTheDescription(@TempDir Path dir) throws IOException {
        assertThat(devices(DeviceKind.CAMERA)).extracting(d -> d.command().name()).anyMatch(name -> name.matches(".+ 1号门\\([东南西北]门\\)外"))
                .anyMatch(name -> name.endsWith("-1梯")).anyMatch(name -> name.endsWith("号楼立面")).anyMatch(name -> name.matches(".+ [东南西北]墙"));
        String text = Files.readString(DIR.resolve(SiteLoader.SPEC));
        Files.writeString(dir.resolve(SiteLoader.SPEC), text.replace("language: zh", "language: en"));
        SiteModel english = SiteLoader.load(dir);
        assertThat(english.entered(SubjectKind.SITE, SiteCommand.Register.class).flatMap(s -> s.command().buildings().stream()))
                .allMatch(b -> b.name().matches("Building \\d+"));
        assertThat(english.entered(SubjectKind.DEVICE, DeviceCommand.Register.class).map(d -> d.command().name()))
                .anyMatch(name -> name.endsWith(" lift 1")).anyMatch(name -> name.contains(" Gate 2 ("));

        Files.writeString(dir.resolve(SiteLoader.SPEC), text.replace("language: zh", "language: fr"));
        assertThatThrownBy(() -> SiteLoader.load(dir)).hasMessageContaining("site.yaml").hasMessageContaining("parts.fr");
    }

    @Test
    void drawsStreetsWaterHousesAndNames() {
        assertThat(site.map().schematic()).isTrue();
        assertThat(site.map().features(FeatureKind.RESIDENTIAL)).hasSizeGreaterThan(200);
        assertThat(site.map().features(FeatureKind.BUILDING)).hasSizeGreaterThan(3000);
        assertThat(site.map().features(FeatureKind.WATER)).extracting(f -> f.name()).contains("黄浦江", "白莲泾");
        assertThat(site.map().features(FeatureKind.TRUNK)).extracting(f -> f.nameEn()).contains("Longyang Road");
        assertThat(site.map().features(FeatureKind.PLACE)).extracting(f -> f.name()).contains("临沂新村站", "南码头渡口");
    }

    static Polygon polygon(List<LatLon> ring) {
        Coordinate[] c = new Coordinate[ring.size() + 1];
        for (int i = 0; i <= ring.size(); i++) {
            LatLon p = ring.get(i % ring.size());
            c[i] = new Coordinate(p.lon(), p.lat());
        }
        return new GeometryFactory().createPolygon(c);
    }
}
