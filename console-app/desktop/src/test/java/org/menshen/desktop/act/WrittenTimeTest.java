package org.menshen.desktop.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

class WrittenTimeTest {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOON = Instant.parse("2026-11-05T04:00:00Z");

    @Test
    void aTimeWithoutADayIsTheNextOne() {
        assertThat(WrittenTime.at("13:30", NOON, HERE)).contains(Instant.parse("2026-11-05T05:30:00Z"));
        assertThat(WrittenTime.at("06:00", NOON, HERE)).contains(Instant.parse("2026-11-05T22:00:00Z"));
        assertThat(WrittenTime.at("11-09 06:00", NOON, HERE)).contains(Instant.parse("2026-11-08T22:00:00Z"));
        assertThat(WrittenTime.at("2027-01-02 00:05", NOON, HERE)).contains(Instant.parse("2027-01-01T16:05:00Z"));
    }

    @Test
    void twoTimesAreAStretchWhoseEndIsLater() {
        assertThat(WrittenTime.span("06:00–21:00", NOON, HERE)).contains(
                new WrittenTime.Span(Instant.parse("2026-11-04T22:00:00Z"), Instant.parse("2026-11-05T13:00:00Z")));
        assertThat(WrittenTime.span("11-05 20:00 - 08:00", NOON, HERE).orElseThrow().to()).isEqualTo(Instant.parse("2026-11-06T00:00:00Z"));
        assertThat(WrittenTime.span("11-05 06:00 – 11-10 21:00", NOON, HERE).orElseThrow().to()).isEqualTo(Instant.parse("2026-11-10T13:00:00Z"));
        assertThat(WrittenTime.span("11-10 06:00–11-05 21:00", NOON, HERE)).isEmpty();
    }

    @Test
    void aStretchWithoutADayThatIsOverIsTomorrows() {
        Instant evening = Instant.parse("2026-11-05T13:00:00Z");
        assertThat(WrittenTime.span("06:00–21:00", evening, HERE)).contains(
                new WrittenTime.Span(Instant.parse("2026-11-05T22:00:00Z"), Instant.parse("2026-11-06T13:00:00Z")));
        assertThat(WrittenTime.span("06:00–21:00", evening.minusSeconds(60), HERE).orElseThrow().from())
                .isEqualTo(Instant.parse("2026-11-04T22:00:00Z"));
        assertThat(WrittenTime.span("11-05 06:00–21:00", evening, HERE).orElseThrow().to()).isEqualTo(evening);
        assertThat(WrittenTime.span("20:00–08:00", evening, HERE).orElseThrow().to()).isEqualTo(Instant.parse("2026-11-06T00:00:00Z"));
    }

    @Test
    void whatIsNoTimeIsNone() {
        assertThat(WrittenTime.at("25:00", NOON, HERE)).isEmpty();
        assertThat(WrittenTime.at("02-30 06:00", NOON, HERE)).isEmpty();
        assertThat(WrittenTime.at("soon", NOON, HERE)).isEmpty();
        assertThat(WrittenTime.span("06:00", NOON, HERE)).isEmpty();
    }
}
