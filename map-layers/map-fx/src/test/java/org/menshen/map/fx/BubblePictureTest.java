package org.menshen.map.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.map.fx.PictureRoom.CENTRE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.layer.marker.Marker;
import org.menshen.map.fx.layer.marker.MarkerLayer;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;

/// How several markers look as one, in both themes, and that it costs few pictures.
class BubblePictureTest {

    private final MarkerLayer layer = new MarkerLayer("alerts");
    @AutoClose
    private final PictureRoom room = new PictureRoom(16);
    private final MapPane map = room.map();

    @BeforeEach
    void open() {
        room.add(layer);
    }

    private void show(Marker... markers) {
        Fx.run(() -> layer.setMarkers(List.of(markers)));
    }

    @Test
    void theColourIsOfTheWorstThatNobodyHasAnsweredAndEachSeverityIsCounted() {
        for (boolean light : new boolean[] {false, true}) {
            room.light(light);
            show(new Marker("answered", CENTRE, 1, false, 1), new Marker("open", CENTRE, 3, true, 1), new Marker("least", CENTRE, 4, true, 12));
            int open = room.pixels(Role.SEV_3, 2);
            int worst = room.pixels(Role.SEV_1, 2);
            int least = room.pixels(Role.SEV_4, 2);
            assertThat(open).as("the symbol and the frame, light %s", light).isGreaterThan(250);
            assertThat(worst).as("the numeral in the list").isBetween(3, 60);
            assertThat(least).as("the numeral in the list").isBetween(3, 60);
            assertThat(room.pixels(Role.TEXT, 60)).as("three counts").isGreaterThan(8);
        }
    }

    @Test
    void whatIsAllAnsweredIsHollow() {
        show(new Marker("A", CENTRE, 4, true, 1), new Marker("B", CENTRE, 4, true, 1));
        int filled = room.pixels(Role.SEV_4, 2);
        show(new Marker("A", CENTRE, 4, false, 1), new Marker("B", CENTRE, 4, false, 1));
        int hollow = room.pixels(Role.SEV_4, 2);
        assertThat(hollow).isPositive().isLessThan(filled / 2);
    }

    @Test
    void theWholeBubbleIsPickedAndNothingBesideIt() {
        show(new Marker("A", CENTRE, 2, true, 1), new Marker("B", CENTRE, 4, true, 1));
        Fx.settle(map);
        // the right edge of the list, beyond the reach of a single symbol
        assertThat(Fx.call(() -> map.pickAt(427, 300))).hasSize(2);
        assertThat(Fx.call(() -> map.pickAt(440, 300))).isEmpty();
        show(new Marker("A", CENTRE, 2, true, 1));
        Fx.settle(map);
        assertThat(Fx.call(() -> map.pickAt(427, 300))).isEmpty();
    }

    @Test
    void tenThousandMarkersThatMoveNeedFewPictures() {
        List<Integer> sprites = new ArrayList<>();
        Fx.run(() -> map.addLayer(new AbstractLayer("count", Plane.LIVE) {
            @Override
            public void paint(PaintContext context) {
                sprites.add(context.sprites().size());
            }

            @Override
            public Optional<LatLon> locate(String item) {
                return Optional.empty();
            }
        }));
        Random random = new Random(5);
        for (int frame = 0; frame < 25; frame++) {
            Fx.run(() -> layer.setMarkers(random.ints(10_000, 0, 1000).mapToObj(i -> new Marker("m" + random.nextLong(),
                map.getViewport().toGeo(random.nextDouble() * 800, random.nextDouble() * 600), 1 + i % 5, i % 2 == 0, 1)).toList()));
            Fx.settle(map);
        }
        // symbols 10, bodies 20, halos 2, counts 5 x 100 and badges 5 x 99 at the very most; names of the map's own are none here
        assertThat(sprites.getLast()).isLessThan(400);
        assertThat(sprites.getLast() - sprites.get(sprites.size() - 5)).as("it does not grow").isLessThan(25);
    }
}
