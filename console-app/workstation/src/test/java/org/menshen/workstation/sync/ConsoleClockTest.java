package org.menshen.workstation.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.menshen.domain.port.Drill;

class ConsoleClockTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant DRILL = Instant.parse("2026-11-05T10:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final ConsoleClock clock = new ConsoleClock(Clock.fixed(NOW, ZoneOffset.UTC), nanos::get);

    private static Optional<Drill.Status> drill(boolean running, double speed, Instant at) {
        return Optional.of(new Drill.Status("day", running, speed, at, DRILL.minusSeconds(10), DRILL.plusSeconds(3600)));
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void isTheSystemsOutsideADrill() {
        assertThat(clock.instant()).isEqualTo(NOW);
        clock.follow(drill(true, 1, DRILL));
        clock.follow(Optional.empty());
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void carriesOnAtTheDrillsSpeedAndRestsWhilePaused() {
        clock.follow(drill(true, 60, DRILL));
        pass(Duration.ofSeconds(2));
        assertThat(clock.instant()).isEqualTo(DRILL.plusSeconds(120));
        clock.follow(drill(false, 60, DRILL.plusSeconds(130)));
        pass(Duration.ofSeconds(5));
        assertThat(clock.instant()).isEqualTo(DRILL.plusSeconds(130));
    }

    @Test
    void doesNotShakeWithTheNetwork() {
        clock.follow(drill(true, 10, DRILL));
        pass(Duration.ofSeconds(1));
        clock.follow(drill(true, 10, DRILL.plusSeconds(9)));
        assertThat(clock.instant()).isEqualTo(DRILL.plusSeconds(10));
    }

    @Test
    void followsAJumpAndAChangeOfSpeed() {
        clock.follow(drill(true, 1, DRILL));
        clock.follow(drill(true, 1, DRILL.plusSeconds(600)));
        assertThat(clock.instant()).isEqualTo(DRILL.plusSeconds(600));
        clock.follow(drill(true, 5, DRILL.plusSeconds(600)));
        pass(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(DRILL.plusSeconds(605));
        assertThat(clock.status().orElseThrow().at()).isEqualTo(DRILL.plusSeconds(605));
    }
}
