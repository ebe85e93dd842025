package org.menshen.map.fx.layer.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.geo.LatLon;

class AreaNameTest {

    @Test
    void howBadItIsIsWrittenAsLongAsOneSignFits() {
        Area bad = area(Area.Tone.ALERT, "演练小区O-13");
        assertThat(AreaLayer.name(bad, 200, 60)).isEqualTo("Ⅱ 演练小区O-13");
        assertThat(AreaLayer.name(bad, 60, 60)).as("too narrow for the name").isEqualTo("Ⅱ");
        assertThat(AreaLayer.name(bad, 200, 20)).as("too low for the name").isEqualTo("Ⅱ");
        assertThat(AreaLayer.name(bad, 4, 60)).isEmpty();
        assertThat(AreaLayer.name(area(Area.Tone.ALERT, ""), 200, 60)).isEqualTo("Ⅱ");
    }

    @Test
    void aQuietAreaHasItsNameAlone() {
        assertThat(AreaLayer.name(area(Area.Tone.NORMAL, "演练小区O-13"), 200, 60)).isEqualTo("演练小区O-13");
        assertThat(AreaLayer.name(area(Area.Tone.STALE, "演练小区O-13"), 60, 60)).isEmpty();
    }

    private static Area area(Area.Tone tone, String name) {
        return new Area("A", name, List.of(new LatLon(31.2, 121.5), new LatLon(31.2, 121.6), new LatLon(31.3, 121.6)), tone, 2);
    }
}
