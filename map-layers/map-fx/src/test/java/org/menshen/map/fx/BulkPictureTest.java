package org.menshen.map.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.map.fx.PictureRoom.CENTRE;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.layer.marker.Marker;
import org.menshen.map.fx.layer.marker.MarkerLayer;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Role;

/// Many markers are mixed into one picture first: the result must be what the canvas would have drawn.
class BulkPictureTest {

    @AutoClose
    private final PictureRoom room = new PictureRoom(16);
    private final MapPane map = room.map();

    @Test
    void manyMarkersLookTheSameWhetherMixedInBulkOrDrawnOneByOneInTwoLayers() {
        List<Marker> markers = markers(600);
        MarkerLayer bulk = new MarkerLayer("bulk");
        Fx.run(() -> {
            bulk.setStacking(false);
            map.addLayer(bulk);
            bulk.setMarkers(markers);
        });
        WritableImage mixed = room.picture();
        MarkerLayer first = new MarkerLayer("first");
        MarkerLayer second = new MarkerLayer("second");
        Fx.run(() -> {
            map.removeLayer(bulk);
            List.of(first, second).forEach(layer -> {
                layer.setStacking(false);
                map.addLayer(layer);
            });
            first.setMarkers(markers.subList(0, 300));
            second.setMarkers(markers.subList(300, 600));
        });
        WritableImage drawn = room.picture();
        for (int severity = 1; severity <= 5; severity++) {
            Role role = Role.severity(severity);
            int one = Fx.pixels(mixed, map, role, 3);
            assertThat(one).isGreaterThan(5000);
            assertThat(one).isBetween(Fx.pixels(drawn, map, role, 3) * 96 / 100, Fx.pixels(drawn, map, role, 3) * 104 / 100);
        }
    }

    @Test
    void tenThousandMovingMarkersArePaintedOnceAPulseAndLeaveNoTraces() {
        MarkerLayer layer = new MarkerLayer("alerts");
        Fx.run(() -> {
            map.addLayer(layer);
            layer.setMarkers(markers(10_000));
            map.centreOn(CENTRE, 15);
        });
        Fx.settle(map);
        long before = map.paints(Plane.LIVE);
        Fx.run(() -> markers(1000).forEach(layer::put));
        Fx.settle(map);
        assertThat(map.paints(Plane.LIVE)).isEqualTo(before + 1);
        Fx.run(() -> layer.setMarkers(List.of()));
        WritableImage empty = room.picture();
        for (int severity = 1; severity <= 5; severity++) {
            assertThat(Fx.pixels(empty, map, Role.severity(severity), 3)).as("but for the edges of the scale bar").isLessThan(20);
        }
    }

    /// The same for the same count.
    private static List<Marker> markers(int count) {
        Random random = new Random(5);
        List<Marker> markers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int row = i / 30;
            LatLon column = Geodesy.destination(CENTRE, 90, (i % 30 - 15) * 52);
            LatLon at = Geodesy.destination(column, 0, count > 600 ? random.nextInt(1400) - 700 : (row - 10) * 48);
            markers.add(new Marker("M" + i, at, 1 + i % 5, false, 1));
        }
        return markers;
    }
}
