package org.menshen.map.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// Every index against plain counting.
class IndexProperties {

    @Property(tries = 200)
    void treeFindsExactlyTheTouchingBoxes(@ForAll long seed, @ForAll @IntRange(max = 700) int count) {
        Random random = new Random(seed);
        double[] boxes = new double[4 * count];
        for (int i = 0; i < count; i++) {
            boxes[4 * i] = random.nextInt(1000);
            boxes[4 * i + 1] = random.nextInt(1000);
            boxes[4 * i + 2] = boxes[4 * i] + random.nextInt(40);
            boxes[4 * i + 3] = boxes[4 * i + 1] + random.nextInt(40);
        }
        PackedRTree tree = PackedRTree.of(boxes);
        double x0 = random.nextInt(1000);
        double y0 = random.nextInt(1000);
        double x1 = x0 + random.nextInt(300);
        double y1 = y0 + random.nextInt(300);
        Set<Integer> expected = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            if (boxes[4 * i] <= x1 && boxes[4 * i + 2] >= x0 && boxes[4 * i + 1] <= y1 && boxes[4 * i + 3] >= y0) {
                expected.add(i);
            }
        }
        List<Integer> found = new ArrayList<>();
        tree.search(x0, y0, x1, y1, found::add);
        assertThat(found).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(found)).isEqualTo(expected);
        assertThat(tree.size()).isEqualTo(count);
    }

    @Property(tries = 200)
    void nearestIsTheNearestAnywhereOnEarth(@ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int count,
                                            @ForAll @DoubleRange(min = -89, max = 89) double lat,
                                            @ForAll @DoubleRange(min = -180, max = 180) double lon,
                                            @ForAll @DoubleRange(min = 0.01, max = 89) double spread) {
        List<LatLon> points = points(seed, count, lat, lon, spread);
        LatLon asked = new LatLon(lat, lon);
        List<LatLon> sorted = points.stream().sorted(Comparator.comparingDouble(p -> Geodesy.distance(asked, p))).toList();
        GeoIndex<LatLon> index = GeoIndex.of(points, p -> p);
        assertThat(index.nearest(asked, 7).stream().map(Near::metres).toList())
            .isEqualTo(sorted.stream().limit(7).map(p -> Geodesy.distance(asked, p)).toList());
        double radius = Geodesy.distance(asked, sorted.get(sorted.size() / 2));
        assertThat(index.within(asked, radius)).hasSize((int) points.stream().filter(p -> Geodesy.distance(asked, p) <= radius).count());
    }

    @Property(tries = 100)
    void boxQueryFindsExactlyThePointsInside(@ForAll long seed, @ForAll @IntRange(max = 300) int count) {
        List<LatLon> points = points(seed, count, 31.2, 121.5, 0.05);
        Bounds box = new Bounds(31.19, 121.49, 31.22, 121.53);
        Set<LatLon> found = new HashSet<>();
        GeoIndex.of(points, p -> p).visit(box, found::add);
        assertThat(found).isEqualTo(new HashSet<>(points.stream().filter(box::contains).toList()));
    }

    private static List<LatLon> points(long seed, int count, double lat, double lon, double spread) {
        Random random = new Random(seed);
        List<LatLon> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double shiftedLon = lon + (random.nextDouble() - 0.5) * 2 * spread;
            double turned = (shiftedLon + 540) % 360 - 180;
            points.add(new LatLon(Math.clamp(lat + (random.nextDouble() - 0.5) * 2 * spread, -90, 90), turned));
        }
        return points;
    }

    @Example
    void filterAndReachLimitTheNearest() {
        GeoIndex<LatLon> index = GeoIndex.of(List.of(new LatLon(0, 0), new LatLon(0, 0.001), new LatLon(0, 0.002)), p -> p);
        assertThat(index.nearest(new LatLon(0, 0), 5, 150, p -> p.lon() > 0)).extracting(near -> near.item().lon()).containsExactly(0.001);
        assertThat(GeoIndex.<LatLon>of(List.of(), p -> p).nearest(new LatLon(0, 0), 1)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> PackedRTree.of(new double[] {1, 0, 0, 0}));
        assertThatIllegalArgumentException().isThrownBy(() -> PackedRTree.of(new double[] {0, 0, Double.NaN, 0}));
        assertThatIllegalArgumentException().isThrownBy(() -> PackedRTree.of(new double[5]));
    }
}
