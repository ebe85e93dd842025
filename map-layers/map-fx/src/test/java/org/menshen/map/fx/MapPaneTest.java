package org.menshen.map.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.menshen.map.fx.PictureRoom.CENTRE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.layer.area.LabelLayer;
import org.menshen.map.fx.layer.marker.Marker;
import org.menshen.map.fx.layer.marker.MarkerLayer;
import org.menshen.map.fx.layer.area.Place;
import org.menshen.map.fx.layer.unit.UnitMark;
import org.menshen.map.fx.layer.unit.UnitLayer;
import org.menshen.map.fx.paint.Pick;
import org.menshen.map.fx.paint.Plane;

/// The viewport, the hand and the rule that nothing is painted when nothing changed.
class MapPaneTest {

    @AutoClose
    private final PictureRoom room = new PictureRoom(16);
    private final MapPane map = room.map();

    @BeforeEach
    void open() {
        Fx.settle(map);
    }

    @Test
    void centreOnShowsThePlaceInTheMiddle() {
        Viewport view = map.getViewport();
        assertThat(view.screenX(CENTRE.lon())).isCloseTo(400, within(0.51));
        assertThat(view.screenY(CENTRE.lat())).isCloseTo(300, within(0.51));
        assertThat(view.zoom()).isEqualTo(16);
    }

    @Test
    void theCornerOfTheViewLiesOnAWholePixelSoThatStreetsStaySharp() {
        Viewport view = map.getViewport();
        double left = view.worldX(0) * view.worldSize();
        assertThat(left - Math.rint(left)).isCloseTo(0, within(1e-3));
    }

    @Test
    void aPlaceAskedForBeforeTheWindowHasASizeIsShownThen() {
        MapPane early = Fx.call(() -> {
            MapPane made = new MapPane(Runnable::run);
            made.fit(new Bounds(31.19, 121.50, 31.20, 121.52), 20);
            return made;
        });
        try (Fx second = Fx.show(early)) {
            Fx.settle(early);
            assertThat(early.getViewport().centre().lat()).isCloseTo(31.195, within(1e-4));
            assertThat(early.getViewport().zoom()).isEqualTo(Math.floor(early.getViewport().zoom()));
            assertThat(early.getViewport().bounds().contains(31.19, 121.50)).isTrue();
        }
    }

    @Test
    void draggingMovesTheMapWithTheHand() {
        LatLon under = map.getViewport().toGeo(300, 200);
        drag(300, 200, 420, 260);
        assertThat(map.getViewport().screenX(under.lon())).isCloseTo(420, within(0.6));
        assertThat(map.getViewport().screenY(under.lat())).isCloseTo(260, within(0.6));
    }

    @Test
    void theWheelZoomsAtThePointerAndAddsUpSmallDeltas() {
        LatLon under = map.getViewport().toGeo(200, 150);
        Fx.run(() -> {
            scroll(200, 150, 15);
            scroll(200, 150, 15);
        });
        assertThat(map.getViewport().zoom()).isEqualTo(16);
        Fx.run(() -> scroll(200, 150, 15));
        assertThat(map.getViewport().zoom()).isEqualTo(17);
        assertThat(map.getViewport().screenX(under.lon())).isCloseTo(200, within(0.6));
        assertThat(map.getViewport().screenY(under.lat())).isCloseTo(150, within(0.6));
    }

    @Test
    void zoomIsCutToTheLimits() {
        Fx.run(() -> map.centreOn(CENTRE, 99));
        assertThat(map.getViewport().zoom()).isEqualTo(Viewport.MAX_ZOOM);
        Fx.run(() -> map.centreOn(CENTRE, -5));
        assertThat(map.getViewport().zoom()).isEqualTo(Viewport.MIN_ZOOM);
    }

    @Test
    void backAndForwardWalkTheViews() {
        LatLon other = new LatLon(31.21, 121.49);
        Fx.run(() -> map.centreOn(other, 17));
        assertThat(Fx.call(map::back)).isTrue();
        assertThat(map.getViewport().centre().lat()).isCloseTo(CENTRE.lat(), within(1e-5));
        assertThat(Fx.call(map::forward)).isTrue();
        assertThat(map.getViewport().zoom()).isEqualTo(17);
        assertThat(Fx.call(map::forward)).isFalse();
    }

    @Test
    void keysMoveAndZoom() {
        Fx.run(() -> key(KeyCode.PLUS));
        assertThat(map.getViewport().zoom()).isEqualTo(17);
        double before = map.getViewport().centre().lon();
        Fx.run(() -> key(KeyCode.RIGHT));
        assertThat(map.getViewport().centre().lon()).isGreaterThan(before);
        Fx.run(() -> {
            map.setHome(new Bounds(31.18, 121.49, 31.21, 121.53));
            key(KeyCode.HOME);
        });
        assertThat(map.getViewport().bounds().contains(31.18, 121.49)).isTrue();
    }

    @Test
    void everythingUnderAClickIsGivenBestFirst() {
        MarkerLayer alerts = new MarkerLayer("alerts");
        UnitLayer units = new UnitLayer("units");
        List<Pick> picked = new ArrayList<>();
        Fx.run(() -> {
            map.addLayer(units);
            map.addLayer(alerts);
            units.setUnits(List.of(new UnitMark("U", CENTRE, 90, "巡", false, false)));
            alerts.setMarkers(List.of(new Marker("A3", CENTRE, 3, false, 1), new Marker("A1", CENTRE, 1, false, 1)));
            map.setOnPick(picked::addAll);
        });
        Fx.settle(map);
        assertThat(Fx.call(() -> map.pickAt(400, 300))).extracting(Pick::id).containsExactly("A1", "A3", "U");
        Fx.run(() -> alerts.remove("A3"));
        click(400, 300, 1);
        assertThat(picked).extracting(Pick::id).containsExactly("A1", "U");
    }

