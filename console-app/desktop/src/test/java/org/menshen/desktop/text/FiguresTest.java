package org.menshen.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void spansKeepTheirWidth() {
        assertThat(Figures.span(Duration.ofSeconds(42))).isEqualTo("00:42");
        assertThat(Figures.span(Duration.ofSeconds(3599))).isEqualTo("59:59");
        assertThat(Figures.span(Duration.ofSeconds(3600))).isEqualTo("1:00:00");
        assertThat(Figures.span(Duration.ofHours(76))).isEqualTo("3d04h");
        assertThat(Figures.span(Duration.ofSeconds(-5))).isEqualTo("00:00");
    }

    @Test
    void agesGrowCoarser() {
        assertThat(Figures.age(Duration.ofMillis(200))).isEqualTo("0.2 s");
        assertThat(Figures.age(Duration.ofMillis(9960))).isEqualTo("10 s");
        assertThat(Figures.age(Duration.ofSeconds(119))).isEqualTo("119 s");
        assertThat(Figures.age(Duration.ofMinutes(12))).isEqualTo("12 min");
        assertThat(Figures.age(Duration.ofHours(30))).isEqualTo("30 h");
        assertThat(Figures.age(Duration.ofDays(3))).isEqualTo("3 d");
    }

    @Test
    void distancesAndArrivals() {
        assertThat(Figures.distance(214)).isEqualTo("210 m");
        assertThat(Figures.distance(1240)).isEqualTo("1.2 km");
        assertThat(Figures.minutes(Duration.ofSeconds(70))).isEqualTo("1′10″");
        assertThat(Figures.minutes(Duration.ofSeconds(720))).isEqualTo("12′");
    }

    @Test
    void aStretchOfTimeNamesItsDaysWhenTheyAreTwo() {
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        Instant evening = Instant.parse("2026-11-23T12:13:00Z");
        assertThat(Figures.stretch(evening, evening.plusSeconds(600), shanghai)).isEqualTo("20:13–20:23");
        assertThat(Figures.stretch(evening, evening.plusSeconds(86_340), shanghai)).isEqualTo("11-23 20:13–11-24 20:12");
    }
}
