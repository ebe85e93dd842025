package org.menshen.map.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.map.fx.PictureRoom.CENTRE;
import static org.menshen.map.fx.PictureRoom.square;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.layer.area.Area;
import org.menshen.map.fx.layer.area.AreaLayer;
import org.menshen.map.fx.layer.camera.Camera;
import org.menshen.map.fx.layer.camera.CameraSet;
import org.menshen.map.fx.layer.camera.ConeLayer;
import org.menshen.map.fx.layer.heat.HeatLegend;
import org.menshen.map.fx.layer.heat.HeatLegendLayer;
import org.menshen.map.fx.layer.heat.HeatZone;
import org.menshen.map.fx.layer.camera.LiftedLayer;
import org.menshen.map.fx.layer.unit.LineLayer;
import org.menshen.map.fx.layer.unit.Tie;
import org.menshen.map.fx.layer.marker.Marker;
import org.menshen.map.fx.layer.marker.MarkerLayer;
import org.menshen.map.fx.layer.area.Ring;
import org.menshen.map.fx.layer.area.RingLayer;
import org.menshen.map.fx.layer.unit.UnitMark;
import org.menshen.map.fx.layer.unit.UnitLayer;
import org.menshen.map.fx.layer.heat.ZoneHeatLayer;
import org.menshen.map.fx.paint.Pick;
import org.menshen.map.fx.paint.Role;

/// What each layer leaves on the screen, by counting pixels of its colours.
class LayerPictureTest {

    @AutoClose
    private final PictureRoom room = new PictureRoom(17);
    private final MapPane map = room.map();

    @Test
    void eachSeverityHasItsColourAndShape() {
        MarkerLayer layer = new MarkerLayer("alerts");
        room.add(layer);
        int[] counts = new int[6];
        for (int severity = 1; severity <= 5; severity++) {
            Marker marker = new Marker("A", CENTRE, severity, false, 1);
            Fx.run(() -> layer.setMarkers(List.of(marker)));
            counts[severity] = room.pixels(Role.severity(severity), 2);
        }
        for (int severity = 1; severity <= 5; severity++) {
            assertThat(counts[severity]).as("severity %d", severity).isBetween(150, 700);
        }
        assertThat(counts[2]).as("a triangle is smaller than an octagon").isLessThan(counts[1]);
    }

    @Test
    void overlappingMarkersBecomeOneWithTheWorstColourAndComeApartWhenNear() {
        MarkerLayer layer = new MarkerLayer("alerts");
        Fx.run(() -> {
            map.addLayer(layer);
            layer.setMarkers(List.of(new Marker("low", CENTRE, 4, false, 1),
                new Marker("high", Geodesy.destination(CENTRE, 90, 10), 1, false, 1)));
        });
        assertThat(room.pixels(Role.SEV_1, 2)).isGreaterThan(100);
        assertThat(room.pixels(Role.SEV_4, 2)).as("a numeral in the list").isBetween(3, 60);
        Fx.run(() -> map.centreOn(CENTRE, 20));
        assertThat(room.pixels(Role.SEV_1, 2)).isGreaterThan(100);
        assertThat(room.pixels(Role.SEV_4, 2)).isGreaterThan(100);
    }

    @Test
    void aRemovedMarkerIsGone() {
        MarkerLayer layer = new MarkerLayer("alerts");
        Fx.run(() -> {
            map.addLayer(layer);
            layer.put(new Marker("A", CENTRE, 1, false, 1));
            layer.put(new Marker("B", Geodesy.destination(CENTRE, 0, 150), 2, false, 1));
        });
        assertThat(room.pixels(Role.SEV_1, 2)).isPositive();
        Fx.run(() -> layer.remove("A"));
        assertThat(room.pixels(Role.SEV_1, 2)).isZero();
        assertThat(room.pixels(Role.SEV_2, 2)).isPositive();
        Fx.run(() -> layer.remove("B"));
        assertThat(room.pixels(Role.SEV_2, 2)).isZero();
    }

    @Test
    void aStaleUnitLooksStale() {
        UnitLayer layer = new UnitLayer("units");
        Fx.run(() -> {
            map.addLayer(layer);
            layer.setUnits(List.of(new UnitMark("U", CENTRE, 90, "巡", true, false)));
        });
        int active = room.pixels(Role.UNIT_ACTIVE, 4);
        Fx.run(() -> layer.setUnits(List.of(new UnitMark("U", CENTRE, 90, "巡", true, true))));
        assertThat(active).isGreaterThan(40);
        assertThat(room.pixels(Role.UNIT_ACTIVE, 4)).isZero();
        assertThat(room.pixels(Role.STALE, 4)).isGreaterThan(20);
    }

