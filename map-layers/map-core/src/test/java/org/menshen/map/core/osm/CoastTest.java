package org.menshen.map.core.osm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.RealData;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.base.BaseFeature;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.base.Shape;
import org.menshen.map.core.geo.WebMercator;

class CoastTest {

    private static final double[] BOX = {0, 0, 10, 10};

    /// Even-odd, as painters fill.
    private static boolean inside(List<double[]> rings, double x, double y) {
        boolean in = false;
        for (double[] r : rings) {
            int j = r.length - 2;
            for (int i = 0; i < r.length; j = i, i += 2) {
                if (r[i + 1] > y != r[j + 1] > y && x < (r[j] - r[i]) * (y - r[i + 1]) / (r[j + 1] - r[i + 1]) + r[i]) {
                    in = !in;
                }
            }
        }
        return in;
    }

    @Test
    void waterLiesRightOfTheLine() {
        // y grows south: from the bottom to the top the right hand is the east
        List<double[]> east = Coast.sea(List.of(new double[] {4, 9.9, 5, 5}, new double[] {5, 5, 4, 0.2}), BOX);
        assertThat(inside(east, 8, 5)).isTrue();
        assertThat(inside(east, 9.9, 0.1)).isTrue();
        assertThat(inside(east, 2, 5)).isFalse();
        List<double[]> west = Coast.sea(List.of(new double[] {5, 0, 5, 10}), BOX);
        assertThat(inside(west, 2, 5)).isTrue();
        assertThat(inside(west, 8, 5)).isFalse();
    }

    @Test
    void aStraitHasTwoCoastsAndAnIsland() {
        List<double[]> sea = Coast.sea(List.of(new double[] {3, 10, 3, 0}, new double[] {7, 0, 7, 10},
            new double[] {5, 4, 4.5, 5, 5, 6}, new double[] {5, 6, 5.5, 5, 5, 4}), BOX);
        assertThat(inside(sea, 4, 1)).isTrue();
        assertThat(inside(sea, 6, 9)).isTrue();
        assertThat(inside(sea, 5, 5)).as("island").isFalse();
        assertThat(inside(sea, 1, 5)).isFalse();
        assertThat(inside(sea, 9, 5)).isFalse();
    }

    @Test
    void anIslandAloneLiesInTheSeaAndALagoonInTheLand() {
        double[] counterClockwise = {5, 4, 4, 5, 5, 6, 6, 5, 5, 4};
        List<double[]> island = Coast.sea(List.of(counterClockwise), BOX);
        assertThat(inside(island, 5, 5)).isFalse();
        assertThat(inside(island, 1, 1)).isTrue();
        List<double[]> lagoon = Coast.sea(List.of(new double[] {5, 4, 6, 5, 5, 6, 4, 5, 5, 4}), BOX);
        assertThat(inside(lagoon, 5, 5)).isTrue();
        assertThat(inside(lagoon, 1, 1)).isFalse();
        assertThat(Coast.sea(List.of(), BOX)).isEmpty();
    }

    @Test
    void monacoLiesByTheSea() throws IOException {
        BaseMap map = OsmImport.read(RealData.path("map/monaco-latest.osm.pbf")).map();
        Shape sea = map.features(FeatureKind.WATER).stream().map(BaseFeature::shape)
            .max((a, b) -> Double.compare(width(a), width(b))).orElseThrow();
        List<double[]> rings = IntStream.range(0, sea.parts())
            .mapToObj(part -> Arrays.copyOfRange(sea.xy(), 2 * sea.start(part), 2 * sea.end(part))).toList();
        assertThat(inside(rings, WebMercator.x(7.440), WebMercator.y(43.730))).as("off the coast").isTrue();
        assertThat(inside(rings, WebMercator.x(7.4206), WebMercator.y(43.7314))).as("the palace").isFalse();
        assertThat(inside(rings, WebMercator.x(7.4279), WebMercator.y(43.7393))).as("the casino").isFalse();
        long wet = map.features(FeatureKind.BUILDING).stream().filter(b -> inside(rings, b.shape().x(0), b.shape().y(0))).count();
        assertThat(wet).as("buildings in the sea").isLessThan(15);
    }

    private static double width(Shape shape) {
        double min = 1;
        double max = 0;
        for (int i = 0; i < shape.points(); i++) {
            min = Math.min(min, shape.x(i));
            max = Math.max(max, shape.x(i));
        }
        return max - min;
    }
}
