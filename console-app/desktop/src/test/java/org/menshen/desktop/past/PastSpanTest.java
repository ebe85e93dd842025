package org.menshen.desktop.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Stretches of time as they are typed.
class PastSpanTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({"2025, 2024-12-31T16:00:00Z, 2025-12-31T16:00:00Z", "2025-02, 2025-01-31T16:00:00Z, 2025-02-28T16:00:00Z",
        "2025-03-05, 2025-03-04T16:00:00Z, 2025-03-05T16:00:00Z", "2025-03 .. 2025-04-10, 2025-02-28T16:00:00Z, 2025-04-10T16:00:00Z"})
    void yearsMonthsDaysAndTwoOfThem(String typed, Instant from, Instant until) {
        PastSpan span = PastSpan.parse(typed, ZONE).orElseThrow();
        assertThat(span.begins(Instant.EPOCH)).isEqualTo(from);
        assertThat(span.until()).isEqualTo(until);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2025-13", "2025-02-30", "2025-04..2025-03", ".."})
    void whatIsNoTimeIsNone(String typed) {
        assertThat(PastSpan.parse(typed, ZONE)).isEmpty();
    }

    @Test
    void theLastDaysGoBackFromNow() {
        Instant now = Instant.parse("2026-11-05T10:00:00Z");
        assertThat(PastSpan.last("30", 30).begins(now)).isEqualTo(Instant.parse("2026-10-06T10:00:00Z"));
        assertThat(PastSpan.last("30", 30).until()).isNull();
    }
}
