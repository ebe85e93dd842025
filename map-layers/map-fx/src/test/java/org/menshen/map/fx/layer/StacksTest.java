package org.menshen.map.fx.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;

class StacksTest {

    private final Viewport view = new Viewport(new LatLon(31.195, 121.51), 16, 800, 600);

    @Test
    void noTwoHeadsAreCloserThanTheReachAndEveryItemIsCounted() {
        Stacks stacks = new Stacks(24);
        int n = 5000;
        double[] xs = new Random(1).doubles(n, 0, 800).toArray();
        double[] ys = new Random(2).doubles(n, 0, 600).toArray();
        stacks.begin(view, n);
        for (int i = 0; i < n; i++) {
            stacks.offer(i, xs[i], ys[i]);
        }
        int counted = 0;
        for (int i = 0; i < n; i++) {
            if (stacks.head(i) == i) {
                counted += stacks.count(i);
                for (int j = 0; j < i; j++) {
                    if (stacks.head(j) == j) {
                        assertThat(Math.hypot(xs[i] - xs[j], ys[i] - ys[j])).isGreaterThanOrEqualTo(24);
                    }
                }
            } else {
                int head = stacks.head(i);
                assertThat(Math.hypot(xs[i] - xs[head], ys[i] - ys[head])).isLessThan(24);
            }
        }
        assertThat(counted).isEqualTo(n);
    }

    @Test
    void theFirstOfferedStandsForTheOthersAndAnItemNotOfferedHasNoHead() {
        Stacks stacks = new Stacks(24);
        stacks.begin(view, 3);
        assertThat(stacks.offer(2, 100, 100)).isTrue();
        assertThat(stacks.offer(0, 110, 100)).isFalse();
        assertThat(stacks.head(0)).isEqualTo(2);
        assertThat(stacks.count(2)).isEqualTo(2);
        assertThat(stacks.head(1)).isEqualTo(-1);
    }
}
