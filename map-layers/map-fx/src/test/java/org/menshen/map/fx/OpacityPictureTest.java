package org.menshen.map.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.map.fx.PictureRoom.CENTRE;
import static org.menshen.map.fx.PictureRoom.square;

import java.util.List;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.fx.layer.area.Area;
import org.menshen.map.fx.layer.area.AreaLayer;
import org.menshen.map.fx.layer.camera.Camera;
import org.menshen.map.fx.layer.marker.Dot;
import org.menshen.map.fx.layer.marker.DotLayer;
import org.menshen.map.fx.layer.camera.LiftedLayer;
import org.menshen.map.fx.layer.marker.Marker;
import org.menshen.map.fx.layer.marker.MarkerLayer;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.Role;

/// A layer of any plane lets the ground through as far as asked, in one way for all.
class OpacityPictureTest {

    @AutoClose
    private final PictureRoom room = new PictureRoom(17);
    private final MapPane map = room.map();

    @Test
    void theSlowPlane() {
        AreaLayer layer = new AreaLayer("sites", 40);
        layer.setAreas(List.of(new Area("A", "", square(280), Area.Tone.STALE, 1)));
        fades(layer);
    }

    @Test
    void theFieldPlane() {
        DotLayer layer = new DotLayer("dots", 20);
        layer.setDots(List.of(new Dot("a", CENTRE, Role.SEV_1)));
        fades(layer);
    }

    @Test
    void theLivePlaneWithFewAndWithManySymbols() {
        MarkerLayer layer = new MarkerLayer("alerts");
        layer.setMarkers(List.of(new Marker("A", CENTRE, 1, false, 1)));
        fades(layer);
        layer.setStacking(false);
        Fx.run(() -> {
            for (int i = 0; i < 600; i++) {
                layer.put(new Marker("M" + i, Geodesy.destination(CENTRE, i, 20 + i / 4.0), 1 + i % 5, false, 1));
            }
        });
        room.remove(List.of(layer));
        fades(layer);
    }

    @Test
    void theOverlay() {
        LiftedLayer layer = new LiftedLayer("lifted");
        layer.setCameras(List.of(new Camera("C", CENTRE, 0, 80, 60, Camera.State.OK)));
        fades(layer);
    }

    /// Half of the difference to the map without it is left at half opacity, and all of it comes back.
    private void fades(AbstractLayer layer) {
        WritableImage empty = room.picture();
        room.add(layer);
        WritableImage whole = room.picture();
        Fx.run(() -> layer.setOpacity(0.5));
        WritableImage half = room.picture();
        Fx.run(() -> layer.setOpacity(1));
        WritableImage again = room.picture();
        long full = difference(empty, whole);
        assertThat(full).isGreaterThan(500);
        assertThat((double) difference(empty, half) / full).isBetween(0.4, 0.6);
        assertThat(Fx.different(whole, again)).isZero();
    }

    private static long difference(WritableImage a, WritableImage b) {
        long sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                int p = a.getPixelReader().getArgb(x, y);
                int q = b.getPixelReader().getArgb(x, y);
                sum += Math.abs((p >> 16 & 255) - (q >> 16 & 255)) + Math.abs((p >> 8 & 255) - (q >> 8 & 255)) + Math.abs((p & 255) - (q & 255));
            }
        }
        return sum;
    }
}
