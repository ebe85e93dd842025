package org.menshen.map.core.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/// Projections and datums go there and back.
class GeoProperties {

    @Property
    void mercatorReturnsToTheSamePlace(@ForAll @DoubleRange(min = -85, max = 85) double lat,
                                       @ForAll @DoubleRange(min = -180, max = 180) double lon) {
        assertThat(WebMercator.lat(WebMercator.y(lat))).isCloseTo(lat, within(1e-9));
        assertThat(WebMercator.lon(WebMercator.x(lon))).isCloseTo(lon, within(1e-9));
    }

    @Property
    void destinationLiesAtTheDistanceAndBearing(@ForAll @DoubleRange(min = -80, max = 80) double lat,
                                                @ForAll @DoubleRange(min = -180, max = 180) double lon,
                                                @ForAll @DoubleRange(min = 0, max = 359.99) double bearing,
                                                @ForAll @DoubleRange(min = 1, max = 500_000) double metres) {
        LatLon from = new LatLon(lat, lon);
        LatLon to = Geodesy.destination(from, bearing, metres);
        assertThat(Geodesy.distance(from, to)).isCloseTo(metres, within(1e-3 + metres * 1e-7));
        assertThat(Geodesy.turn(Geodesy.bearing(from, to), bearing)).isLessThan(0.01);
    }

    @Property
    void gcjAndBaiduReturnWithinADecimetre(@ForAll @DoubleRange(min = 18, max = 53) double lat,
                                           @ForAll @DoubleRange(min = 74, max = 135) double lon) {
        LatLon wgs = new LatLon(lat, lon);
        assertThat(Geodesy.distance(Gcj02.toWgs84(Gcj02.fromWgs84(wgs)), wgs)).isLessThan(0.1);
        assertThat(Geodesy.distance(Bd09.toWgs84(Bd09.fromWgs84(wgs)), wgs)).isLessThan(0.1);
    }

    @Property
    void boxHoldsItsWholeCircle(@ForAll @DoubleRange(min = -88, max = 88) double lat, @ForAll @DoubleRange(min = -170, max = 170) double lon,
                                @ForAll @DoubleRange(min = 0, max = 359.99) double bearing,
                                @ForAll @DoubleRange(min = 1, max = 20_000) double metres) {
        LatLon centre = new LatLon(lat, lon);
        Bounds box = Bounds.within(centre, metres);
        LatLon rim = Geodesy.destination(centre, bearing, metres * 0.9999);
        if (box.west() > -180 && box.east() < 180) {
            assertThat(box.contains(rim)).isTrue();
        }
    }
}
