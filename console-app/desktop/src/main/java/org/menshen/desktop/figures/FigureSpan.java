package org.menshen.desktop.figures;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.menshen.domain.work.TallySpan;

/// The days that figures are told for.
///
/// @param kind how long
/// @param from the first day
/// @param to the last day
record FigureSpan(Kind kind, LocalDate from, LocalDate to) {

    private static final int LONG = 62;
    private static final int HOURS = 24;
    private static final int MOST_YEARS = 20;

    /// How long.
    enum Kind { DAY, WEEK, MONTH, YEAR, OWN }

    /// The stretch of a kind in which a day lies.
    static FigureSpan of(Kind kind, LocalDate day) {
        return switch (kind) {
            case DAY, OWN -> new FigureSpan(kind, day, day);
            case WEEK -> new FigureSpan(kind, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                    day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
            case MONTH -> new FigureSpan(kind, day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
            case YEAR -> new FigureSpan(kind, day.withDayOfYear(1), day.with(TemporalAdjusters.lastDayOfYear()));
        };
    }

    /// Two days as somebody wrote them, such as `2026-11-01 2026-11-05`; empty when they are none, or too far apart.
    static Optional<FigureSpan> written(String words) {
        String[] days = words.strip().split("[^0-9-]+");
        try {
            LocalDate from = LocalDate.parse(days[0]);
            LocalDate to = LocalDate.parse(days[days.length - 1]);
            return to.isBefore(from) || days.length > 2 || from.plusYears(MOST_YEARS).isBefore(to) ? Optional.empty()
                    : Optional.of(new FigureSpan(Kind.OWN, from, to));
        } catch (java.time.DateTimeException none) {
            return Optional.empty();
        }
    }

    /// A stretch as long that lies so many later.
    FigureSpan moved(int by) {
        return switch (kind) {
            case DAY -> of(kind, from.plusDays(by));
            case WEEK -> of(kind, from.plusWeeks(by));
            case MONTH -> of(kind, from.plusMonths(by));
            case YEAR -> of(kind, from.plusYears(by));
            case OWN -> new FigureSpan(kind, from.plusDays(by * days()), to.plusDays(by * days()));
        };
    }

    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    TallySpan whole(ZoneId zone) {
        return new TallySpan(from.atStartOfDay(zone).toInstant(), to.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /// Where the slots of a trend begin, and the end of the last.
    List<Instant> slots(ZoneId zone) {
        List<Instant> bounds = new ArrayList<>();
        if (from.equals(to)) {
            for (int hour = 0; hour < HOURS; hour++) {
                bounds.add(from.atTime(hour, 0).atZone(zone).toInstant());
            }
        } else {
            boolean months = days() > LONG;
            for (LocalDate day = from; !day.isAfter(to); day = months ? day.plusMonths(1).withDayOfMonth(1) : day.plusDays(1)) {
                bounds.add(day.atStartOfDay(zone).toInstant());
            }
        }
        bounds.add(to.plusDays(1).atStartOfDay(zone).toInstant());
        return bounds;
    }

    /// What stands below a slot.
    String label(Instant slot, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(slot, zone);
        return from.equals(to) ? String.valueOf(slot.atZone(zone).getHour()) : days() > LONG ? day.toString().substring(0, 7)
                : "%d-%d".formatted(day.getMonthValue(), day.getDayOfMonth());
    }
}
