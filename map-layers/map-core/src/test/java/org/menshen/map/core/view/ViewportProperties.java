package org.menshen.map.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;

class ViewportProperties {

    @Provide
    Arbitrary<Viewport> viewports() {
        return Combinators.combine(Arbitraries.doubles().between(-60, 60), Arbitraries.doubles().between(-150, 150),
            Arbitraries.doubles().between(10, 20), Arbitraries.doubles().between(100, 4000), Arbitraries.doubles().between(100, 2200))
            .as((lat, lon, zoom, w, h) -> new Viewport(new LatLon(lat, lon), zoom, w, h));
    }

    @Property
    void screenAndEarthRoundTrip(@ForAll("viewports") Viewport view, @ForAll @DoubleRange(min = 0, max = 1) double shareX,
                                 @ForAll @DoubleRange(min = 0, max = 1) double shareY) {
        double x = shareX * view.width();
        double y = shareY * view.height();
        ScreenPoint back = view.toScreen(view.toGeo(x, y));
        assertThat(back.distance(new ScreenPoint(x, y))).isLessThan(1e-4);
        assertThat(view.screenXOfWorld(view.worldX(x))).isCloseTo(x, within(1e-5));
        assertThat(view.shows(view.toGeo(x, y), 1)).isTrue();
        assertThat(view.bounds(1).contains(view.toGeo(x, y))).isTrue();
    }

    @Property
    void zoomingKeepsThePivot(@ForAll("viewports") Viewport view, @ForAll @DoubleRange(min = 0, max = 1) double shareX,
                              @ForAll @DoubleRange(min = 0, max = 1) double shareY, @ForAll @DoubleRange(min = -3, max = 3) double delta) {
        double x = shareX * view.width();
        double y = shareY * view.height();
        LatLon pivot = view.toGeo(x, y);
        Viewport zoomed = view.zoomedAt(x, y, delta);
        assertThat(zoomed.toScreen(pivot).distance(new ScreenPoint(x, y))).isLessThan(1e-4);
        assertThat(zoomed.zoom()).isBetween(Viewport.MIN_ZOOM, Viewport.MAX_ZOOM);
    }

    @Property
    void panningMovesWhatIsUnderTheHand(@ForAll("viewports") Viewport view, @ForAll @DoubleRange(min = -300, max = 300) double dx,
                                        @ForAll @DoubleRange(min = -300, max = 300) double dy) {
        LatLon grabbed = view.toGeo(50, 50);
        ScreenPoint moved = view.panned(dx, dy).toScreen(grabbed);
        assertThat(moved.distance(new ScreenPoint(50 + dx, 50 + dy))).isLessThan(1e-4);
    }

    @Property
    void fittingShowsTheWholeBox(@ForAll("viewports") Viewport view, @ForAll @DoubleRange(min = 0, max = 0.5) double height,
                                 @ForAll @DoubleRange(min = 0, max = 0.5) double width, @ForAll @DoubleRange(min = 0, max = 40) double padding) {
        LatLon c = view.centre();
        Bounds box = new Bounds(c.lat(), c.lon(), c.lat() + height, c.lon() + width);
        Viewport fitted = view.fitted(box, padding);
        ScreenPoint upperLeft = fitted.toScreen(new LatLon(box.north(), box.west()));
        ScreenPoint lowerRight = fitted.toScreen(new LatLon(box.south(), box.east()));
        assertThat(Math.min(upperLeft.x(), upperLeft.y())).isGreaterThan(padding - 0.01);
        assertThat(lowerRight.x()).isLessThan(view.width() - padding + 0.01);
        assertThat(lowerRight.y()).isLessThan(view.height() - padding + 0.01);
        boolean touches = Math.abs(upperLeft.x() - padding) < 0.01 || Math.abs(upperLeft.y() - padding) < 0.01;
        assertThat(touches || fitted.zoom() == Viewport.MAX_ZOOM).isTrue();
    }

    @Example
    void limitsAreKept() {
        LatLon pole = new LatLon(90, 0);
        Viewport view = new Viewport(pole, 99, 800, 600);
        assertThat(view.zoom()).isEqualTo(Viewport.MAX_ZOOM);
        assertThat(view.centre().lat()).isEqualTo(WebMercator.MAX_LAT);
        assertThat(view.withZoom(-5).zoom()).isEqualTo(Viewport.MIN_ZOOM);
        assertThat(view.withZoom(2).panned(-1e9, 1e9).centre().lon()).isEqualTo(180);
        assertThat(new Viewport(pole, 2, 0, 0).bounds()).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new Viewport(pole, Double.NaN, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Viewport(pole, 5, -1, 1));
        assertThat(new Viewport(pole, 5, 8, 6)).isEqualTo(new Viewport(pole, 5, 8, 6)).isNotEqualTo(new Viewport(pole, 5, 8, 7));
    }

    @Example
    void oneScaleStepHalvesTheGroundPerPixel() {
        Viewport view = new Viewport(new LatLon(31.2, 121.5), 16, 800, 600);
        assertThat(view.metresPerPixel()).isCloseTo(2.043, within(0.01));
        assertThat(view.withZoom(17).metresPerPixel() * 2).isCloseTo(view.metresPerPixel(), within(1e-9));
        assertThat(view.resized(10, 10).centredOn(new LatLon(0, 0)).centre()).isEqualTo(new LatLon(0, 0));
    }
}
