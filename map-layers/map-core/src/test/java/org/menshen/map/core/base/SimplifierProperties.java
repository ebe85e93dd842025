package org.menshen.map.core.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.menshen.map.core.geo.WebMercator;

class SimplifierProperties {

    @Property(tries = 300)
    void removedPointsLieWithinTheTolerance(@ForAll long seed, @ForAll @IntRange(min = 4, max = 400) int points,
                                            @ForAll @DoubleRange(min = 0, max = 5) double tolerance, @ForAll boolean closed) {
        Shape full = walk(new Random(seed), points);
        Shape simple = Simplifier.simplify(full, tolerance, closed);
        assertThat(simple.points()).isBetween(closed ? 3 : 2, full.points());
        assertThat(simple.x(0)).isEqualTo(full.x(0));
        for (int i = 0; i < full.points(); i++) {
            assertThat(distance(full.x(i), full.y(i), simple, closed)).isLessThanOrEqualTo(tolerance + 1e-9);
        }
    }

    @Property(tries = 50)
    void everyBandIsExactToHalfAPixelAtItsZoom(@ForAll long seed, @ForAll @DoubleRange(min = 2, max = 20) double zoom) {
        Shape pixels = walk(new Random(seed), 200);
        double[] xy = pixels.xy().clone();
        for (int i = 0; i < xy.length; i++) {
            xy[i] = 0.5 + xy[i] * 1e-6;
        }
        Shape full = Shape.single(xy);
        BaseFeature feature = new BaseFeature(FeatureKind.PRIMARY, "", "", 0, Set.of(), full);
        Shape shown = feature.shape(zoom);
        double pixel = 1 / WebMercator.worldSize(zoom);
        for (int i = 0; i < full.points(); i++) {
            assertThat(distance(full.x(i), full.y(i), shown, false)).isLessThanOrEqualTo(pixel / 2 * 1.000001);
        }
    }

    @Example
    void straightLinesKeepTheirEndsAndRingsKeepThreePoints() {
        Shape line = Shape.single(new double[] {0, 0, 1, 0, 2, 0, 3, 0});
        assertThat(Simplifier.simplify(line, 0.1, false).xy()).containsExactly(0, 0, 3, 0);
        Shape flat = Shape.single(new double[] {0, 0, 1, 0.01, 2, 0, 3, 0, 2, -0.01});
        assertThat(Simplifier.simplify(flat, 1, true).points()).isEqualTo(3);
        Shape two = new Shape(new double[] {0, 0, 1, 0, 2, 0, 5, 5, 6, 5, 7, 5}, new int[] {3, 6});
        assertThat(Simplifier.simplify(two, 0.1, false).ends()).containsExactly(2, 4);
        Shape zigzag = Shape.single(new double[] {0, 0, 1, 9, 2, 0});
        assertThat(Simplifier.simplify(zigzag, 0.1, false)).isSameAs(zigzag);
    }

    private static Shape walk(Random random, int points) {
        double[] xy = new double[2 * points];
        for (int i = 1; i < points; i++) {
            xy[2 * i] = xy[2 * i - 2] + random.nextGaussian();
            xy[2 * i + 1] = xy[2 * i - 1] + random.nextGaussian();
        }
        return Shape.single(xy);
    }

    private static double distance(double x, double y, Shape shape, boolean closed) {
        double best = Double.POSITIVE_INFINITY;
        int edges = closed ? shape.points() : shape.points() - 1;
        for (int i = 0; i < edges; i++) {
            int j = (i + 1) % shape.points();
            double dx = shape.x(j) - shape.x(i);
            double dy = shape.y(j) - shape.y(i);
            double length = dx * dx + dy * dy;
            double t = length == 0 ? 0 : Math.clamp(((x - shape.x(i)) * dx + (y - shape.y(i)) * dy) / length, 0, 1);
            best = Math.min(best, Math.hypot(x - shape.x(i) - t * dx, y - shape.y(i) - t * dy));
        }
        return best;
    }
}
