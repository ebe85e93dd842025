package org.menshen.map.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.menshen.map.fx.PictureRoom.CENTRE;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.layer.marker.Marker;
import org.menshen.map.fx.layer.marker.MarkerLayer;
import org.menshen.map.fx.layer.unit.UnitMark;
import org.menshen.map.fx.layer.unit.UnitLayer;
import org.menshen.map.fx.paint.Pick;
import org.menshen.map.fx.paint.Role;

/// Opening stacks, drawing around things, the keyboard's walk and what a reader is told of it, and zooming at the pointer.
class MapHandTest {

    private enum Held { NOTHING, SHIFT, ALT, CTRL }

    private final MarkerLayer alerts = new MarkerLayer("alerts");
    private final UnitLayer units = new UnitLayer("units");
    private final List<Pick> picked = new ArrayList<>();
    private final List<Pick> gathered = new ArrayList<>();
    @AutoClose
    private final PictureRoom room = new PictureRoom(16);
    private final MapPane map = room.map();

    @BeforeEach
    void open() {
        Fx.run(() -> {
            units.setGlideMillis(0);
            map.addLayer(units);
            map.addLayer(alerts);
            map.setOnPick(picks -> {
                picked.clear();
                picked.addAll(picks);
            });
            map.setOnBand(picks -> {
                gathered.clear();
                gathered.addAll(picks);
            });
        });
        Fx.settle(map);
    }

    @Test
    void aClickOnABubbleGoesWhereItPartsAndBackIsTheViewBefore() {
        show(new Marker("near", CENTRE, 3, true, 1), new Marker("far", Geodesy.destination(CENTRE, 90, 15), 2, true, 1));
        Viewport before = map.getViewport();
        click(400, 300, 1);
        Fx.settle(map);
        assertThat(picked).as("opening is not picking").isEmpty();
        assertThat(map.getViewport().zoom()).isEqualTo(19);
        click(map.getViewport().screenX(CENTRE.lon()), map.getViewport().screenY(CENTRE.lat()), 1);
        assertThat(picked).extracting(Pick::id).containsExactly("near");
        assertThat(Fx.call(map::back)).isTrue();
        assertThat(map.getViewport()).isEqualTo(before);
    }

    @Test
    void thingsOnTheSameSpotOpenInPlaceWithAllThatStacksThereAndCloseByEsc() {
        units.setUnits(List.of(new UnitMark("U", CENTRE, 90, "巡", false, false)));
        // answered, so that none blinks between two pictures
        show(new Marker("A4", CENTRE, 4, false, 1), new Marker("A1", CENTRE, 1, false, 1), new Marker("A2", CENTRE, 2, false, 1));
        WritableImage closed = Fx.picture(map);
        click(400, 300, 1);
        assertThat(map.getViewport().zoom()).isEqualTo(16);
        assertThat(Fx.different(closed, Fx.picture(map))).isGreaterThan(5000);
        // four on a circle, the worst at the top, then clockwise
        for (String[] place : new String[][] {{"A1", "400", "238"}, {"A2", "462", "300"}, {"A4", "400", "362"}, {"U", "338", "300"}}) {
            click(Double.parseDouble(place[1]), Double.parseDouble(place[2]), 1);
            assertThat(picked).extracting(Pick::id).containsExactly(place[0]);
        }
        Fx.run(() -> key(KeyCode.ESCAPE));
        Fx.run(() -> mouse(MouseEvent.MOUSE_EXITED, 338, 300, 0, Held.NOTHING));
        assertThat(Fx.different(closed, Fx.picture(map))).isLessThan(40);
        assertThat(Fx.call(map::closeStack)).isFalse();
    }

