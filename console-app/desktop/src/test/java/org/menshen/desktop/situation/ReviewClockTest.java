package org.menshen.desktop.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

class ReviewClockTest {

    private static final Instant NOON = Instant.parse("2026-11-05T04:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void stepsWithinTheDayOnly() {
        ReviewClock clock = new ReviewClock(NOON, NOON.plusSeconds(100), NOON.plusSeconds(500));
        assertThat(clock.at()).isEqualTo(NOON.plusSeconds(100));
        clock.step(Duration.ofSeconds(-10));
        assertThat(clock.at()).isEqualTo(NOON.plusSeconds(90));
        clock.step(Duration.ofMinutes(-10));
        assertThat(clock.at()).isEqualTo(NOON);
        clock.last();
        assertThat(clock.at()).isEqualTo(NOON.plusSeconds(100));
        clock.reaches(NOON.plusSeconds(20), NOON.plusSeconds(90));
        assertThat(clock.at()).isEqualTo(NOON.plusSeconds(90));
        clock.first();
        assertThat(clock.at()).isEqualTo(NOON.plusSeconds(20));
    }

    @Test
    void playsAtItsSpeedAndStopsAtTheEnd() {
        ReviewClock clock = new ReviewClock(NOON, NOON.plusSeconds(100), NOON);
        assertThat(clock.tick(1)).as("stands").isFalse();
        clock.toggle();
        clock.faster(1);
        assertThat(clock.speed()).isEqualTo(10);
        assertThat(clock.tick(1_000_000_000L)).as("the first frame only begins").isFalse();
        assertThat(clock.tick(2_000_000_000L)).isTrue();
        assertThat(clock.at()).isEqualTo(NOON.plusSeconds(10));
        clock.faster(1);
        clock.faster(1);
        assertThat(clock.speed()).isEqualTo(60);
        clock.tick(4_000_000_000L);
        assertThat(clock.at()).isEqualTo(NOON.plusSeconds(100));
        assertThat(clock.playing()).isFalse();
        clock.toggle();
        assertThat(clock.playing()).as("nothing to play at the end").isFalse();
    }

    @Test
    void readsTheLatestOccurrenceOfATimeOfDay() {
        assertThat(ReviewTime.read("11:30", NOON, ZONE)).contains(Instant.parse("2026-11-05T03:30:00Z"));
        assertThat(ReviewTime.read(" 12:00:01 ", NOON, ZONE)).as("not yet today: yesterday")
                .contains(Instant.parse("2026-11-04T04:00:01Z"));
        assertThat(ReviewTime.read("9：05", NOON, ZONE)).contains(Instant.parse("2026-11-05T01:05:00Z"));
        assertThat(ReviewTime.read("25:00", NOON, ZONE)).isEmpty();
        assertThat(ReviewTime.read("1130", NOON, ZONE)).isEmpty();
    }
}
