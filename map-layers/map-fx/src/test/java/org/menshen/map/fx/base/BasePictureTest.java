package org.menshen.map.fx.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.menshen.map.fx.PictureRoom.at;
import static org.menshen.map.fx.PictureRoom.square;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.BaseMapBuilder;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.Fx;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.PictureRoom;
import org.menshen.map.fx.paint.Role;

/// The vector base map between two levels and on a screen of high resolution, in both themes: whole, without seams between its tiles, sharp,
/// and in its colours.
class BasePictureTest {

    /// what lies below the tiles: it must never shine through
    private static final int BELOW = 0xFFFF00FF;
    /// of a level the tiles are painted for, below it and above it, and between two
    private static final double[] ZOOMS = {14.5, 15.3, 16, 16.75, 17};
    /// the library changes to the next level so much before it
    private static final double TIPPING = 0.2;
    /// a window with several tiles and their edges, in which a picture of one colour is counted soon
    private static final double SOME_TILES = 400;

    private record Look(double zoom, double density, boolean light) {

        PictureRoom open(BaseMap base) {
            return open(base, Fx.WIDTH, Fx.HEIGHT);
        }

        PictureRoom open(BaseMap base, double width, double height) {
            PictureRoom room = PictureRoom.dense(zoom, light, density, width, height);
            Fx.run(() -> {
                room.map().setStyle("-fx-background-color: #ff00ff");
                room.map().setBaseMap(base);
            });
            return room;
        }

        /// How wide a road is painted, pixels of the screen: as its style has it at the level of the tiles, then stretched with them.
        double width(FeatureKind road) {
            return RoadStyle.width(road, level()) * stretch();
        }

        /// How wide each of its darker edges is, when that is less than a pixel and therefore nowhere quite dark; otherwise 0.
        double casing(FeatureKind road) {
            double wide = RoadStyle.casing(road, level()) * stretch();
            return wide < 1 ? wide : 0;
        }

        private double level() {
            return Math.floor(zoom + TIPPING);
        }

        private double stretch() {
            return Math.pow(2, zoom - level()) * density;
        }
    }

    static List<Look> looks() {
        List<Look> looks = new ArrayList<>();
        for (double zoom : ZOOMS) {
            looks.add(new Look(zoom, 1, false));
            looks.add(new Look(zoom, 1, true));
            looks.add(new Look(zoom, 2, zoom > 16));
        }
        return looks;
    }

    private static BaseMap sea() {
        return new BaseMapBuilder().area(FeatureKind.WATER, "", "", List.of(square(20_000))).build();
    }

    private static int colour(PictureRoom room, Role role) {
        return Fx.call(() -> room.map().palette().argb(role));
    }

