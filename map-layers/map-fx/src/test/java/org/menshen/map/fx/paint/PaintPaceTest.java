package org.menshen.map.fx.paint;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/// A picture stands as long as nothing has gone a pixel, at any speed; on the common beat, two.
class PaintPaceTest {

    @Property
    void theFastestGoesAPixelOrTwoFromOnePictureToTheNext(@ForAll @Scale(6) @DoubleRange(min = 1e-6, max = 1e4) double pixelsPerSecond) {
        int millis = PaintPace.millis(pixelsPerSecond);
        assertThat(millis).isBetween(PaintPace.FASTEST, PaintPace.SLOWEST);
        double gone = pixelsPerSecond * millis / 1000;
        if (millis > PaintPace.FASTEST) {
            assertThat(gone).isLessThanOrEqualTo((millis == PaintPace.BEAT ? PaintPace.LEAP : PaintPace.STEP) + 1e-9);
        }
        if (millis < PaintPace.SLOWEST) {
            assertThat(pixelsPerSecond * (millis + 1) / 1000).as("not more often than that").isGreaterThan(PaintPace.STEP);
        }
    }

    @Property
    void betweenTheBeatAndASecondNothingElseIsAskedForWhileItsLeapIsSmall(
            @ForAll @DoubleRange(min = 0.01, max = PaintPace.LEAP * 1000 / PaintPace.BEAT) double pixelsPerSecond) {
        assertThat(PaintPace.millis(pixelsPerSecond)).isBetween(PaintPace.BEAT, PaintPace.SLOWEST);
    }

    @Property
    void whereNoHandIsOnlyWhatMayWaitForTheBeatWaitsLonger(@ForAll @IntRange(max = 5000) int millis) {
        assertThat(PaintPace.waits(millis, false)).isEqualTo(millis);
        assertThat(PaintPace.waits(millis, true)).isEqualTo(millis < PaintPace.BEAT ? millis : Math.max(millis, PaintPace.REST));
    }

    @Example
    void aSecondAndTheWideBeatFallOnTheOthers() {
        assertThat(1000 % PaintPace.REST).isZero();
        assertThat(PaintPace.REST % PaintPace.BEAT).isZero();
    }

    @Example
    void whatStandsStillNeedsNoPicture() {
        assertThat(PaintPace.millis(0)).isZero();
    }
}
