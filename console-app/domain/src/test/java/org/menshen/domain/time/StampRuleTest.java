package org.menshen.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.menshen.domain.time.StampRule.Doubt;

class StampRuleTest {

    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    private final StampRule rule = new StampRule(Duration.ofDays(7), Duration.ofMinutes(1));

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T03:59:00Z", "2026-11-23T11:59:00+08:00", "2026-11-23T11:59:00+0800", "2026-11-23T11:59:00+08",
        " 2026-11-23 11:59:00+08:00", "2026-11-23T03:59:00.000000000Z", "2026-11-23t03:59:00z"})
    void aGoodStampIsTakenAsItIs(String text) {
        assertThat(rule.read(text, NOW)).isEqualTo(new StampRule.Judged(NOW.minusSeconds(60), null));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T04:01:01Z,FUTURE", "2026-11-16T03:59:59Z,PAST", "-999999999-01-01T00:00:00Z,PAST", "+1000000000-12-31T23:59:59Z,FUTURE",
        "1795406400,UNIT", "1795406400000,UNIT", "-1.5e3,UNIT", "1795406400.123,UNIT", "yesterday,UNREADABLE", "2026-11-23T04:00:00,UNREADABLE",
        "+1000000001-01-01T00:00:00Z,UNREADABLE", "2026-13-45T99:99:99Z,UNREADABLE", "NaN,UNREADABLE", "'',MISSING"})
    void oneThatCannotBeTrueIsTheTimeOfArrival(String text, Doubt doubt) {
        assertThat(rule.read(text, NOW)).isEqualTo(new StampRule.Judged(NOW, doubt));
        assertThat(rule.read(null, NOW).doubt()).isEqualTo(Doubt.MISSING);
    }

    @Test
    void whatCannotBeCountedWithIsNotSane() {
        assertThat(StampRule.isSane(NOW)).isTrue();
        assertThat(StampRule.isSane(Instant.MIN)).isFalse();
        assertThat(StampRule.isSane(Instant.MAX)).isFalse();
        assertThat(rule.judge(Instant.MIN, NOW).at()).isEqualTo(NOW);
        assertThat(rule.judge(Instant.MAX, NOW).at()).isEqualTo(NOW);
    }
}
