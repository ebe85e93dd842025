package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class HeapEbbTest {

    private long size = 400L << 20;
    private long giving;
    private int step;
    private final List<Integer> looks = new ArrayList<>();
    private final HeapEbb ebb = new HeapEbb(new HeapEbb.Heap() {
        @Override
        public long size() {
            return size;
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
        steps(9);
        assertThat(looks).containsExactly(3, 6, 9);
    }

    @Test
    void looksAgainSoonAsLongAsMuchIsGivenBack() {
        giving = HeapEbb.MUCH + 1;
        steps(5);
        giving = HeapEbb.MUCH;
        steps(6);
        assertThat(looks).containsExactly(3, 4, 5, 6, 9);
    }
}
