package org.menshen.map.core.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoTest {

    @ParameterizedTest
    @CsvSource({"121.51316, 31.19580, 121.517541, 31.193725", "121.5085, 31.1970, 121.512898, 31.194940",
        "121.51955, 31.20615, 121.523910, 31.204062"})
    void gcjMatchesKnownPlacesOfTheSubdistrict(double lon, double lat, double gcjLon, double gcjLat) {
        LatLon gcj = Gcj02.fromWgs84(new LatLon(lat, lon));
        assertThat(gcj.lat()).isCloseTo(gcjLat, within(1e-5));
        assertThat(gcj.lon()).isCloseTo(gcjLon, within(1e-5));
        LatLon wgs = Gcj02.toWgs84(new LatLon(gcjLat, gcjLon));
        assertThat(wgs.lat()).isCloseTo(lat, within(1e-5));
        assertThat(wgs.lon()).isCloseTo(lon, within(1e-5));
    }

    @Test
    void offsetHereIsAboutFourHundredMetresEast() {
        LatLon wgs = new LatLon(31.1970, 121.5085);
        LatLon gcj = Gcj02.fromWgs84(wgs);
        assertThat(Geodesy.distance(wgs, new LatLon(wgs.lat(), gcj.lon()))).isCloseTo(418, within(3.0));
        assertThat(Geodesy.distance(wgs, new LatLon(gcj.lat(), wgs.lon()))).isCloseTo(229, within(3.0));
    }

    @Test
    void placesAbroadHaveNoOffset() {
        LatLon paris = new LatLon(48.8584, 2.2945);
        assertThat(Gcj02.fromWgs84(paris)).isEqualTo(paris);
        assertThat(Gcj02.toWgs84(paris)).isEqualTo(paris);
    }

    @ParameterizedTest
    @CsvSource({"12, 3430, 1674", "14, 13721, 6696", "16, 54887, 26785", "18, 219551, 107141"})
    void tileNumbersMatchTheWebMercatorTable(int zoom, int column, int row) {
        double tiles = Math.pow(2, zoom);
        assertThat((int) (WebMercator.x(121.5085) * tiles)).isEqualTo(column);
        assertThat((int) (WebMercator.y(31.1970) * tiles)).isEqualTo(row);
    }

    @Test
    void oneDegreeOfLatitudeIsAHundredAndElevenKilometres() {
        assertThat(Geodesy.distance(31, 121, 32, 121)).isCloseTo(111_195, within(1.0));
        assertThat(Geodesy.distance(0, 179.5, 0, -179.5)).isCloseTo(111_195, within(1.0));
        assertThat(Geodesy.bearing(new LatLon(0, 0), new LatLon(0, 1))).isCloseTo(90, within(1e-9));
        assertThat(Geodesy.destination(new LatLon(0, 179.9), 90, 111_195).lon()).isCloseTo(-179.1, within(1e-3));
    }

    @Test
    void directionsAreBroughtIntoOneTurn() {
        assertThat(Geodesy.normalised(-10)).isEqualTo(350);
        assertThat(Geodesy.normalised(720)).isEqualTo(0);
        assertThat(Geodesy.normalised(-1e-20)).isEqualTo(0);
        assertThat(Geodesy.turn(350, 10)).isEqualTo(20);
    }

    @Test
    void onePixelAtZoomZeroIsTheKnownFigure() {
        assertThat(WebMercator.metresPerPixel(0, 0)).isCloseTo(156_543.03, within(0.01));
    }

    @Test
    void boxesAreChecked() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Bounds(2, 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bounds(0, 0, Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Bounds.around(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bounds(0, 0, 1, 1).grown(-0.1));
        Bounds box = new Bounds(0, 0, 2, 4);
        assertThat(box.grown(0.5)).isEqualTo(new Bounds(-1, -2, 3, 6));
        assertThat(box.intersects(new Bounds(2, 4, 5, 5))).isTrue();
        assertThat(box.intersects(new Bounds(2.1, 4, 5, 5))).isFalse();
        assertThat(box.union(new Bounds(-1, 1, 1, 9))).isEqualTo(new Bounds(-1, 0, 2, 9));
        assertThat(Bounds.within(new LatLon(89.95, 0), 20_000).east()).isEqualTo(180);
    }
}
