package org.menshen.map.fx;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.MapLayer;
import org.menshen.map.fx.paint.Palette;

/// Every layer alone on a small map, in both themes: it takes as much of the picture as it should, in its own colours, and leaves the rest alone.
class EveryLayerPictureTest {

    private static PictureRoom dark;
    private static PictureRoom light;

    @BeforeAll
    static void open() {
        dark = PictureRoom.sized(17, false, LayerCase.WIDTH, LayerCase.HEIGHT);
        light = PictureRoom.sized(17, true, LayerCase.WIDTH, LayerCase.HEIGHT);
    }

    @AfterAll
    static void close() {
        dark.close();
        light.close();
    }

    static List<LayerCase> cases() {
        return LayerCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void inTheDark(LayerCase wanted) {
        assertThat(dark.map().palette().dark()).isTrue();
        check(dark, wanted);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void inTheLight(LayerCase wanted) {
        assertThat(light.map().palette().dark()).isFalse();
        check(light, wanted);
    }

    private static void check(PictureRoom room, LayerCase wanted) {
        WritableImage empty = room.picture();
        AbstractLayer layer = Fx.call(wanted.layer()::get);
        room.add(layer);
        WritableImage shown = room.picture();
        room.remove(List.of(layer));
        int[] different = wanted.different(empty, shown);
        Palette palette = room.map().palette();
        assertThat(different[1]).as("pixels changed where nothing must be").isZero();
        assertThat(different[0] * 100.0 / (LayerCase.WIDTH * LayerCase.HEIGHT)).as("percent of the map").isBetween(wanted.least(), wanted.most());
        for (LayerCase.Ink ink : wanted.inks()) {
            assertThat(ink.pixels(empty, palette)).as("%s on the empty map", ink.role()).isLessThan(ink.least());
            assertThat(ink.pixels(shown, palette)).as("%s at %s", ink.role(), ink.where()).isGreaterThanOrEqualTo(ink.least());
        }
        assertThat(Fx.different(empty, room.picture())).as("left behind").isZero();
    }

    @Test
    void noLayerIsLeftOut() {
        var all = new ClassFileImporter().importPackages("org.menshen.map.fx").stream()
            .filter(type -> type.getPackageName().startsWith("org.menshen.map.fx.layer"))
            .filter(type -> type.isAssignableTo(MapLayer.class) && !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaClass::getSimpleName).collect(Collectors.toSet());
        var seen = cases().stream().map(each -> Fx.call(each.layer()::get).getClass().getSimpleName()).collect(Collectors.toSet());
        assertThat(all).hasSizeGreaterThan(10).isEqualTo(seen);
    }
}
