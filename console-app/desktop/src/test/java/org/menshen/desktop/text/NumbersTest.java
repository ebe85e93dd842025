package org.menshen.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void spansKeepTheirWidth() {
        assertThat(Numbers.span(Duration.ofSeconds(42))).isEqualTo("00:42");
        assertThat(Numbers.span(Duration.ofSeconds(3599))).isEqualTo("59:59");
        assertThat(Numbers.span(Duration.ofSeconds(3600))).isEqualTo("1:00:00");
        assertThat(Numbers.span(Duration.ofHours(76))).isEqualTo("3d04h");
        assertThat(Numbers.span(Duration.ofSeconds(-5))).isEqualTo("00:00");
    }

    @Test
    void agesGrowCoarser() {
        assertThat(Numbers.age(Duration.ofMillis(200))).isEqualTo("0.2 s");
        assertThat(Numbers.age(Duration.ofMillis(9960))).isEqualTo("10 s");
        assertThat(Numbers.age(Duration.ofSeconds(119))).isEqualTo("119 s");
        assertThat(Numbers.age(Duration.ofMinutes(12))).isEqualTo("12 min");
        assertThat(Numbers.age(Duration.ofHours(30))).isEqualTo("30 h");
        assertThat(Numbers.age(Duration.ofDays(3))).isEqualTo("3 d");
    }

    @Test
    void distancesAndArrivals() {
        assertThat(Numbers.distance(214)).isEqualTo("210 m");
        assertThat(Numbers.distance(1240)).isEqualTo("1.2 km");
        assertThat(Numbers.minutes(Duration.ofSeconds(70))).isEqualTo("1′10″");
        assertThat(Numbers.minutes(Duration.ofSeconds(720))).isEqualTo("12′");
    }

    @Test
    void aTimeOfDayIsReadAsItIsTyped() {
        assertThat(Numbers.time("9:05")).contains(LocalTime.of(9, 5));
        assertThat(Numbers.time("09:05:07")).contains(LocalTime.of(9, 5, 7));
        assertThat(Numbers.time("24:01")).isEmpty();
        assertThat(Numbers.time("soon")).isEmpty();
    }

    @Test
    void aStretchOfTimeNamesItsDaysWhenTheyAreTwo() {
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        Instant evening = Instant.parse("2026-11-23T12:13:00Z");
        assertThat(Numbers.stretch(evening, evening.plusSeconds(600), shanghai)).isEqualTo("20:13–20:23");
        assertThat(Numbers.stretch(evening, evening.plusSeconds(86_340), shanghai)).isEqualTo("11-23 20:13–11-24 20:12");
    }

    @Test
    void onPaperAStretchOfOneDaySaysWhichDay() {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Instant from = Instant.parse("2026-11-04T22:00:00Z");
        assertThat(Numbers.days(from, from.plus(Duration.ofHours(15)), zone)).isEqualTo("11-05 06:00–21:00");
        assertThat(Numbers.days(from, from.plus(Duration.ofHours(39)), zone)).isEqualTo("11-05 06:00–11-06 21:00");
    }

    @Test
    void unitsAreWrittenAsPeopleWriteThem() {
        assertThat(Stream.of("MPa", "m3", "Cel", "%{LEL}", "m", "dB").map(Numbers::unit))
                .containsExactly("MPa", "m³", "°C", "% LEL", "m", "dB");
    }
}
