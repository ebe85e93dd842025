package org.menshen.centre.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class TailTest {

    private static Tail.Line line(long seq, int signs) {
        return new Tail.Line(seq, "x".repeat(signs), Tail.Line.NO_ITEM);
    }

    private static List<Long> seqs(Tail tail, long position) {
        return tail.after(position, 100).map(lines -> lines.stream().map(Tail.Line::seq).toList()).orElse(null);
    }

    @Test
    void keepsAsManyLinesAsItHasPlacesFor() {
        Tail tail = new Tail(4, 1_000, 10);
        LongStream.rangeClosed(11, 17).forEach(seq -> tail.publish(List.of(line(seq, 5))));
        assertThat(seqs(tail, 13)).containsExactly(14L, 15L, 16L, 17L);
        assertThat(seqs(tail, 12)).isNull();
    }

    @Test
    void keepsNoMoreSignsThanItHasRoomForButAlwaysTheNewest() {
        Tail tail = new Tail(100, 20, 0);
        tail.publish(List.of(line(1, 8), line(2, 8), line(3, 8)));
        assertThat(seqs(tail, 1)).containsExactly(2L, 3L);
        assertThat(seqs(tail, 0)).isNull();
        tail.publish(List.of(line(4, 500)));
        assertThat(seqs(tail, 3)).containsExactly(4L);
        assertThat(seqs(tail, 2)).isNull();
        assertThat(seqs(tail, 4)).isEmpty();
    }

    @Test
    void forgetsWithTheNextChangeWhatIsOlderThanAMinute() {
        AtomicLong now = new AtomicLong(-5);
        Tail tail = new Tail(100, 1_000, 0, now::get);
        tail.publish(List.of(line(1, 5), line(2, 5)));
        now.addAndGet(Tail.AGE.toNanos());
        tail.publish(List.of(line(3, 5)));
        assertThat(seqs(tail, 0)).containsExactly(1L, 2L, 3L);
        now.addAndGet(1);
        tail.publish(List.of());
        assertThat(seqs(tail, 0)).containsExactly(1L, 2L, 3L);
        tail.publish(List.of(line(4, 5)));
        assertThat(seqs(tail, 1)).isNull();
        assertThat(seqs(tail, 2)).containsExactly(3L, 4L);
    }
}