    @Test
    void aUnitGlidesToItsNextPlaceAndArrives() {
        UnitLayer layer = new UnitLayer("units");
        LatLon next = Geodesy.destination(CENTRE, 90, 60);
        Fx.run(() -> {
            map.addLayer(layer);
            layer.setGlideMillis(300);
            layer.setUnits(List.of(new UnitMark("U", CENTRE, 90, "巡", false, false)));
        });
        Fx.settle(map);
        Fx.run(() -> layer.put(new UnitMark("U", next, 90, "巡", false, false)));
        assertThat(Fx.call(() -> layer.locate("U").orElseThrow().lon())).isLessThan(next.lon());
        Awaitility.await().until(() -> Fx.call(() -> Math.abs(layer.locate("U").orElseThrow().lon() - next.lon()) < 1e-9));
    }

    @Test
    void areasAreDrawnByToneAndPickedInside() {
        AreaLayer layer = new AreaLayer("sites", 40);
        Fx.run(() -> {
            map.addLayer(layer);
            layer.setAreas(List.of(new Area("S", "", square(80), Area.Tone.NORMAL, 5)));
        });
        assertThat(room.pixels(Role.AREA_STROKE, 30)).isGreaterThan(150);
        Fx.run(() -> layer.setAreas(List.of(new Area("S", "", square(80), Area.Tone.ALERT, 1))));
        assertThat(room.pixels(Role.SEV_1, 60)).isGreaterThan(150);
        assertThat(Fx.call(() -> map.pickAt(400, 300))).extracting(Pick::id).containsExactly("S");
        assertThat(Fx.call(() -> map.pickAt(20, 20))).isEmpty();
    }

