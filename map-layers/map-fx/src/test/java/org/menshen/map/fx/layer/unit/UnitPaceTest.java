package org.menshen.map.fx.layer.unit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.PaintPace;

/// A unit is painted as often as it is seen to move, and it is painted where it stands at last.
class UnitPaceTest {

    private static final LatLon MIDDLE = new LatLon(31.195, 121.51);

    /// Fixes of a unit that goes at one speed, and the painter's rule: paint, ask when the next picture is due, paint again then.
    @Property(tries = 300)
    void isPaintedNoMoreOftenThanItsWayNeeds(@ForAll @DoubleRange(min = 12, max = 20) double zoom,
            @ForAll @DoubleRange(min = 0.2, max = 25) double speed, @ForAll @IntRange(min = 1000, max = 8000) int every) {
        Viewport view = new Viewport(MIDDLE, zoom, 1000, 800);
        int fixes = 20;
        MovingMark mover = new MovingMark(mark(0), 0);
        mover.painted(0);
        int paints = 0;
        long now = 0;
        for (int i = 1; i <= fixes; i++) {
            now = (long) i * every;
            mover.take(mark(speed * every / 1000 * i), UnitLayer.GLIDE_MILLIS, now);
            while (mover.off(view) && (i == fixes || now < (long) (i + 1) * every)) {
                mover.painted(now);
                paints++;
                now += PaintPace.millis(mover.speed(view));
            }
        }
        double pixels = speed * fixes * every / 1000 / view.metresPerPixel();
        // a pixel a picture, one more when a fix comes and one when the glide ends
        assertThat(paints).isLessThanOrEqualTo((int) (pixels / PaintPace.STEP) + 2 * fixes);
        assertThat(paints).isLessThanOrEqualTo(fixes * (UnitLayer.GLIDE_MILLIS / PaintPace.FASTEST + 2));
        assertThat(mover.off(view)).as("is painted where it stands").isFalse();
    }

    @Example
    void aWalkerSeenFromNearNeedsFewPicturesASecond() {
        Viewport near = new Viewport(MIDDLE, 17, 1000, 800);
        MovingMark walker = new MovingMark(mark(0), 0);
        walker.take(mark(1.4 * 6), UnitLayer.GLIDE_MILLIS, 6000);
        assertThat(1000.0 / PaintPace.millis(walker.speed(near))).isBetween(1.0, 4.0);
    }

    @Example
    void aMoveTooSmallToBeSeenNeedsNoPictureUntilSeveralAddUp() {
        Viewport view = new Viewport(MIDDLE, 16, 1000, 800);
        double unseen = 0.2 * view.metresPerPixel();
        MovingMark mover = new MovingMark(mark(0), 0);
        mover.painted(0);
        mover.take(mark(unseen), UnitLayer.GLIDE_MILLIS, 1000);
        assertThat(mover.off(view)).isFalse();
        mover.take(mark(2 * unseen), UnitLayer.GLIDE_MILLIS, 2000);
        assertThat(mover.off(view)).isFalse();
        mover.take(mark(3 * unseen), UnitLayer.GLIDE_MILLIS, 3000);
        assertThat(mover.off(view)).isTrue();
    }

    @Example
    void aUnitGlidesFromWhereItIsAndAJumpIsAJump() {
        MovingMark mover = new MovingMark(mark(0), 0);
        mover.take(mark(10), 1000, 0);
        assertThat(Geodesy.distance(mover.place(500), MIDDLE)).isBetween(4.9, 5.1);
        mover.take(mark(20), 1000, 500);
        assertThat(Geodesy.distance(mover.place(500), MIDDLE)).isBetween(4.9, 5.1);
        mover.take(mark(5000), 1000, 600);
        assertThat(Geodesy.distance(mover.place(600), MIDDLE)).isBetween(4990.0, 5010.0);
        assertThat(mover.gliding(600)).isFalse();
    }

    private static UnitMark mark(double metresEast) {
        return new UnitMark("u", Geodesy.destination(MIDDLE, 90, metresEast), 90, "巡", false, false);
    }
}
