package org.menshen.map.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.map.fx.PictureRoom.at;

import java.util.List;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.track.TailLeg;
import org.menshen.map.fx.layer.marker.Marker;
import org.menshen.map.fx.layer.marker.MarkerLayer;
import org.menshen.map.fx.layer.unit.Trail;
import org.menshen.map.fx.layer.unit.TrailLayer;

/// A map in a window that is behind others has no pictures in memory.
class UnseenMapTest {

    @AutoClose
    private final PictureRoom room = new PictureRoom(16);
    private final MapPane map = room.map();

    @Test
    void aMapThatNobodySeesGivesUpItsPicturesAndComesBackAsItWas() {
        TrailLayer trails = new TrailLayer("trails");
        MarkerLayer markers = new MarkerLayer("markers");
        room.add(trails, markers);
        Fx.run(() -> {
            map.setBaseMap(PictureRoom.town());
            trails.setTrails(List.of(new Trail("u", List.of(new TailLeg(at(-200, 0), at(-20, 0), 1, false)), false)));
            markers.setMarkers(List.of(new Marker("n", at(-90, 90), 3, false, 1)));
        });
        int[] before = pixels(room.picture());
        assertThat(large()).isPositive();

        Fx.run(() -> Attendance.of(map.getScene()).see(false));
        assertThat(large()).isZero();
        assertThat(Fx.call(() -> map.tiles().known() + map.tiles().cached())).isZero();

        Fx.run(() -> Attendance.of(map.getScene()).see(true));
        assertThat(pixels(room.picture())).isEqualTo(before);
    }

    /// Pictures as large as a tile or larger.
    private long large() {
        return Fx.call(() -> map.lookupAll("*").stream().filter(ImageView.class::isInstance).map(ImageView.class::cast)
            .filter(view -> view.getImage() != null && view.getImage().getWidth() >= 256).count());
    }

    private static int[] pixels(WritableImage picture) {
        int width = (int) picture.getWidth();
        int[] argb = new int[width * (int) picture.getHeight()];
        picture.getPixelReader().getPixels(0, 0, width, (int) picture.getHeight(), PixelFormat.getIntArgbInstance(), argb, 0, width);
        return argb;
    }
}
