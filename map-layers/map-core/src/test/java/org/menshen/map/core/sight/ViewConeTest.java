package org.menshen.map.core.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.menshen.map.core.fence.PolygonFence;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

class ViewConeTest {

    private static final LatLon HERE = new LatLon(31.197, 121.5085);

    @Property
    void facingAgreesWithTheDrawnSector(@ForAll @DoubleRange(min = 0, max = 359) double azimuth,
                                        @ForAll @DoubleRange(min = 5, max = 360) double opening,
                                        @ForAll @DoubleRange(min = 10, max = 300) double range,
                                        @ForAll @DoubleRange(min = 0, max = 359) double bearing,
                                        @ForAll @DoubleRange(min = 1, max = 400) double metres) {
        ViewCone cone = new ViewCone(HERE, azimuth, opening, range);
        double off = Geodesy.turn(azimuth, bearing) - opening / 2;
        boolean nearTheEdge = Math.abs(off) < 0.5 || Math.abs(metres - range) < range * 0.01
            || opening > 355 && opening < 360;
        if (!nearTheEdge) {
            LatLon point = Geodesy.destination(HERE, bearing, metres);
            assertThat(cone.faces(point)).isEqualTo(metres <= range && (opening >= 360 || off <= 0));
            assertThat(cone.faces(point)).isEqualTo(new PolygonFence(cone.polygon()).contains(point));
        }
    }

    @Example
    void edgesOfTheDefinition() {
        ViewCone cone = new ViewCone(HERE, -90, 60, 50);
        assertThat(cone.azimuth()).isEqualTo(270);
        assertThat(cone.faces(HERE)).isTrue();
        assertThat(cone.polygon().getFirst()).isEqualTo(HERE);
        assertThat(cone.polygon()).hasSize(14);
        List<LatLon> circle = new ViewCone(HERE, 0, 360, 50).polygon();
        assertThat(circle).hasSize(72).doesNotContain(HERE).doesNotHaveDuplicates();
        assertThatIllegalArgumentException().isThrownBy(() -> new ViewCone(HERE, 0, 0, 50));
        assertThatIllegalArgumentException().isThrownBy(() -> new ViewCone(HERE, 0, 361, 50));
        assertThatIllegalArgumentException().isThrownBy(() -> new ViewCone(HERE, Double.NaN, 60, 50));
        assertThatIllegalArgumentException().isThrownBy(() -> new ViewCone(HERE, 0, 60, 0));
    }
}
