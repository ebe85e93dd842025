package org.menshen.map.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class LineClipProperties {

    private static final LineClip BOX = new LineClip(-50, -50, 850, 650);

    @Property(tries = 2000)
    void keepsExactlyWhatLiesInside(@ForAll @DoubleRange(min = -900, max = 1700) double x0, @ForAll @DoubleRange(min = -900, max = 1500) double y0,
                                    @ForAll @DoubleRange(min = -900, max = 1700) double x1, @ForAll @DoubleRange(min = -900, max = 1500) double y1) {
        GeometryFactory jts = new GeometryFactory();
        Geometry box = jts.toGeometry(new Envelope(-50, 850, -50, 650));
        double expected = box.intersection(jts.createLineString(new Coordinate[] {new Coordinate(x0, y0), new Coordinate(x1, y1)})).getLength();
        double from = BOX.enters(x0, y0, x1, y1);
        double to = BOX.leaves(x0, y0, x1, y1);
        assertThat(Math.max(0, to - from) * Math.hypot(x1 - x0, y1 - y0)).isCloseTo(expected, within(1e-6));
        if (from <= to) {
            for (double share : new double[] {from, to}) {
                assertThat(x0 + share * (x1 - x0)).isBetween(-50.0001, 850.0001);
                assertThat(y0 + share * (y1 - y0)).isBetween(-50.0001, 650.0001);
            }
        }
    }

    @Example
    void aLegInsideIsWholeAndOneBesideTheBoxIsNothing() {
        assertThat(BOX.enters(0, 0, 800, 600)).isZero();
        assertThat(BOX.leaves(0, 0, 800, 600)).isEqualTo(1);
        assertThat(BOX.enters(-60, 0, -60, 600)).isGreaterThan(BOX.leaves(-60, 0, -60, 600));
        assertThat(BOX.enters(0, 700, 800, 700)).isGreaterThan(BOX.leaves(0, 700, 800, 700));
        assertThat(BOX.enters(10, 10, 10, 10)).as("a point inside").isLessThanOrEqualTo(BOX.leaves(10, 10, 10, 10));
    }
}