    @Test
    void camerasAreGroupsFarAwayAndConesNear() {
        ConeLayer layer = new ConeLayer("cameras");
        List<Camera> cameras = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 3000; i++) {
            LatLon at = Geodesy.destination(Geodesy.destination(CENTRE, 90, random.nextInt(2000) - 1000), 0, random.nextInt(2000) - 1000);
            cameras.add(new Camera("C" + i, at, random.nextInt(360), 70, 30, Camera.State.OK));
        }
        Fx.run(() -> {
            map.addLayer(layer);
            layer.setCameras(CameraSet.of(cameras));
        });
        WritableImage near = room.picture();
        assertThat(Fx.pixels(near, map, Role.CAMERA, 3)).isGreaterThan(1000);
        LatLon one = cameras.getFirst().at();
        Fx.run(() -> map.centreOn(one, 18));
        Fx.settle(map);
        assertThat(Fx.call(() -> map.pickAt(map.getViewport().screenX(one.lon()), map.getViewport().screenY(one.lat()))))
            .extracting(Pick::id).contains("C0");
        Fx.run(() -> map.centreOn(CENTRE, 13));
        assertThat(Fx.call(() -> map.pickAt(400, 300))).isEmpty();
        assertThat(room.pixels(Role.CAMERA, 3)).isLessThan(1000);
    }

    @Test
    void aLiftedCameraRingsAndLinksStandInTheColourOfTheHand() {
        LiftedLayer lifted = new LiftedLayer("facing");
        RingLayer rings = new RingLayer("rings");
        LineLayer links = new LineLayer("links");
        room.add(lifted, rings, links);
        WritableImage empty = room.picture();
        Fx.run(() -> lifted.setCameras(List.of(new Camera("C", CENTRE, 45, 60, 60, Camera.State.OK))));
        WritableImage one = room.picture();
        assertThat(Fx.different(empty, one)).isBetween(800, 12_000);
        Fx.run(() -> {
            lifted.setCameras(List.of());
            rings.setRings(List.of(new Ring(CENTRE, 150, "1")));
        });
        WritableImage two = room.picture();
        assertThat(Fx.different(empty, two)).isBetween(200, 3000);
        Fx.run(() -> {
            rings.setRings(List.of());
            links.setLinks(List.of(new Tie(CENTRE, Geodesy.destination(CENTRE, 90, 150), true)));
        });
        assertThat(Fx.different(empty, room.picture())).isBetween(100, 1500);
        Fx.run(() -> links.setLinks(List.of()));
        assertThat(Fx.different(empty, room.picture())).isZero();
    }

    @Test
    void aRingAroundADotIsSeenFromFarToo() {
        RingLayer far = new RingLayer("gaps", Role.SEV_2, 10);
        room.add(far);
        Fx.run(() -> map.centreOn(CENTRE, 11));
        WritableImage empty = room.picture();
        Fx.run(() -> far.setRings(List.of(new Ring(CENTRE, 60, ""))));
        assertThat(Fx.different(empty, room.picture())).isBetween(80, 400);
    }

    @Test
    void aDenseZoneGlowsAndOneWithoutDataIsHatched() {
        ZoneHeatLayer layer = new ZoneHeatLayer("crowd", 4);
        Fx.run(() -> {
            map.addLayer(layer);
            layer.setZones(List.of(new HeatZone("Z", square(100), 4, false)));
        });
        int dense = Fx.different(bare(layer), room.picture());
        WritableImage full = room.picture();
        Fx.run(() -> layer.setZones(List.of(new HeatZone("Z", square(100), 0.2, false))));
        WritableImage weak = room.picture();
        assertThat(dense).isGreaterThan(8000);
        assertThat(red(full)).isGreaterThan(red(weak) + 60);
        Fx.run(() -> layer.setZones(List.of(new HeatZone("Z", square(100), Double.NaN, false))));
        WritableImage hatched = room.picture();
        int ground = map.palette().argb(Role.GROUND) & 0xFFFFFF;
        int lines = 0;
        for (int x = 380; x < 420; x++) {
            lines += (hatched.getPixelReader().getArgb(x, 300) & 0xFFFFFF) == ground ? 0 : 1;
        }
        assertThat(lines).as("about a quarter of the zone is lines").isBetween(5, 20);
        Fx.run(() -> map.addLayer(new HeatLegendLayer("legend", layer, new HeatLegend("p/m2", List.of("0", "4"), "-"), 12)));
        assertThat(Fx.different(hatched, room.picture())).isGreaterThan(5000);
    }

    @Test
    void theSelectionIsMarkedAndFollowsItsThing() {
        MarkerLayer layer = new MarkerLayer("alerts");
        Fx.run(() -> {
            map.addLayer(layer);
            layer.put(new Marker("A", CENTRE, 3, false, 1));
        });
        WritableImage before = room.picture();
        Fx.run(() -> map.selectedItems().add(new Pick("alerts", "A", CENTRE, 13, 0)));
        assertThat(room.pixels(Role.SELECTION, 4)).isGreaterThan(80);
        Fx.run(() -> map.selectedItems().clear());
        assertThat(Fx.different(before, room.picture())).isZero();
    }

    @Test
    void theBaseMapHasWaterStreetsAndNamesInBothThemes() {
        Fx.run(() -> map.setBaseMap(PictureRoom.town()));
        assertThat(room.pixels(Role.WATER, 2)).isGreaterThan(20_000);
        assertThat(room.pixels(Role.ROAD_1, 2)).isGreaterThan(3000);
        assertThat(room.pixels(Role.BUILDING, 2)).isGreaterThan(300);
        assertThat(room.pixels(Role.LABEL, 12)).isGreaterThan(20);
        int dark = map.palette().argb(Role.WATER);
        room.light(true);
        Fx.settle(map);
        assertThat(map.palette().argb(Role.WATER)).isNotEqualTo(dark);
        assertThat(room.pixels(Role.WATER, 2)).isGreaterThan(20_000);
        Fx.run(() -> map.setBaseMap(BaseMap.empty()));
        assertThat(room.pixels(Role.WATER, 2)).isZero();
    }

    @Test
    void aParentOfTheClassLightMakesTheMapLight() {
        MapPane inner = Fx.call(() -> new MapPane(Runnable::run));
        StackPane root = Fx.call(() -> {
            StackPane made = new StackPane(inner);
            made.getStyleClass().add("light");
            return made;
        });
        Fx.settle(map);
        try (Fx second = Fx.show(root)) {
            Fx.settle(inner);
            assertThat(inner.palette().dark()).isFalse();
            assertThat(map.palette().dark()).isTrue();
        }
    }

    private WritableImage bare(ZoneHeatLayer layer) {
        Fx.run(() -> layer.setVisible(false));
        WritableImage image = room.picture();
        Fx.run(() -> layer.setVisible(true));
        return image;
    }

    private static int red(WritableImage image) {
        return image.getPixelReader().getArgb(400, 300) >> 16 & 255;
    }
}
