package org.menshen.map.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;

class StacksProperties {

    private static final Viewport VIEW = new Viewport(new LatLon(31.195, 121.51), 16.4, 800, 600);

    /// The plain way, which asks all stacks for each item: whoever has no stack within reach begins one.
    private static List<Integer> firsts(double[] xs, double[] ys, double reach) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < xs.length; i++) {
            int item = i;
            if (found.stream().noneMatch(head -> apart(xs, ys, head, item) < reach)) {
                found.add(i);
            }
        }
        return found;
    }

    private static double apart(double[] xs, double[] ys, int one, int other) {
        return Math.hypot(xs[one] - xs[other], ys[one] - ys[other]);
    }

    /// Every item is in one stack, whose first was offered before it and lies within reach; two firsts never cover each other.
    @Property(tries = 150)
    void theStacksAreThoseOfThePlainWay(@ForAll long seed, @ForAll @IntRange(max = 900) int count,
                                        @ForAll @DoubleRange(min = 8, max = 60) double reach) {
        Stacks stacks = new Stacks(reach);
        Random random = new Random(seed);
        for (int frame = 0; frame < 2; frame++) {
            double[] xs = random.doubles(count, 0, 800).toArray();
            double[] ys = random.doubles(count, 0, 600).toArray();
            stacks.begin(VIEW, count);
            List<Integer> firsts = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                if (stacks.offer(i, xs[i], ys[i])) {
                    firsts.add(i);
                }
            }
            assertThat(firsts).isEqualTo(firsts(xs, ys, reach));
            int[] members = new int[count];
            for (int i = 0; i < count; i++) {
                int head = stacks.head(i);
                assertThat(head).isBetween(0, i);
                assertThat(stacks.head(head)).isEqualTo(head);
                assertThat(head == i ? 0 : apart(xs, ys, i, head)).isLessThan(reach);
                members[head]++;
            }
            firsts.forEach(head -> assertThat(stacks.count(head)).isEqualTo(members[head]));
        }
    }

    /// What lies just outside of the pane still gathers, so that a bubble at the edge does not change while it is dragged in.
    @Property(tries = 100)
    void itemsAroundThePaneAreGatheredToo(@ForAll @DoubleRange(min = -20, max = 820) double x, @ForAll @DoubleRange(min = -20, max = 620) double y) {
        Stacks stacks = new Stacks(24);
        stacks.begin(VIEW, 2);
        assertThat(stacks.offer(0, x, y)).isTrue();
        assertThat(stacks.offer(1, x + 10, y - 10)).isFalse();
        assertThat(stacks.count(0)).isEqualTo(2);
    }

    /// Near enough the map parts every two that are not on one spot: at the zoom that is told, and not one before.
    @Property
    void aStackComesApartAtItsSplitZoom(@ForAll @DoubleRange(min = 0.5, max = 23.9) double apart,
                                        @ForAll @DoubleRange(min = 10, max = 17) double zoom) {
        int split = SplitZoom.of(zoom, apart, 24, 24).orElseThrow();
        assertThat(joined(apart * Math.pow(2, split - zoom))).isFalse();
        if (split - 1 > zoom) {
            assertThat(joined(apart * Math.pow(2, split - 1 - zoom))).isTrue();
        }
    }

    private static boolean joined(double apart) {
        Stacks stacks = new Stacks(24);
        stacks.begin(VIEW, 2);
        stacks.offer(0, 300, 300);
        return !stacks.offer(1, 300 + apart, 300);
    }

    @Example
    void theFirstOfferedStandsForTheOthersAndAnItemNotOfferedHasNoHead() {
        Stacks stacks = new Stacks(24);
        stacks.begin(VIEW, 3);
        assertThat(stacks.offer(2, 100, 100)).isTrue();
        assertThat(stacks.offer(0, 110, 100)).isFalse();
        assertThat(stacks.head(0)).isEqualTo(2);
        assertThat(stacks.count(2)).isEqualTo(2);
        assertThat(stacks.head(1)).isEqualTo(-1);
        assertThat(stacks.offer(1, -500, 100)).as("far outside").isFalse();
        assertThat(stacks.head(1)).isEqualTo(-1);
    }
}
