package org.menshen.map.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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
        long beat = TimeUnit.MILLISECONDS.toNanos(PaintPace.BEAT);
        long now = 7 * beat + beat / 3;
        // they span less than a beat
        assertThat(IntStream.range(0, 12).mapToLong(i -> Wake.at(now + i * 1_000, 2 * PaintPace.BEAT + 10 * i, false, 0)).distinct())
            .hasSizeLessThanOrEqualTo(2).allMatch(at -> at % beat == 0).allMatch(at -> at > now);
        assertThat(Wake.at(now, 2 * PaintPace.BEAT, false, 5)).as("beats of a window of its own are as much later").isEqualTo(9 * beat + 5);
    }

    @Test
    void whereNoHandIsWhatMayWaitForABeatWaitsForTheWideOne() {
        long wide = TimeUnit.MILLISECONDS.toNanos(PaintPace.REST);
        for (int i = 0; i < 60; i++) {
            long now = 5 * wide + i * 3_700_000L;
            long millis = PaintPace.BEAT + 20L * i;
            assertThat(Wake.at(now, millis, true, 0)).as("asked within %s ms", millis).isGreaterThan(now - wide)
                .isLessThanOrEqualTo(now + TimeUnit.MILLISECONDS.toNanos(PaintPace.waits(millis, true)))
                .matches(at -> at % wide == 0, "on the wide beat");
        }
        CompletableFuture<Boolean> called = new CompletableFuture<>();
        new Wake(() -> called.complete(true), () -> true).within(PaintPace.BEAT);
        await().atMost(Duration.ofSeconds(5)).until(called::isDone);
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
