package org.menshen.map.core.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatumTest {

    @ParameterizedTest
    @CsvSource({"WGS84, WGS84", "wgs-84, WGS84", "EPSG:4326, WGS84", "EPSG:4490, CGCS2000", "CGCS2000, CGCS2000", "gcj02, GCJ02",
        "GCJ-02, GCJ02", "BD_09, BD09"})
    void aDeclaredSystemIsKnownByItsUsualNames(String declared, Datum datum) {
        assertThat(Datum.declared(declared)).isEqualTo(datum);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "SHCITY", "EPSG:3857", "wgs"})
    void nothingIsGuessed(String declared) {
        assertThatIllegalArgumentException().isThrownBy(() -> Datum.declared(declared)).withMessageContaining("crs")
            .withMessageContaining("WGS84, CGCS2000, GCJ02 or BD09");
    }

    @ParameterizedTest
    @CsvSource({"121.51316, 31.19580, 121.517541, 31.193725", "121.5085, 31.1970, 121.512898, 31.194940",
        "121.51955, 31.20615, 121.523910, 31.204062"})
    void bothWaysMatchTheKnownPlaces(double lon, double lat, double gcjLon, double gcjLat) {
        LatLon wgs = new LatLon(lat, lon);
        LatLon gcj = new LatLon(gcjLat, gcjLon);
        assertThat(Datum.GCJ02.fromWgs84(wgs).lat()).isCloseTo(gcjLat, within(1e-5));
        assertThat(Datum.GCJ02.fromWgs84(wgs).lon()).isCloseTo(gcjLon, within(1e-5));
        assertThat(Datum.GCJ02.toWgs84(gcj).lat()).isCloseTo(lat, within(1e-5));
        assertThat(Datum.GCJ02.toWgs84(gcj).lon()).isCloseTo(lon, within(1e-5));
        assertThat(Datum.BD09.toWgs84(Bd09.fromGcj02(gcj)).lat()).isCloseTo(lat, within(1e-5));
        assertThat(Datum.BD09.toWgs84(Bd09.fromGcj02(gcj)).lon()).isCloseTo(lon, within(1e-5));
    }

    @Test
    void theBusinessCircleGivenByBaiduLiesInTheSubdistrict() {
        LatLon wgs = Datum.BD09.toWgs84(new LatLon(31.1942, 121.5196));
        assertThat(new Bounds(31.184, 121.492, 31.209, 121.526).contains(wgs)).isTrue();
        assertThat(Geodesy.distance(wgs, new LatLon(31.1942, 121.5196))).as("Baidu's offset").isBetween(800.0, 1300.0);
    }

    @Property
    void roundTripsStayWithinTenCentimetres(@ForAll Datum datum, @ForAll @DoubleRange(min = 18, max = 53) double lat,
            @ForAll @DoubleRange(min = 74, max = 134) double lon) {
        LatLon wgs = new LatLon(lat, lon);
        assertThat(Geodesy.distance(datum.toWgs84(datum.fromWgs84(wgs)), wgs)).isLessThan(0.1);
        assertThat(Geodesy.distance(datum.fromWgs84(datum.toWgs84(wgs)), wgs)).isLessThan(0.1);
    }
}
