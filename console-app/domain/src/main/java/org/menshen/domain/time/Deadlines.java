package org.menshen.domain.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Counts deadlines in all units, with pauses. Pure; safe from any thread.
public final class Deadlines {

    private static final LocalTime DAY_END = LocalTime.of(23, 59, 59);

    private final HolidayCalendar calendar;

    /// Counts by this calendar.
    public Deadlines(HolidayCalendar calendar) {
        this.calendar = calendar;
    }

    /// The zone of its days.
    public ZoneId zone() {
        return calendar.zone();
    }

    /// When something is due that began at a time.
    ///
    /// Pauses move a deadline by as much of the counted time as they cover: wall time for `WALL`, `URGENT_HOUR` and
    /// (rounded up to whole days) `NATURAL_DAY`, working time for `WORK_HOUR` and `WORK_DAY`. A pause after the deadline moves nothing.
    public Due due(Instant start, DeadlineRule rule, List<Pause> pauses) {
        Instant at = base(start, rule);
        List<Pause> moving = new ArrayList<>();
        Duration held = Duration.ZERO;
        Instant counted = start;
        for (Pause pause : pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            Instant from = pause.from().isBefore(counted) ? counted : pause.from();
            if (!pause.from().isBefore(at)) {
                break;
            }
            if (!pause.to().isAfter(from)) {
                continue;
            }
            moving.add(pause);
            counted = pause.to();
            held = held.plus(covered(rule.unit(), from, pause.to()));
            at = moved(start, rule, held);
        }
        return new Due(at, moving);
    }

    /// Working time between two instants.
    public Duration workingTime(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = to.atZone(calendar.zone()).toLocalDate();
        for (LocalDate day = from.atZone(calendar.zone()).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (calendar.isWorkday(day)) {
                Instant open = later(from, at(day, calendar.workStart()));
                Instant close = earlier(to, at(day, calendar.workEnd()));
                sum = close.isAfter(open) ? sum.plus(Duration.between(open, close)) : sum;
            }
        }
        return sum;
    }

    private Duration covered(DeadlineUnit unit, Instant from, Instant to) {
        return switch (unit) {
            case WALL, URGENT_HOUR, NATURAL_DAY -> Duration.between(from, to);
            case WORK_HOUR, WORK_DAY -> workingTime(from, to);
        };
    }

    private Instant moved(Instant start, DeadlineRule rule, Duration held) {
        Instant base = base(start, rule);
        return switch (rule.unit()) {
            case WALL, URGENT_HOUR -> base.plus(held);
            case WORK_HOUR -> plusWorkingTime(start, hours(rule.amount()).plus(held));
            case WORK_DAY -> held.isZero() ? base : plusWorkingTime(base, held);
            case NATURAL_DAY -> {
                long days = Math.ceilDiv(held.toSeconds(), Duration.ofDays(1).toSeconds());
                yield naturalDays(start, (long) rule.amount() + days, rule.rollOver());
            }
        };
    }

    private Instant base(Instant start, DeadlineRule rule) {
        return switch (rule.unit()) {
            case WALL -> start.plusMillis(Math.round(rule.amount() * 1000));
            case URGENT_HOUR -> start.plus(hours(rule.amount()));
            case WORK_HOUR -> plusWorkingTime(start, hours(rule.amount()));
            case WORK_DAY -> workDays(start, (long) rule.amount());
            case NATURAL_DAY -> naturalDays(start, (long) rule.amount(), rule.rollOver());
        };
    }

    private Instant workDays(Instant start, long days) {
        LocalDate day = start.atZone(calendar.zone()).toLocalDate();
        for (long left = days; left > 0; left--) {
            day = calendar.nextWorkday(day);
        }
        return at(day, calendar.workEnd());
    }

    private Instant naturalDays(Instant start, long days, boolean rollOver) {
        LocalDate day = start.atZone(calendar.zone()).toLocalDate().plusDays(days);
        return at(rollOver && !calendar.isWorkday(day) ? calendar.nextWorkday(day) : day, DAY_END);
    }

    private Instant plusWorkingTime(Instant start, Duration amount) {
        ZonedDateTime from = start.atZone(calendar.zone());
        LocalDate day = from.toLocalDate();
        Duration left = amount;
        Instant cursor = start;
        while (true) {
            if (calendar.isWorkday(day)) {
                Instant open = later(cursor, at(day, calendar.workStart()));
                Instant close = at(day, calendar.workEnd());
                Duration room = close.isAfter(open) ? Duration.between(open, close) : Duration.ZERO;
                if (left.compareTo(room) <= 0) {
                    return open.plus(left);
                }
                left = left.minus(room);
            }
            day = day.plusDays(1);
            cursor = at(day, LocalTime.MIDNIGHT);
        }
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(calendar.zone()).toInstant();
    }

    private static Duration hours(double amount) {
        return Duration.ofSeconds(Math.round(amount * 3600));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
