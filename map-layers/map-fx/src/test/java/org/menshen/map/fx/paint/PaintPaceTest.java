package org.menshen.map.fx.paint;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

/// A picture stands as long as nothing has gone a pixel, at any speed.
class PaintPaceTest {

    @Property
    void theFastestGoesOnePixelFromOnePictureToTheNext(@ForAll @Scale(6) @DoubleRange(min = 1e-6, max = 1e4) double pixelsPerSecond) {
        int millis = PaintPace.millis(pixelsPerSecond);
        assertThat(millis).isBetween(PaintPace.FASTEST, PaintPace.SLOWEST);
        if (millis > PaintPace.FASTEST) {
            assertThat(pixelsPerSecond * millis / 1000).isLessThanOrEqualTo(PaintPace.STEP + 1e-9);
        }
        if (millis < PaintPace.SLOWEST) {
            assertThat(pixelsPerSecond * (millis + 1) / 1000).as("not more often than that").isGreaterThan(PaintPace.STEP);
        }
    }

    @Example
    void whatStandsStillNeedsNoPicture() {
        assertThat(PaintPace.millis(0)).isZero();
    }
}
