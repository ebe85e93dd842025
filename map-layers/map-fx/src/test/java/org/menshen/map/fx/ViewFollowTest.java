package org.menshen.map.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.BaseMapBuilder;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;

/// A map that follows moves by itself only for another set, and the small map of the whole moves it by hand.
class ViewFollowTest {

    private static final LatLon CENTRE = new LatLon(31.195, 121.51);
    private static final LatLon FAR = Geodesy.destination(CENTRE, 60, 2500);

    private MapPane map;
    private ViewFollow follow;
    private OverviewMap overview;
    private Fx window;

    @BeforeEach
    void open() {
        Fx.start();
        map = Fx.call(() -> new MapPane(Runnable::run));
        follow = Fx.call(() -> new ViewFollow(map, 300));
        overview = Fx.call(() -> new OverviewMap(map, Runnable::run, 200, 140));
        StackPane.setAlignment(overview, Pos.TOP_LEFT);
        window = Fx.show(new StackPane(map, overview));
        Fx.run(() -> map.centreOn(CENTRE, 14));
        Fx.settle(map);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Viewport view() {
        return Fx.call(map::getViewport);
    }

    private boolean following() {
        return Fx.call(() -> follow.followingProperty().get());
    }

    @Test
    void itMovesForAnotherSetOnlyAndAGestureLocksIt() {
        Fx.run(() -> follow.show(Map.of("a", CENTRE)));
        assertThat(view().zoom()).as("locked at first").isEqualTo(14);
        Fx.run(follow::unlock);
        Viewport fitted = view();
        assertThat(fitted.zoom()).isGreaterThan(14);
        Fx.run(() -> follow.show(Map.of("a", FAR)));
        assertThat(view()).as("a thing that moves does not move the map").isEqualTo(fitted);
        Fx.run(() -> follow.show(Map.of("a", CENTRE, "b", FAR)));
        assertThat(view().zoom()).isLessThan(fitted.zoom());
        assertThat(view().shows(CENTRE, 0) && view().shows(FAR, 0)).isTrue();
        assertThat(following()).isTrue();
        Fx.run(() -> map.zoomBy(1));
        assertThat(following()).isFalse();
        Viewport mine = view();
        Fx.run(() -> follow.show(Map.of()));
        assertThat(view()).isEqualTo(mine);
    }

    @Test
    void oneActUnlocksAndAnotherBringsTheViewBack() {
        Fx.run(() -> follow.show(Map.of("a", FAR)));
        Viewport mine = view();
        Fx.run(follow::unlock);
        assertThat(view()).isNotEqualTo(mine);
        assertThat(Fx.call(follow::restore)).isTrue();
        assertThat(view()).isEqualTo(mine);
        assertThat(following()).isFalse();
        assertThat(Fx.call(follow::restore)).isFalse();
    }

    @Test
    void aClickOnTheOverviewMovesTheViewAndItsBoxFollows() {
        Bounds whole = Bounds.within(CENTRE, 4000);
        Fx.run(() -> overview.setBase(town(), whole));
        Awaitility.await().until(() -> !Fx.call(overview::viewBox).isEmpty());
        List<Double> before = Fx.call(overview::viewBox);
        assertThat(before.get(0) + before.get(2) / 2).isCloseTo(100, within(1.5));
        Fx.run(() -> overview.fireEvent(new MouseEvent(MouseEvent.MOUSE_PRESSED, 150, 40, 150, 40, MouseButton.PRIMARY, 1, false, false, false,
            false, true, false, false, true, false, false, null)));
        List<Double> after = Fx.call(overview::viewBox);
        assertThat(after.get(0) + after.get(2) / 2).isCloseTo(150, within(1.5));
        assertThat(after.get(1) + after.get(3) / 2).isCloseTo(40, within(1.5));
        assertThat(view().centre().lon()).isGreaterThan(CENTRE.lon());
        assertThat(view().centre().lat()).isGreaterThan(CENTRE.lat());
        assertThat(Fx.call(map::back)).as("the view before the jump is kept").isTrue();
    }

    private static BaseMap town() {
        return new BaseMapBuilder().line(FeatureKind.PRIMARY, "", "", Set.of(), List.of(CENTRE, FAR)).build();
    }
}
