package org.menshen.centre.ingest.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

class CapGroundTest {

    private static final List<LatLon> SITES = List.of(new LatLon(31.184, 121.4925), new LatLon(31.2092, 121.526));
    private static final CapRules RULES = CapDocs.rules();
    private final CapGround ground = new CapGround(SITES, RULES.ground());
    private final Marks marks = new Marks();

    private CapGround.Reach reach(String area) throws CapException {
        CapDocument document = RULES.reader().read(CapDocs.bytes(CapDocs.alert("A", "Alert", "2026-11-23T11:30:00+08:00",
                CapDocs.info("雨", "Minor", area))), CapDocs.NOON).getFirst();
        return ground.reach(document.infos().getFirst(), marks);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<circle>31.2,121.5 1</circle> | TOUCHES",
        "<circle>31.2,121.0 5</circle> | ELSEWHERE",
        "<circle>31.2,121.0 60</circle> | TOUCHES",
        "<circle>31.235,121.51 0</circle> | TOUCHES",
        "<circle>31.25,121.51 0</circle> | ELSEWHERE",
        "<polygon>30,120 30,123 33,123 33,120 30,120</polygon> | TOUCHES",
        "<polygon>30,120 30,121 33,121 33,120 30,120</polygon> | ELSEWHERE",
        "<polygon>31.19,121.50 31.19,121.501 31.191,121.501 31.19,121.50</polygon> | TOUCHES",
        "<polygon>-10,170 -10,-170 10,-170 10,170 -10,170</polygon> | ELSEWHERE",
        "<polygon>30,120 30,121 33,121 30,120</polygon><polygon>30,120 30,123 33,123 33,120</polygon> | TOUCHES",
        "<geocode><valueName>GB2260</valueName><value>310115</value></geocode> | TOUCHES",
        "<geocode>310000000000</geocode> | TOUCHES",
        "<geocode>310100</geocode> | TOUCHES",
        "<geocode>310115010011</geocode> | TOUCHES",
        "<geocode>310115010000</geocode> | TOUCHES",
        "<geocode>310115005000</geocode> | ELSEWHERE",
        "<geocode>310104</geocode> | ELSEWHERE",
        "<geocode>110000</geocode> | ELSEWHERE",
        "<geocode><valueName>SAME</valueName><value>006037</value></geocode> | UNKNOWN",
        "<geocode><valueName>ISO3166-2</valueName><value>CN-SH</value></geocode> | TOUCHES",
        "<geocode><valueName>ISO3166-2</valueName><value>US-CA</value></geocode> | ELSEWHERE",
        "<circle>31.2,121.0 5</circle><geocode><valueName>SAME</valueName><value>006037</value></geocode> | ELSEWHERE",
        "<circle>31.2,121.0 5</circle><geocode>310115</geocode> | TOUCHES",
        "<geocode>100000</geocode> | TOUCHES",
        "<geocode>000000</geocode> | TOUCHES",
        "<geocode><valueName>ISO3166-1</valueName><value>156</value></geocode> | TOUCHES",
        "<polygon>31,19 121,50 31,19 121,52 31,21 121,52 31,21 121,50</polygon> | TOUCHES",
        "<polygon>31,19 100,50 31,19 100,52 31,21 100,52 31,21 100,50</polygon> | ELSEWHERE",
        "<circle>31,2 121,5 10</circle> | UNKNOWN",
        "<circle>31°12'N 121°30'E 5</circle> | UNKNOWN",
        "<polygon>31°11'0 121°30'0 31°11'0 121°31'0 31°12'0 121°31'0</polygon> | UNKNOWN",
        "<circle>NaN 31.2,121.0 5</circle> | UNKNOWN",
        "<polygon>(30.0 , 120.0) (30.0 , 121.0) (33.0 , 121.0) (30.0 , 120.0)</polygon> | ELSEWHERE",
        "<circle>somewhere</circle><circle>31.2,121.0 5</circle> | UNKNOWN",
        "'' | UNKNOWN"})
    void tellsWhatTouchesThisGround(String area, CapGround.Reach reach) throws CapException {
        assertThat(reach("<area><areaDesc>x</areaDesc>" + area + "</area>")).isEqualTo(reach);
    }

    @Test
    void oneAreaOfManyIsEnough() throws CapException {
        assertThat(reach("<area><areaDesc>x</areaDesc><geocode>110000</geocode></area><area><areaDesc>y</areaDesc><geocode>310000</geocode></area>"))
                .isEqualTo(CapGround.Reach.TOUCHES);
    }

    @Test
    void withoutSitesNoShapeIsToldToBeElsewhere() throws CapException {
        CapDocument document = RULES.reader().read(CapDocs.bytes(CapDocs.alert("A", "Alert", "2026-11-23T11:30:00+08:00",
                CapDocs.info("雨", "Minor", ""))), CapDocs.NOON).getFirst();
        assertThat(new CapGround(List.of(), RULES.ground()).reach(document.infos().getFirst(), marks)).isEqualTo(CapGround.Reach.UNKNOWN);
    }

    /// A circle that holds a guarded site always touches, and one that ends far from all of them never does.
    @Property(tries = 200)
    void circlesTouchByTheirDistance(@ForAll @DoubleRange(min = 0, max = 359) double bearing, @ForAll @DoubleRange(max = 200) double km)
            throws CapException {
        LatLon middle = Geodesy.destination(SITES.getFirst(), bearing, km * 1000);
        double away = Math.min(km, Geodesy.distance(middle, SITES.getLast()) / 1000);
        assertThat(reach(circle(middle, km * 1.01))).isEqualTo(CapGround.Reach.TOUCHES);
        if (away > 20) {
            assertThat(reach(circle(middle, away - 15))).isEqualTo(CapGround.Reach.ELSEWHERE);
        }
    }

    private static String circle(LatLon middle, double km) {
        return "<area><areaDesc>x</areaDesc><circle>" + middle.lat() + "," + middle.lon() + " " + km + "</circle></area>";
    }
}
