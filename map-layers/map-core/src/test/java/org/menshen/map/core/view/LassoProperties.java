package org.menshen.map.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class LassoProperties {

    @Property
    void aBoxHoldsWhatLiesBetweenItsEdgesWhicheverWayItWasDrawn(@ForAll @DoubleRange(min = -50, max = 50) double x0,
            @ForAll @DoubleRange(min = -50, max = 50) double y0, @ForAll @DoubleRange(min = -50, max = 50) double x1,
            @ForAll @DoubleRange(min = -50, max = 50) double y1, @ForAll @DoubleRange(min = -60, max = 60) double x,
            @ForAll @DoubleRange(min = -60, max = 60) double y) {
        Assume.that(x != x0 && x != x1 && y != y0 && y != y1);
        boolean inside = x > Math.min(x0, x1) && x < Math.max(x0, x1) && y > Math.min(y0, y1) && y < Math.max(y0, y1);
        assertThat(Lasso.box(x0, y0, x1, y1).contains(x, y)).isEqualTo(inside);
    }

    /// Around the middle every ray meets a line drawn around it once: inside is nearer than the line, outside is farther.
    @Property
    void aLineAroundAPointHoldsWhatIsNearerThanTheLine(@ForAll long seed, @ForAll @IntRange(min = 8, max = 60) int points,
                                                       @ForAll boolean clockwise) {
        Random random = new Random(seed);
        double[] xs = new double[points];
        double[] ys = new double[points];
        for (int i = 0; i < points; i++) {
            double angle = (clockwise ? 1 : -1) * 2 * Math.PI * i / points;
            double r = 50 + 50 * random.nextDouble();
            xs[i] = 7 + r * Math.cos(angle);
            ys[i] = -3 + r * Math.sin(angle);
        }
        Lasso lasso = new Lasso(xs, ys);
        // an edge between two points at 50 or more, 45 degrees apart at most, stays farther out than 45
        double angle = 2 * Math.PI * random.nextDouble();
        double near = 45 * random.nextDouble();
        assertThat(lasso.contains(7 + near * Math.cos(angle), -3 + near * Math.sin(angle))).isTrue();
        assertThat(lasso.contains(7 + 101 * Math.cos(angle), -3 + 101 * Math.sin(angle))).isFalse();
    }

    @Example
    void aLineGoneRoundTwiceHasNoHole() {
        double[] xs = {0, 10, 10, 0, 0, 8, 8, 0};
        double[] ys = {0, 0, 10, 10, 0, 0, 8, 8};
        assertThat(new Lasso(xs, ys).contains(4, 4)).isTrue();
    }

    @Example
    void fewerThanThreePointsHoldNothing() {
        assertThat(new Lasso(new double[0], new double[0]).contains(0, 0)).isFalse();
        assertThat(new Lasso(new double[] {0, 5}, new double[] {0, 5}).contains(2.5, 2.4)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Lasso(new double[1], new double[2]));
    }
}