    @Test
    void tabGoesRoundAnOpenStackAndEnterOpensItsMember() {
        AtomicReference<String> opened = new AtomicReference<>();
        Fx.run(() -> map.setOnOpen(pick -> opened.set(pick.id())));
        show(IntStream.range(0, 12).mapToObj(i -> new Marker("A" + i, CENTRE, 1 + i % 5, true, 1)).toArray(Marker[]::new));
        click(400, 300, 1);
        List<String> walked = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            Fx.run(() -> {
                key(KeyCode.TAB);
                key(KeyCode.ENTER);
            });
            walked.add(opened.get());
        }
        assertThat(walked.subList(0, 12)).doesNotHaveDuplicates();
        assertThat(walked.get(12)).isEqualTo(walked.getFirst()).isEqualTo("A0");
    }

    @Test
    void anOpenStackClosesWhenTheZoomChangesOrTheClickIsElsewhere() {
        show(new Marker("A", CENTRE, 3, true, 1), new Marker("B", CENTRE, 3, true, 1));
        click(400, 300, 1);
        Fx.run(() -> scroll(400, 300, 40));
        assertThat(Fx.call(map::closeStack)).isFalse();
        click(400, 300, 1);
        click(100, 100, 1);
        assertThat(picked).isEmpty();
        assertThat(Fx.call(map::closeStack)).isFalse();
    }

    @Test
    void stackedUnitsOpenToo() {
        Fx.run(() -> units.setUnits(List.of(new UnitMark("U", CENTRE, 90, "巡", false, false), new UnitMark("V", CENTRE, 90, "警", true, false))));
        Fx.settle(map);
        click(400, 300, 1);
        click(400, 238, 1);
        assertThat(picked).extracting(Pick::id).as("who is under way comes first").containsExactly("V");
    }

    @Test
    void aDoubleClickOnABubbleOpensTheBubbleAndNothingElse() {
        AtomicReference<String> opened = new AtomicReference<>();
        Fx.run(() -> map.setOnOpen(pick -> opened.set(pick.id())));
        show(new Marker("A", CENTRE, 3, true, 1), new Marker("B", CENTRE, 3, true, 1));
        click(400, 300, 1);
        click(400, 300, 2);
        assertThat(opened.get()).isNull();
        assertThat(map.getViewport().zoom()).isEqualTo(16);
    }

    @Test
    void aBoxGivesWhatLiesInItWorstFirst() {
        spread();
        drag(250, 250, 560, 350, Held.SHIFT);
        assertThat(gathered).extracting(Pick::id).containsExactly("east", "west", "U");
        assertThat(map.getViewport().zoom()).isEqualTo(16);
    }

    @Test
    void aLassoGivesWhatItGoesAroundHoweverCrookedWithAltOrCtrl() {
        spread();
        for (Held held : List.of(Held.ALT, Held.CTRL)) {
            gathered.clear();
            // around west and north, but not around the unit in the middle that its box holds
            Fx.run(() -> {
                mouse(MouseEvent.MOUSE_PRESSED, 250, 320, 1, held);
                for (double[] at : new double[][] {{250, 150}, {450, 150}, {450, 240}, {340, 250}, {330, 330}}) {
                    mouse(MouseEvent.MOUSE_DRAGGED, at[0], at[1], 1, held);
                }
                mouse(MouseEvent.MOUSE_RELEASED, 330, 330, 1, held);
            });
            assertThat(gathered).extracting(Pick::id).containsExactlyInAnyOrder("west", "north");
        }
    }

    @Test
    void theKeyboardGathersAllThatIsSeen() {
        spread();
        Fx.run(() -> Event.fireEvent(map, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.A, false, true, false, false)));
        assertThat(gathered).extracting(Pick::id).containsExactlyInAnyOrder("east", "west", "north", "U");
    }

    @Test
    void tabGoesByWorstThenLikeReadingAndAReaderIsToldInTheCallersWords() {
        List<String> told = new ArrayList<>();
        Fx.run(() -> {
            map.setSpoken(picks -> picks.isEmpty() ? "map" : String.join("+", picks.stream().map(Pick::id).toList()));
            map.accessibleTextProperty().addListener((property, before, now) -> told.add(now));
        });
        assertThat(map.getAccessibleText()).isEqualTo("map");
        // drawn in another order than read
        show(new Marker("below", offset(-100, 100), 2, true, 1), new Marker("right", offset(100, -100), 2, true, 1),
            new Marker("left", offset(-100, -100), 2, true, 1), new Marker("worst", offset(200, 200), 1, true, 1));
        for (int i = 0; i < 5; i++) {
            Fx.run(() -> key(KeyCode.TAB));
        }
        assertThat(told).as("at the end the focus leaves the map").containsExactly("worst", "left", "right", "below", "map");
        assertThat(Fx.call(() -> map.queryAccessibleAttribute(AccessibleAttribute.TEXT))).isEqualTo("map");
        Fx.run(() -> map.selectedItems().setAll(new Pick("alerts", "left", CENTRE, 12, 0), new Pick("alerts", "right", CENTRE, 12, 0)));
        assertThat(map.getAccessibleText()).isEqualTo("left+right");
        Fx.run(() -> key(KeyCode.TAB));
        assertThat(map.getAccessibleText()).as("the focus comes before the selection").isEqualTo("worst");
        Fx.run(() -> key(KeyCode.ESCAPE));
        assertThat(map.getAccessibleText()).isEqualTo("left+right");
    }

    @Test
    void whatHasTheFocusIsFramed() {
        show(new Marker("A", CENTRE, 3, false, 1));
        WritableImage before = Fx.picture(map);
        Fx.run(() -> key(KeyCode.TAB));
        assertThat(Fx.different(before, Fx.picture(map))).isBetween(250, 1500);
    }

    @Test
    void aMarkGoesWithAUnitThatMoves() {
        Fx.run(() -> {
            units.setUnits(List.of(new UnitMark("U", CENTRE, 90, "巡", false, false)));
            map.selectedItems().setAll(new Pick("units", "U", CENTRE, 20, 0));
        });
        assertThat(Fx.pixels(Fx.picture(map), map, Role.SELECTION, 4)).isPositive();
        Fx.run(() -> units.put(new UnitMark("U", offset(200, 0), 90, "巡", false, false)));
        WritableImage after = Fx.picture(map);
        int wanted = map.palette().argb(Role.SELECTION);
        // the left end of the ring around its new place
        assertThat(IntStream.rangeClosed(578, 586).map(x -> after.getPixelReader().getArgb(x, 300))).contains(wanted);
    }

    @Test
    void manyTurnsOfTheWheelHoldThePlaceUnderThePointerAndAreOneStepBack() {
        Viewport before = map.getViewport();
        LatLon under = before.toGeo(123, 457);
        Fx.run(() -> {
            map.centreOn(before.centre(), 11);
            map.move(map.getViewport().panned(123 - map.getViewport().screenX(under.lon()), 457 - map.getViewport().screenY(under.lat())));
        });
        Viewport far = map.getViewport();
        for (int i = 0; i < 8; i++) {
            Fx.run(() -> scroll(123, 457, 40));
        }
        assertThat(map.getViewport().zoom()).isEqualTo(19);
        // what was under the pointer at the first turn, not what rounding made of it: half a pixel each way at the end
        LatLon first = far.toGeo(123, 457);
        assertThat(map.getViewport().screenX(first.lon())).isCloseTo(123, within(0.51));
        assertThat(map.getViewport().screenY(first.lat())).isCloseTo(457, within(0.51));
        assertThat(Fx.call(map::back)).isTrue();
        assertThat(map.getViewport()).isEqualTo(far);
    }

    @Test
    void aPinchHoldsThePlaceBetweenTheFingersAndIsOneStepBack() {
        Viewport before = map.getViewport();
        LatLon under = before.toGeo(600, 100);
        Fx.run(() -> {
            zoom(ZoomEvent.ZOOM_STARTED, 1);
            for (int i = 0; i < 20; i++) {
                zoom(ZoomEvent.ZOOM, 1.05);
            }
            zoom(ZoomEvent.ZOOM_FINISHED, 1);
        });
        assertThat(map.getViewport().zoom()).isCloseTo(16 + 20 * Math.log(1.05) / Math.log(2), within(1e-6));
        assertThat(map.getViewport().screenX(under.lon())).isCloseTo(600, within(0.51));
        assertThat(map.getViewport().screenY(under.lat())).isCloseTo(100, within(0.51));
        assertThat(Fx.call(map::back)).isTrue();
        assertThat(map.getViewport()).isEqualTo(before);
        assertThat(Fx.call(map::forward)).isTrue();
        assertThat(map.getViewport().zoom()).isGreaterThan(17);
    }

    private LatLon offset(double dx, double dy) {
        return map.getViewport().toGeo(400 + dx, 300 + dy);
    }

    private void spread() {
        Fx.run(() -> units.setUnits(List.of(new UnitMark("U", CENTRE, 90, "巡", false, false))));
        show(new Marker("west", offset(-100, 0), 3, true, 1), new Marker("east", offset(100, 0), 1, false, 1),
            new Marker("north", offset(0, -100), 2, true, 1));
    }

    private void show(Marker... markers) {
        Fx.run(() -> alerts.setMarkers(List.of(markers)));
        Fx.settle(map);
    }

    private void drag(double x0, double y0, double x1, double y1, Held held) {
        Fx.run(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, x0, y0, 1, held);
            mouse(MouseEvent.MOUSE_DRAGGED, (x0 + x1) / 2, (y0 + y1) / 2, 1, held);
            mouse(MouseEvent.MOUSE_DRAGGED, x1, y1, 1, held);
            mouse(MouseEvent.MOUSE_RELEASED, x1, y1, 1, held);
        });
    }

    private void click(double x, double y, int count) {
        Fx.run(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, x, y, count, Held.NOTHING);
            mouse(MouseEvent.MOUSE_RELEASED, x, y, count, Held.NOTHING);
            mouse(MouseEvent.MOUSE_CLICKED, x, y, count, Held.NOTHING);
        });
    }

    private Node surface() {
        return map.getChildrenUnmodifiable().getLast();
    }

    private void mouse(EventType<MouseEvent> type, double x, double y, int count, Held held) {
        Event.fireEvent(surface(), new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, count, held == Held.SHIFT, held == Held.CTRL,
            held == Held.ALT, false, true, false, false, false, false, true, new PickResult(surface(), x, y)));
    }

    private void scroll(double x, double y, double delta) {
        Event.fireEvent(surface(), new ScrollEvent(ScrollEvent.SCROLL, x, y, x, y, false, false, false, false, false, false,
            0, delta, 0, delta, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
            new PickResult(surface(), x, y)));
    }

    private void zoom(EventType<ZoomEvent> type, double factor) {
        Event.fireEvent(surface(), new ZoomEvent(type, 600, 100, 600, 100, false, false, false, false, false, false, factor, factor,
            new PickResult(surface(), 600, 100)));
    }

    private void key(KeyCode code) {
        Event.fireEvent(map, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