    private static void hideNames(PictureRoom room) {
        Fx.run(() -> room.map().layers().stream().filter(BaseLabels.class::isInstance).forEach(layer -> ((BaseLabels) layer).setVisible(false)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyPixelIsPaintedAndNoTileShowsItsEdge(Look look) {
        try (PictureRoom room = look.open(sea(), SOME_TILES, SOME_TILES)) {
            // each leaves the edges of the tiles elsewhere between the pixels
            for (double east : new double[] {0, 37.3, 211.7}) {
                Fx.run(() -> room.map().centreOn(at(east, -east / 3)));
                assertThat(odd(room.picture(), colour(room, Role.WATER), 60 * look.density)).as("pixels that are not water at %s", east).isZero();
            }
        }
    }

    @Test
    void theOutermostPixelsArePaintedAtEveryLevel() {
        try (PictureRoom room = new Look(15, 1, false).open(sea(), SOME_TILES, SOME_TILES)) {
            for (double zoom = 15; zoom <= 20; zoom += 0.5) {
                for (int step = 0; step < 4; step++) {
                    // so that the eastern border of a tile lies on the last pixels of the map, where rounding may leave it out
                    Fx.run(() -> room.map().centreOn(at(11, 7)));
                    double now = zoom;
                    LatLon next = Fx.call(() -> onTileBorder(room.map(), now));
                    int pixels = step;
                    Fx.run(() -> {
                        room.map().centreOn(next, now);
                        Viewport view = room.map().getViewport();
                        room.map().centreOn(view.panned(-pixels, -pixels).centre());
                    });
                    assertThat(odd(room.picture(), colour(room, Role.WATER), 60)).as("zoom %s, %d pixels of a tile", zoom, pixels).isZero();
                }
            }
        }
    }

    /// A centre for which a corner of tiles is the south-eastern corner of the map.
    private static LatLon onTileBorder(MapPane map, double zoom) {
        Viewport view = map.getViewport().withZoom(zoom);
        double tiles = Math.pow(2, Math.floor(zoom + TIPPING));
        double x = Math.rint(view.worldX(view.width()) * tiles) / tiles;
        double y = Math.rint(view.worldY(view.height()) * tiles) / tiles;
        return view.panned(view.screenXOfWorld(x) - view.width(), view.screenYOfWorld(y) - view.height()).centre();
    }

    /// Tiles that meet may round what they paint of a pixel; what shines through between them is far more.
    private static boolean near(int a, int b) {
        return Math.abs((a >> 16 & 255) - (b >> 16 & 255)) < 4 && Math.abs((a >> 8 & 255) - (b >> 8 & 255)) < 4
            && Math.abs((a & 255) - (b & 255)) < 4;
    }

    /// How many pixels have another colour, but for the scale bar's strip at the bottom.
    private static int odd(WritableImage picture, int argb, double strip) {
        int[] pixels = Fx.argb(picture);
        int width = (int) picture.getWidth();
        int found = 0;
        for (int i = 0; i < pixels.length; i++) {
            boolean furniture = i / width > picture.getHeight() - strip && i % width > width * 0.6;
            found += furniture || near(pixels[i], argb) ? 0 : 1;
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aRoadIsAsWideAsItsStyleAndSharp(Look look) {
        BaseMap base = new BaseMapBuilder().line(FeatureKind.PRIMARY, "", "", Set.of(), List.of(at(-9000, 0), at(9000, 0))).build();
        try (PictureRoom room = look.open(base)) {
            WritableImage picture = room.picture();
            int middle = (int) Math.round(Fx.call(() -> room.map().getViewport().screenY(PictureRoom.CENTRE.lat())) * look.density);
            for (int column = 1; column < 40; column++) {
                Profile seen = Profile.across(picture, (int) (picture.getWidth() * column / 40), middle, colour(room, Role.ROAD_1),
                    colour(room, Role.ROAD_CASING));
                // a tile may be stretched by half a pixel; of a casing thinner than a pixel, up to all may be counted as road
                double unsure = 0.8 + 2 * look.casing(FeatureKind.PRIMARY);
                assertThat(seen.width()).as("width").isCloseTo(look.width(FeatureKind.PRIMARY), within(unsure));
                double style = RoadStyle.width(FeatureKind.PRIMARY, look.zoom);
                assertThat(seen.width() / look.density).as("against its style between two levels")
                    .isCloseTo(style, within(0.25 * style + unsure / look.density));
                assertThat(seen.sharpness()).as("step at the edge").isGreaterThan(look.density > 1 ? 0.45 : 0.25);
                assertThat(seen.sharpness()).as("step at the edge on a level").isGreaterThan(look.zoom == Math.rint(look.zoom) ? 0.45 : 0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyKindOfGroundHasItsColour(Look look) {
        try (PictureRoom room = look.open(PictureRoom.town())) {
            hideNames(room);
            WritableImage picture = room.picture();
            ground(look, room, picture, Role.WATER, at(-300, 100));
            ground(look, room, picture, Role.ROAD_1, at(200, 0));
            ground(look, room, picture, Role.BUILDING, at(0, 100));
            ground(look, room, picture, Role.GROUND, at(200, -150));
            assertThat(Fx.pixels(picture, room.map(), Role.WATER, 2)).isGreaterThan(Fx.pixels(picture, room.map(), Role.BUILDING, 2));
            assertThat(odd(picture, BELOW, 0)).as("all of it").isEqualTo((int) (picture.getWidth() * picture.getHeight()));
        }
    }

    private static void ground(Look look, PictureRoom room, WritableImage picture, Role role, LatLon where) {
        Viewport view = Fx.call(() -> room.map().getViewport());
        int x = (int) (view.screenX(where.lon()) * look.density);
        int y = (int) (view.screenY(where.lat()) * look.density);
        int seen = picture.getPixelReader().getArgb(x, y);
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(seen >> shift & 255).as("%s, channel %d", role, shift).isCloseTo(colour(room, role) >> shift & 255, within(2));
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aNameHasTheSameSizeAtEveryZoomAndTwiceTheSizeInPixelsOfADenseScreen(Look look) {
        BaseMap base = new BaseMapBuilder().place("Model Town", "Model Town", 1, PictureRoom.CENTRE).build();
        try (PictureRoom room = look.open(base)) {
            WritableImage with = room.picture();
            hideNames(room);
            WritableImage without = room.picture();
            int[] before = Fx.argb(without);
            int[] after = Fx.argb(with);
            int width = (int) with.getWidth();
            int left = width;
            int right = 0;
            int top = before.length;
            int bottom = 0;
            for (int i = 0; i < before.length; i++) {
                if (before[i] != after[i]) {
                    left = Math.min(left, i % width);
                    right = Math.max(right, i % width);
                    top = Math.min(top, i / width);
                    bottom = Math.max(bottom, i / width);
                }
            }
            assertThat((right - left) / look.density).as("width").isBetween(70.0, 95.0);
            assertThat((bottom - top) / look.density).as("height").isBetween(12.0, 20.0);
            assertThat(Fx.pixels(with, room.map(), Role.LABEL, 8)).as("ink").isGreaterThan(look.density > 1 ? 400 : 40);
        }
    }
}
