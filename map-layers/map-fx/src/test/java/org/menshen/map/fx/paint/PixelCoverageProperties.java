package org.menshen.map.fx.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/// The coverage of any triangle is its area, and after a fill nothing of it is left behind.
class PixelCoverageProperties {

    @Property
    void aTriangleCoversItsArea(@ForAll @DoubleRange(min = 1, max = 62) double x0, @ForAll @DoubleRange(min = 1, max = 46) double y0,
                                @ForAll @DoubleRange(min = 1, max = 62) double x1, @ForAll @DoubleRange(min = 1, max = 46) double y1,
                                @ForAll @DoubleRange(min = 1, max = 62) double x2, @ForAll @DoubleRange(min = 1, max = 46) double y2) {
        PixelCoverage coverage = new PixelCoverage(64, 48);
        int[] pixels = new int[64 * 48];
        coverage.edge(x0, y0, x1, y1);
        coverage.edge(x1, y1, x2, y2);
        coverage.edge(x2, y2, x0, y0);
        coverage.fill(pixels, 0xFF00FF00);
        double area = Math.abs((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)) / 2;
        double ink = 0;
        for (int pixel : pixels) {
            ink += (pixel >>> 24) / 255.0;
        }
        assertThat(ink).as("rounding to 255 steps may cost half a step in each pixel of the edges").isCloseTo(area, within(0.5 + area * 0.002));
        int[] again = pixels.clone();
        coverage.fill(again, 0xFF0000FF);
        assertThat(again).isEqualTo(pixels);
    }

    @Property
    void whatIsLentIsEmptyWhateverItsLastSizeWas(@ForAll @IntRange(min = 1, max = 90) int before, @ForAll @IntRange(min = 1, max = 90) int tall,
                                                 @ForAll @IntRange(min = 1, max = 90) int width, @ForAll @IntRange(min = 1, max = 90) int height) {
        new Pen(new int[before * tall], before, tall, 1).disc(before / 2.0, tall / 2.0, 40, 0xFF0000FF);
        int[] lent = new int[width * height];
        new Pen(lent, width, height, 1).box(width / 4.0, height / 4.0, width / 2.0, height / 2.0, 0, 0xFF00FF00);
        PixelCoverage fresh = new PixelCoverage(width, height);
        int[] own = new int[width * height];
        fresh.edge(width * 0.75, height / 4.0, width * 0.75, height * 0.75);
        fresh.edge(width / 4.0, height * 0.75, width / 4.0, height / 4.0);
        fresh.fill(own, 0xFF00FF00);
        assertThat(lent).isEqualTo(own);
    }

    @Property
    void mixingWithAClearOrFullPixelIsExact(@ForAll int argb, @ForAll int below) {
        int clear = 0;
        int full = argb | 0xFF000000;
        int under = Blend.premultiplied(below, below >>> 24);
        assertThat(Blend.over(clear, under)).isEqualTo(under);
        assertThat(Blend.over(full, under)).isEqualTo(full);
        assertThat(Blend.premultiplied(argb, 255)).isEqualTo(full);
        assertThat(Blend.premultiplied(argb, 0)).isZero();
    }
}