    @Test
    void tabWalksWhatIsVisibleAndEnterOpensIt() {
        MarkerLayer alerts = new MarkerLayer("alerts");
        AtomicReference<String> opened = new AtomicReference<>();
        Fx.run(() -> {
            map.addLayer(alerts);
            alerts.setMarkers(List.of(new Marker("low", CENTRE, 4, false, 1),
                new Marker("high", new LatLon(31.1952, 121.512), 1, false, 1), new Marker("far", new LatLon(30, 120), 1, false, 1)));
            map.setOnOpen(pick -> opened.set(pick.id()));
            key(KeyCode.TAB);
            key(KeyCode.ENTER);
        });
        assertThat(opened.get()).isEqualTo("high");
        Fx.run(() -> {
            key(KeyCode.TAB);
            key(KeyCode.ENTER);
        });
        assertThat(opened.get()).isEqualTo("low");
    }

    @Test
    void hoverTellsThePositionAndLeavingForgetsIt() {
        AtomicReference<Hover> told = new AtomicReference<>();
        Fx.run(() -> {
            map.setOnHover(told::set);
            mouse(MouseEvent.MOUSE_MOVED, 100, 100, 0);
        });
        assertThat(map.pointerProperty().get()).isEqualTo(map.getViewport().toGeo(100, 100));
        assertThat(told.get().at()).isEqualTo(map.pointerProperty().get());
        Fx.run(() -> mouse(MouseEvent.MOUSE_EXITED, 100, 100, 0));
        assertThat(map.pointerProperty().get()).isNull();
    }

    @Test
    void nothingIsPaintedWhileNothingChanges() {
        MarkerLayer alerts = new MarkerLayer("alerts");
        Fx.run(() -> {
            map.addLayer(alerts);
            alerts.put(new Marker("A", CENTRE, 3, false, 1));
        });
        Fx.settle(map);
        long before = total();
        List<Long> pulses = new ArrayList<>();
        var timer = Fx.call(() -> {
            var counting = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    pulses.add(now);
                }
            };
            counting.start();
            return counting;
        });
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> Fx.call(pulses::size) > 20);
        Fx.run(timer::stop);
        assertThat(total()).isEqualTo(before);
    }

    @Test
    void manyInvalidationsFromOtherThreadsGiveFewPaints() throws InterruptedException {
        MarkerLayer alerts = new MarkerLayer("alerts");
        Fx.run(() -> {
            map.addLayer(alerts);
            alerts.put(new Marker("A", CENTRE, 3, false, 1));
        });
        Fx.settle(map);
        long before = map.paints(Plane.LIVE);
        Thread caller = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 10_000; i++) {
                map.invalidate(Plane.LIVE);
            }
        });
        caller.join();
        Fx.settle(map);
        assertThat(map.paints(Plane.LIVE) - before).isBetween(1L, 200L);
    }

    @Test
    void aSmallDragMovesTheSlowPlaneWithoutPaintingItUntilItRests() {
        var names = new LabelLayer("names");
        Fx.run(() -> {
            map.addLayer(names);
            names.setPlaces(List.of(new Place("p", CENTRE, "P", 1, 2)));
        });
        Fx.settle(map);
        long before = map.paints(Plane.SLOW);
        drag(300, 200, 340, 210);
        assertThat(map.paints(Plane.SLOW)).isEqualTo(before);
        Fx.settle(map);
        assertThat(map.paints(Plane.SLOW)).isEqualTo(before + 1);
    }

    @Test
    void aLayerIdIsUnique() {
        Fx.run(() -> map.addLayer(new MarkerLayer("a")));
        assertThatThrownBy(() -> Fx.run(() -> map.addLayer(new MarkerLayer("a")))).hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private long total() {
        return Fx.call(() -> map.paints(Plane.SLOW) + map.paints(Plane.LIVE) + map.paints(Plane.OVERLAY));
    }

    private void drag(double x0, double y0, double x1, double y1) {
        Fx.run(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, x0, y0, 1);
            mouse(MouseEvent.MOUSE_DRAGGED, (x0 + x1) / 2, (y0 + y1) / 2, 1);
            mouse(MouseEvent.MOUSE_DRAGGED, x1, y1, 1);
            mouse(MouseEvent.MOUSE_RELEASED, x1, y1, 1);
        });
    }

    private void click(double x, double y, int count) {
        Fx.run(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, x, y, count);
            mouse(MouseEvent.MOUSE_RELEASED, x, y, count);
            mouse(MouseEvent.MOUSE_CLICKED, x, y, count);
        });
    }

    private Node surface() {
        return map.getChildrenUnmodifiable().getLast();
    }

    private void mouse(EventType<MouseEvent> type, double x, double y, int count) {
        Event.fireEvent(surface(), new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, count, false, false, false, false,
            true, false, false, false, false, true, new PickResult(surface(), x, y)));
    }

    private void scroll(double x, double y, double delta) {
        Event.fireEvent(surface(), new ScrollEvent(ScrollEvent.SCROLL, x, y, x, y, false, false, false, false, false, false,
            0, delta, 0, delta, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
            new PickResult(surface(), x, y)));
    }

    private void key(KeyCode code) {
        Event.fireEvent(map, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
