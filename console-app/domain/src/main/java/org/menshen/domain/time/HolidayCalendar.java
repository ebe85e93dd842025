package org.menshen.domain.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/// Which days are worked, with holidays and the weekends worked in exchange (调休).
///
/// @param zone the time zone of all dates
/// @param workStart begin of working time
/// @param workEnd end of working time, later than its begin
/// @param off holidays
/// @param worked weekend days that are worked
public record HolidayCalendar(ZoneId zone, LocalTime workStart, LocalTime workEnd, Set<LocalDate> off, Set<LocalDate> worked) {

    /// Copies the sets.
    ///
    /// @throws IllegalArgumentException when working time does not end after it begins, or a day is both off and worked
    public HolidayCalendar {
        off = Set.copyOf(off);
        worked = Set.copyOf(worked);
        if (!workEnd.isAfter(workStart)) {
            throw new IllegalArgumentException("working time ends after it begins: " + workStart + " … " + workEnd);
        }
        for (LocalDate day : worked) {
            if (off.contains(day)) {
                throw new IllegalArgumentException(day + " is both a day off and a day worked");
            }
        }
    }

    /// Whether a day is worked.
    public boolean isWorkday(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return worked.contains(day) || !weekend && !off.contains(day);
    }

    /// The next day after this one that is worked.
    public LocalDate nextWorkday(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkday(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /// Length of the working time of one day.
    public Duration workingDay() {
        return Duration.between(workStart, workEnd);
    }
}
