package org.menshen.map.core.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.map.core.RealData;
import org.menshen.map.core.base.MapReadException.Problem;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.osm.OsmImport;

class BaseMapTest {

    @TempDir
    private Path folder;

    private static LatLon at(double lat, double lon) {
        return new LatLon(lat, lon);
    }

    private static BaseMapBuilder town() {
        List<LatLon> outer = List.of(at(31.20, 121.50), at(31.20, 121.52), at(31.22, 121.52), at(31.22, 121.50), at(31.20, 121.50));
        List<LatLon> island = List.of(at(31.205, 121.505), at(31.205, 121.51), at(31.21, 121.51));
        return new BaseMapBuilder().attribution("© test").schematic(true)
            .line(FeatureKind.PRIMARY, "浦东南路", "South Pudong Road", Set.of(Trait.ONE_WAY, Trait.TUNNEL),
                List.of(at(31.19, 121.50), at(31.21, 121.51)))
            .area(FeatureKind.WATER, "黄浦江", "Huangpu River", List.of(outer, island))
            .place("南码头", "Nanmatou", 3, at(31.197, 121.5085));
    }

    @Test
    void findsByKindAndBox() {
        BaseMap map = town().build();
        assertThat(map.size()).isEqualTo(3);
        assertThat(map.find(FeatureKind.WATER, new Bounds(31.20, 121.50, 31.201, 121.501))).hasSize(1);
        assertThat(map.find(FeatureKind.WATER, new Bounds(31.23, 121.50, 31.24, 121.51))).isEmpty();
        assertThat(map.find(FeatureKind.BUILDING, new Bounds(-90, -180, 90, 180))).isEmpty();
        assertThat(map.bounds().orElseThrow().contains(at(31.195, 121.515))).isTrue();
        assertThat(BaseMap.empty().bounds()).isEmpty();
        assertThat(BaseMap.empty().find(FeatureKind.PLACE, new Bounds(0, 0, 1, 1))).isEmpty();
    }

    @Test
    void wrongShapesAreRefused() {
        BaseMapBuilder builder = new BaseMapBuilder();
        assertThatIllegalArgumentException().isThrownBy(() -> builder.line(FeatureKind.FOOT, "", "", Set.of(), List.of(at(0, 0))));
        assertThatIllegalArgumentException().isThrownBy(() ->
            builder.area(FeatureKind.PARK, "", "", List.of(List.of(at(0, 0), at(0, 1), at(0, 0)))));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.place("x", "", 10, at(0, 0)));
        assertThatIllegalArgumentException().isThrownBy(() ->
            builder.add(FeatureKind.FOOT, "", "", 0, Set.of(), Shape.single(new double[] {0, 0, 1.5, 0})));
        assertThat(builder.size()).isZero();
    }

    @Test
    void fileKeepsEverything() throws IOException {
        Path file = folder.resolve("sub/town.map");
        BaseMap before = town().build();
        BaseMapFile.write(before, file);
        BaseMapFile.write(before, file);
        BaseMap after = BaseMapFile.read(file);
        assertThat(BaseMapFile.isBaseMap(file)).isTrue();
        assertThat(after.attribution()).isEqualTo("© test");
        assertThat(after.schematic()).isTrue();
        BaseFeature road = after.features(FeatureKind.PRIMARY).getFirst();
        assertThat(road.name()).isEqualTo("浦东南路");
        assertThat(road.nameEn()).isEqualTo("South Pudong Road");
        assertThat(road.traits()).containsExactlyInAnyOrder(Trait.ONE_WAY, Trait.TUNNEL);
        assertThat(after.features(FeatureKind.PLACE).getFirst().rank()).isEqualTo(3);
        Shape water = after.features(FeatureKind.WATER).getFirst().shape();
        assertThat(water.ends()).containsExactly(4, 7);
        assertThat(water.xy()).containsExactly(before.features(FeatureKind.WATER).getFirst().shape().xy(), within(1e-9));
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).as("no half-written file is left").containsExactly(file);
        }
    }

    @Test
    void realMapsSurviveTheFileExactlyAtTheSecondRound() throws IOException {
        BaseMap monaco = OsmImport.read(RealData.path("map/monaco-latest.osm.pbf")).map();
        Path first = folder.resolve("1.map");
        Path second = folder.resolve("2.map");
        BaseMapFile.write(monaco, first);
        BaseMap read = BaseMapFile.read(first);
        BaseMapFile.write(read, second);
        assertThat(read.size()).isEqualTo(monaco.size());
        assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(first));
    }

    @Test
    void everyCutAndEveryDamageIsFound() throws IOException {
        Path file = folder.resolve("town.map");
        BaseMapFile.write(town().build(), file);
        byte[] sound = Files.readAllBytes(file);
        for (int length = 0; length < sound.length; length++) {
            Files.write(file, Arrays.copyOf(sound, length));
            assertThatExceptionOfType(MapReadException.class).as("cut to %d", length).isThrownBy(() -> BaseMapFile.read(file))
                .withMessageContaining("town.map");
        }
        for (int i = 0; i < sound.length; i++) {
            byte[] damaged = sound.clone();
            damaged[i] ^= 0x55;
            Files.write(file, damaged);
            assertThatExceptionOfType(MapReadException.class).as("damaged at %d", i).isThrownBy(() -> BaseMapFile.read(file));
        }
        assertThat(BaseMapFile.isBaseMap(folder)).isFalse();
    }

    @Test
    void newerVersionsAndMissingFilesAreNamed() throws IOException {
        Path file = folder.resolve("town.map");
        BaseMapFile.write(town().build(), file);
        byte[] newer = Files.readAllBytes(file);
        newer["MENSHENMAP".length()] = 9;
        Files.write(file, newer);
        assertThatExceptionOfType(MapReadException.class).isThrownBy(() -> BaseMapFile.read(file))
            .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.UNSUPPORTED));
        assertThatExceptionOfType(MapReadException.class).isThrownBy(() -> BaseMapFile.read(folder.resolve("none")))
            .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.UNREADABLE));
    }

    @Test
    void failedWriteLeavesTheOldFile() throws IOException {
        Path file = folder.resolve("town.map");
        BaseMapFile.write(town().build(), file);
        byte[] before = Files.readAllBytes(file);
        BaseMap bad = town().attribution("x".repeat(70_000)).build();
        assertThatIOException().isThrownBy(() -> BaseMapFile.write(bad, file));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
