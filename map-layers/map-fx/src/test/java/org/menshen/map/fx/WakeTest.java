package org.menshen.map.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.menshen.map.fx.paint.PaintPace;

class WakeTest {

    private final AtomicInteger rung = new AtomicInteger();
    private final Wake wake = new Wake(rung::incrementAndGet, () -> false);

    @Test
    void ringsOnceForManyWhoAskForAboutTheSame() {
        for (int i = 0; i < 50; i++) {
            wake.within(300 + i);
        }
        assertThat(wake.soon(400)).isTrue();
        await().atMost(Duration.ofSeconds(5)).untilAtomic(rung, is(1));
        await().during(Duration.ofMillis(300)).atMost(Duration.ofSeconds(5)).untilAtomic(rung, is(1));
    }

    @Test
    void whatIsAskedForAtDifferentTimesWakesOnTheSameBeat() {
        List<Long> beats = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 12; i++) {
            new Wake(() -> beats.add(System.nanoTime() / TimeUnit.MILLISECONDS.toNanos(PaintPace.BEAT)), () -> false)
                .within(2 * PaintPace.BEAT + 10 * i);
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> beats.size() == 12);
        // they span less than a beat, and the machine may be late
        assertThat(beats.stream().distinct().count()).isLessThanOrEqualTo(3);
    }

    @Test
    void whereNoHandIsWhatMayWaitForABeatWaitsForTheWideOne() {
        long wide = TimeUnit.MILLISECONDS.toNanos(PaintPace.REST);
        List<Long> late = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 6; i++) {
            new Wake(() -> late.add(System.nanoTime() % wide), () -> true).within(PaintPace.BEAT + 20 * i);
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> late.size() == 6);
        // on the wide beat, though the machine may be late, and not on the one between two of them
        assertThat(late.stream().filter(nanos -> nanos < wide / 2).count()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void whatIsQuickerThanTheBeatStaysAsQuickWhereNoHandIs() {
        Wake resting = new Wake(rung::incrementAndGet, () -> true);
        resting.within(PaintPace.FASTEST);
        assertThat(resting.soon(PaintPace.FASTEST)).isTrue();
    }

    @Test
    void theEarliestIsKept() {
        wake.within(60_000);
        assertThat(wake.soon(1000)).isFalse();
        wake.within(50);
        await().atMost(Duration.ofSeconds(5)).untilAtomic(rung, is(1));
    }

    @Test
    void whatIsForgottenDoesNotRing() {
        wake.within(50);
        wake.cancel();
        assertThat(wake.soon(60_000)).isFalse();
        await().during(Duration.ofMillis(300)).atMost(Duration.ofSeconds(5)).untilAtomic(rung, is(0));
    }
}
