package org.menshen.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;

/// The test vectors of domain.md §3.11(e), and what they leave open.
class DeadlinesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private final Deadlines deadlines = Samples.CODES.deadlines();

    @Test
    void fourWorkHoursFromFridayAfternoonEndOnMonday() {
        assertThat(due("2020-10-16T16:30", DeadlineUnit.WORK_HOUR, 4)).isEqualTo("2020-10-19T12:30");
    }

    @Test
    void threeWorkDaysOverNationalDayCountTheExchangedSaturday() {
        assertThat(due("2020-09-30T15:00", DeadlineUnit.WORK_DAY, 3)).isEqualTo("2020-10-12T17:00");
    }

    @Test
    void urgentHoursRunThroughTheNight() {
        assertThat(due("2020-09-30T15:00", DeadlineUnit.URGENT_HOUR, 4)).isEqualTo("2020-09-30T19:00");
        assertThat(due("2020-09-30T22:00", DeadlineUnit.URGENT_HOUR, 4)).isEqualTo("2020-10-01T02:00");
    }

    @Test
    void fifteenNaturalDaysEndOnASaturdayUnlessTheRuleRollsOver() {
        assertThat(due("2020-10-09T10:00", DeadlineUnit.NATURAL_DAY, 15)).isEqualTo("2020-10-24T23:59:59");
        DeadlineRule rolling = new DeadlineRule(DeadlineUnit.NATURAL_DAY, 15, true);
        assertThat(local(deadlines.due(at("2020-10-09T10:00"), rolling, List.of()).at())).isEqualTo("2020-10-26T23:59:59");
    }

    @Test
    void sixtyDaysThenThirtyMore() {
        assertThat(due("2020-10-20T09:00", DeadlineUnit.NATURAL_DAY, 60)).isEqualTo("2020-12-19T23:59:59");
        assertThat(due("2020-12-19T23:59:59", DeadlineUnit.NATURAL_DAY, 30)).isEqualTo("2021-01-18T23:59:59");
    }

    @Test
    void aPauseOfTwoHoursMovesTheDueByExactlyTwoHoursAndIsListed() {
        Instant start = at("2020-10-20T09:00");
        Pause pause = new Pause(start.plusSeconds(600), start.plusSeconds(600 + 7200), "挂起");
        Due due = deadlines.due(start, new DeadlineRule(DeadlineUnit.WALL, 1800), List.of(pause));
        assertThat(due.at()).isEqualTo(start.plusSeconds(1800 + 7200));
        assertThat(due.pauses()).containsExactly(pause);
    }

    @Test
    void overlappingPausesCountOnceAndLatePausesNotAtAll() {
        Instant start = at("2020-10-20T09:00");
        Pause first = new Pause(start.plusSeconds(60), start.plusSeconds(660), "a");
        Pause overlapping = new Pause(start.plusSeconds(360), start.plusSeconds(960), "b");
        Pause late = new Pause(start.plusSeconds(9000), start.plusSeconds(9999), "c");
        Due due = deadlines.due(start, new DeadlineRule(DeadlineUnit.WALL, 1800), List.of(late, overlapping, first));
        assertThat(due.at()).isEqualTo(start.plusSeconds(1800 + 900));
        assertThat(due.pauses()).containsExactly(first, overlapping);
    }

    @Test
    void aPauseThatOnlyStartsWithinAnEarlierPausesExtensionCounts() {
        Instant start = at("2020-10-20T09:00");
        Pause first = new Pause(start.plusSeconds(60), start.plusSeconds(3660), "a");
        Pause second = new Pause(start.plusSeconds(5000), start.plusSeconds(5100), "b");
        Due due = deadlines.due(start, new DeadlineRule(DeadlineUnit.WALL, 1800), List.of(first, second));
        assertThat(due.at()).isEqualTo(start.plusSeconds(1800 + 3600 + 100));
    }

    @Test
    void aPauseOverNightHoldsOnlyWorkingTime() {
        Instant start = at("2020-10-19T16:00");
        Pause night = new Pause(at("2020-10-19T16:30"), at("2020-10-20T10:00"), "夜间");
        Due due = deadlines.due(start, new DeadlineRule(DeadlineUnit.WORK_HOUR, 2), List.of(night));
        assertThat(local(due.at())).isEqualTo("2020-10-20T11:30");
    }

    @Test
    void workDaysAndNaturalDaysMoveByWhatAPauseHolds() {
        Pause day = new Pause(at("2020-10-20T09:00"), at("2020-10-20T11:00"), "补正");
        assertThat(local(deadlines.due(at("2020-10-19T10:00"), new DeadlineRule(DeadlineUnit.WORK_DAY, 3), List.of(day)).at()))
            .isEqualTo("2020-10-23T11:00");
        assertThat(local(deadlines.due(at("2020-10-19T10:00"), new DeadlineRule(DeadlineUnit.NATURAL_DAY, 3), List.of(day)).at()))
            .isEqualTo("2020-10-23T23:59:59");
    }

    @Test
    void workHoursFromADayOffBeginOnTheNextWorkingDay() {
        assertThat(due("2020-10-03T20:00", DeadlineUnit.WORK_HOUR, 1)).isEqualTo("2020-10-09T10:00");
        assertThat(due("2020-10-19T07:00", DeadlineUnit.WORK_HOUR, 8)).isEqualTo("2020-10-19T17:00");
    }

    @Test
    void theCalendarKnowsExchangedDays() {
        HolidayCalendar calendar = Samples.CODES.calendar();
        assertThat(calendar.isWorkday(LocalDate.of(2020, 9, 27))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2020, 10, 10))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2020, 10, 8))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2025, 10, 11))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 2, 23))).isFalse();
        assertThat(deadlines.workingTime(at("2020-09-30T15:00"), at("2020-10-09T10:00"))).isEqualTo(Duration.ofHours(3));
    }

    private String due(String start, DeadlineUnit unit, double amount) {
        return local(deadlines.due(at(start), new DeadlineRule(unit, amount), List.of()).at());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    private static String local(Instant at) {
        return at.atZone(SHANGHAI).toLocalDateTime().toString();
    }
}
