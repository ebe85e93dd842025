package org.menshen.map.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.paint.Plane;

/// The slow picture reaches beyond the pane for the hand that drags it, and nowhere where no hand can.
class SlowReachTest {

    @Test
    void aMapThatTheHandMovesReachesBeyondThePane() {
        try (PictureRoom room = room(false)) {
            Image picture = slow(room.map());
            assertThat(picture.getWidth()).isEqualTo(Fx.WIDTH + 2 * SlowPicture.MARGIN);
            assertThat(picture.getHeight()).isEqualTo(Fx.HEIGHT + 2 * SlowPicture.MARGIN);
        }
    }

    @Test
    void aMapThatNobodyDragsKeepsNothingBeyondThePaneAndIsPaintedAnewWhereverItGoes() {
        try (PictureRoom room = room(true)) {
            Image picture = slow(room.map());
            assertThat(picture.getWidth()).isEqualTo(Fx.WIDTH);
            assertThat(picture.getHeight()).isEqualTo(Fx.HEIGHT);
            long before = Fx.call(() -> room.map().paints(Plane.SLOW));
            Fx.run(() -> room.map().centreOn(new LatLon(PictureRoom.CENTRE.lat(), PictureRoom.CENTRE.lon() + 0.0002)));
            Fx.settle(room.map());
            assertThat(Fx.call(() -> room.map().paints(Plane.SLOW))).isGreaterThan(before);
        }
    }

    private static PictureRoom room(boolean deaf) {
        PictureRoom room = new PictureRoom(16);
        Fx.run(() -> {
            room.map().setMouseTransparent(deaf);
            room.map().setBaseMap(PictureRoom.town());
        });
        Fx.settle(room.map());
        // the first picture may have been begun before the map was told
        Fx.run(() -> room.map().invalidate(Plane.SLOW));
        Fx.settle(room.map());
        return room;
    }

    private static Image slow(MapPane map) {
        return Fx.call(() -> map.getChildrenUnmodifiable().stream().filter(ImageView.class::isInstance).map(ImageView.class::cast)
            .findFirst().orElseThrow().getImage());
    }
}
