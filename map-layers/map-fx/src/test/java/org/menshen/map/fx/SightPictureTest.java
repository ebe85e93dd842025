package org.menshen.map.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.map.fx.PictureRoom.CENTRE;
import static org.menshen.map.fx.PictureRoom.at;

import java.util.List;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.BaseMapBuilder;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.fx.layer.camera.Camera;
import org.menshen.map.fx.layer.camera.CameraSet;
import org.menshen.map.fx.layer.camera.ConeLayer;
import org.menshen.map.fx.layer.area.HatchLayer;
import org.menshen.map.fx.layer.camera.LiftedLayer;
import org.menshen.map.fx.layer.camera.Proposal;
import org.menshen.map.fx.layer.camera.ProposalLayer;
import org.menshen.map.fx.layer.camera.Sights;
import org.menshen.map.fx.layer.camera.SpotLayer;
import org.menshen.map.fx.paint.Role;

/// Cones end at buildings: what is hidden looks different from what is seen.
class SightPictureTest {

    /// a camera that looks east over sixty metres, with a house ten metres deep from the twentieth metre on
    private static final Camera CAMERA = new Camera("C", CENTRE, 90, 60, 60, Camera.State.OK);

    @AutoClose
    private final PictureRoom room = new PictureRoom(18);
    private final MapPane map = room.map();

    @Test
    void whatAHouseHidesOfAConeIsFainterThanWhatIsSeen() {
        ConeLayer layer = new ConeLayer("cameras");
        Fx.run(() -> {
            map.addLayer(layer);
            layer.setCameras(CameraSet.of(List.of(CAMERA)));
        });
        WritableImage whole = room.picture();
        assertThat(light(whole, 50)).isEqualTo(light(whole, 12));
        Fx.run(() -> layer.setSights(new Sights(house())));
        WritableImage clipped = room.picture();
        double ground = light(clipped, -30);
        assertThat(light(clipped, 12)).as("before the house").isGreaterThanOrEqualTo(light(whole, 12));
        double[] before = lights(clipped, 14);
        double[] behind = lights(clipped, 45);
        assertThat(behind[0]).as("the ground between the lines behind the house").isGreaterThan(ground).isLessThan(before[0]);
        assertThat(behind[1] - behind[0]).as("lines behind the house").isGreaterThan(0.05);
        assertThat(before[1] - before[0]).as("none before it").isLessThan(0.02);
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
            cameras.setCameras(CameraSet.of(List.of(CAMERA)));
            layer.setSights(sights);
        });
        Fx.settle(map);
        Fx.run(() -> layer.setCameras(List.of(CAMERA)));
        WritableImage picture = room.picture();
        assertThat(light(picture, 12) - light(picture, 50)).as("filled before the house, not behind").isGreaterThan(0.03);
    }

    @Test
    void hatchedBoxesHaveLinesAndAFaintGroundAndStayOnTheGroundWhileTheMapMoves() {
        HatchLayer layer = new HatchLayer("blind", Role.BLIND);
        room.add(layer);
        WritableImage without = room.picture();
        double x = WebMercator.x(CENTRE.lon());
        double y = WebMercator.y(CENTRE.lat());
        double side = 30 / WebMercator.metresPerUnit(CENTRE.lat());
        Fx.run(() -> layer.setBoxes(new HatchLayer.Boxes(new double[] {x, y, x + side, y + side})));
        WritableImage with = room.picture();
        double metres = WebMercator.metresPerPixel(CENTRE.lat(), map.getViewport().zoom());
        double area = Math.pow(30 / metres, 2);
        assertThat((double) Fx.different(without, with)).as("the box and nothing else").isBetween(0.9 * area, 1.1 * area);
        int lines = Fx.pixels(with, map, Role.BLIND, 40);
        assertThat((double) lines).as("lines take a part of it").isBetween(0.06 * area, 0.5 * area);
        Fx.run(() -> layer.setVisible(false));
        assertThat(Fx.different(without, room.picture())).isZero();
    }

    @Test
    void aBlindSpotLooksDifferentFromASeenOneWithoutColour() {
        SpotLayer layer = new SpotLayer("spot");
        Fx.run(() -> {
            map.addLayer(layer);
            layer.setSpot(CENTRE, "", true);
        });
        WritableImage seen = room.picture();
        Fx.run(() -> layer.setSpot(CENTRE, "", false));
        assertThat(Fx.different(seen, room.picture())).isGreaterThan(30);
    }

    @Test
    void aProposalIsDrawnWithItsNumberAndCone() {
        ProposalLayer layer = new ProposalLayer("new");
        room.add(layer);
        WritableImage without = room.picture();
        Fx.run(() -> layer.setProposals(List.of(new Proposal(1, CAMERA, ""))));
        WritableImage one = room.picture();
        assertThat(Fx.different(without, one)).as("a square and a cone of 60 m").isGreaterThan(2000);
        Fx.run(() -> layer.setProposals(List.of(new Proposal(8, CAMERA, ""))));
        assertThat(Fx.different(one, room.picture())).as("another number").isBetween(5, 200);
    }

    /// The darkest and the lightest pixel of a small square so many metres east.
    private double[] lights(WritableImage picture, double metresEast) {
        LatLon at = at(metresEast, 0);
        double least = 1;
        double most = 0;
        for (int i = 0; i < 100; i++) {
            double light = picture.getPixelReader().getColor((int) map.getViewport().screenX(at.lon()) + i % 10,
                (int) map.getViewport().screenY(at.lat()) + i / 10 - 5).getBrightness();
            least = Math.min(least, light);
            most = Math.max(most, light);
        }
        return new double[] {least, most};
    }

    private double light(WritableImage picture, double metresEast) {
        LatLon at = at(metresEast, 0);
        Color color = picture.getPixelReader().getColor((int) map.getViewport().screenX(at.lon()), (int) map.getViewport().screenY(at.lat()) + 2);
        return color.getBrightness();
    }

    private static BaseMap house() {
        return new BaseMapBuilder().area(FeatureKind.BUILDING, "", "", List.of(List.of(at(20, -40), at(30, -40), at(30, 40), at(20, 40)))).build();
    }
}
