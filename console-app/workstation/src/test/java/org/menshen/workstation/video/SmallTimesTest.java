package org.menshen.workstation.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class SmallTimesTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void pausesDoubleAndStopGrowing() {
        RetryBudget budget = new RetryBudget(VideoTuning.standard(), 0);
        long now = 0;
        for (long expected : new long[] {500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000}) {
            Duration pause = budget.spend(now);
            assertThat(pause.toMillis()).isEqualTo(expected);
            now += pause.toNanos();
        }
    }

    @Test
    void quietTimeRefillsTheBudget() {
        RetryBudget budget = new RetryBudget(VideoTuning.standard(), 0);
        budget.spend(0);
        budget.spend(0);
        assertThat(budget.spend(0).toMillis()).isEqualTo(2000);
        assertThat(budget.spend(200 * SECOND).toMillis()).isEqualTo(500);
    }

    @Test
    void recordedPicturesWaitForTheirTime() {
        Pacer pacer = new Pacer();
        assertThat(pacer.waitNanos(7, 100)).isZero();
        assertThat(pacer.waitNanos(7.1, 100)).isCloseTo(100_000_000L, within(1000L));
        assertThat(pacer.waitNanos(7.2, 100 + 300_000_000L)).as("late: at once").isZero();
    }

    @Test
    void afterALongHaltNothingRaces() {
        Pacer pacer = new Pacer();
        pacer.waitNanos(0, 0);
        assertThat(pacer.waitNanos(0.1, 60 * SECOND)).isZero();
        assertThat(pacer.waitNanos(0.2, 60 * SECOND)).isCloseTo(100_000_000L, within(1000L));
        assertThat(pacer.waitNanos(900, 60 * SECOND)).as("a gap in the stamps").isZero();
    }

    @Test
    void rateIsThatOfTheLastSeconds() {
        RateMeter rate = new RateMeter();
        assertThat(rate.perSecond(0)).isZero();
        for (int i = 0; i < 200; i++) {
            rate.tick(i * SECOND / 25);
        }
        assertThat(rate.perSecond(199 * SECOND / 25)).isCloseTo(25, within(0.01));
        assertThat(rate.perSecond(60 * SECOND)).as("nothing came lately").isZero();
    }
}
