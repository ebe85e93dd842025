package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class HeapEbbTest {

    private long size = 400L << 20;
    private long used;
    private long giving;
    private int step;
    private final List<Integer> looks = new ArrayList<>();
    private final HeapEbb ebb = new HeapEbb(new HeapEbb.Heap() {
        @Override
        public long size() {
            return size;
        }

        @Override
        public long used() {
            return used;
        }

        @Override
        public long most() {
            return 400L << 20;
        }

        @Override
        public void look() {
            looks.add(step);
            size -= giving;
        }
    });

    private void steps(int count) {
        for (int i = 0; i < count; i++) {
            step++;
            ebb.step();
        }
    }

    @Test
    void looksSeldomWhileNothingComesOfIt() {
        steps(3 * HeapEbb.SELDOM);
        assertThat(looks).containsExactly(12, 24, 36);
    }

    @Test
    void looksAgainSoonAsLongAsMuchIsGivenBack() {
        giving = HeapEbb.MUCH + 1;
        steps(HeapEbb.SELDOM + HeapEbb.SOON);
        giving = HeapEbb.MUCH;
        steps(HeapEbb.SOON + HeapEbb.SELDOM);
        assertThat(looks).containsExactly(12, 16, 20, 32);
    }

    @Test
    void looksAtOnceWhenItIsNearlyFull() {
        steps(3);
        used = 301L << 20;
        steps(3);
        used = 300L << 20;
        steps(3);
        assertThat(looks).containsExactly(4, 6);
    }
}
