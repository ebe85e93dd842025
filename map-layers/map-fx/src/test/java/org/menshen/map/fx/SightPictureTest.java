package org.menshen.map.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.BaseMapBuilder;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.layer.Camera;
import org.menshen.map.fx.layer.ConeLayer;
import org.menshen.map.fx.layer.LiftedLayer;
import org.menshen.map.fx.layer.Sights;

/// Cones end at buildings: what is hidden looks different from what is seen.
class SightPictureTest {

    private static final LatLon CENTRE = new LatLon(31.195, 121.51);
    /// a camera that looks east over sixty metres, with a house ten metres deep from the twentieth metre on
    private static final Camera CAMERA = new Camera("C", CENTRE, 90, 60, 60, Camera.State.OK);

    private MapPane map;
    private Fx window;

    @BeforeEach
    void open() {
        Fx.start();
        map = Fx.call(() -> new MapPane(Runnable::run));
        window = Fx.show(map);
        Fx.run(() -> map.centreOn(CENTRE, 18));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void whatAHouseHidesOfAConeIsFainterThanWhatIsSeen() {
        ConeLayer layer = new ConeLayer("cameras");
        Fx.run(() -> {
            map.addLayer(layer);
            layer.setCameras(List.of(CAMERA));
        });
        WritableImage whole = Fx.picture(map);
        assertThat(light(whole, 50)).isEqualTo(light(whole, 12));
        Fx.run(() -> layer.setSights(new Sights(house())));
        WritableImage clipped = Fx.picture(map);
        double ground = light(clipped, -30);
        assertThat(light(clipped, 12)).as("before the house").isGreaterThanOrEqualTo(light(whole, 12));
        assertThat(light(clipped, 50)).as("behind the house").isGreaterThan(ground).isLessThan(light(clipped, 12));
    }

    @Test
    void aLiftedConeIsFilledOnlyWhereItIsSeen() {
        LiftedLayer layer = new LiftedLayer("facing");
        ConeLayer cameras = new ConeLayer("cameras");
        Fx.run(() -> {
            Sights sights = new Sights(house());
            map.addLayer(cameras);
            map.addLayer(layer);
            cameras.setSights(sights);
            cameras.setCameras(List.of(CAMERA));
            layer.setSights(sights);
        });
        Fx.settle(map);
        Fx.run(() -> layer.setCameras(List.of(CAMERA)));
        WritableImage picture = Fx.picture(map);
        assertThat(light(picture, 12) - light(picture, 50)).as("filled before the house, not behind").isGreaterThan(0.03);
    }

    private double light(WritableImage picture, double metresEast) {
        LatLon at = Geodesy.destination(CENTRE, 90, metresEast);
        Color color = picture.getPixelReader().getColor((int) map.getViewport().screenX(at.lon()), (int) map.getViewport().screenY(at.lat()) + 2);
        return color.getBrightness();
    }

    private static BaseMap house() {
        LatLon south = Geodesy.destination(Geodesy.destination(CENTRE, 90, 20), 180, 40);
        LatLon north = Geodesy.destination(Geodesy.destination(CENTRE, 90, 20), 0, 40);
        return new BaseMapBuilder().area(FeatureKind.BUILDING, "", "",
            List.of(List.of(south, Geodesy.destination(south, 90, 10), Geodesy.destination(north, 90, 10), north))).build();
    }
}
