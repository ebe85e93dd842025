package org.menshen.domain.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Hours of every day, such as 07:00–09:00; those that end before they begin go over midnight, those that end when they begin are all day.
///
/// @param from when they begin, minutes from midnight, 0…1439, time of the site
/// @param to when they end, as `from`
public record DayHours(int from, int to) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final int HOUR_MIN = 60;
    private static final int DAY_MIN = 24 * HOUR_MIN;

    /// @throws IllegalArgumentException when a minute is of no day
    public DayHours {
        if (from < 0 || from >= DAY_MIN || to < 0 || to >= DAY_MIN) {
            throw new IllegalArgumentException("a day has minutes 0 to 1439, not " + from + " and " + to);
        }
    }

    /// A stretch of time.
    ///
    /// @param from its first instant
    /// @param to when it is over
    public record Span(Instant from, Instant to) {

        /// Whether it has an instant in common with another one.
        public boolean overlaps(Span other) {
            return from.isBefore(other.to) && other.from.isBefore(to);
        }

        /// How long it is.
        public Duration length() {
            return Duration.between(from, to);
        }
    }

    /// Reads the written form `07:00-09:00`; empty when it is none.
    public static Optional<DayHours> of(String written) {
        String[] parts = written.strip().split("\\s*[-–~至]\\s*");
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(DayHours.of(LocalTime.parse(parts[0].strip(), TIME), LocalTime.parse(parts[1].strip(), TIME)));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /// From a time of day to another.
    public static DayHours of(LocalTime from, LocalTime to) {
        return new DayHours(from.getHour() * HOUR_MIN + from.getMinute(), to.getHour() * HOUR_MIN + to.getMinute());
    }

    private static LocalTime time(int minute) {
        return LocalTime.of(minute / HOUR_MIN, minute % HOUR_MIN);
    }

    /// Whether they share a minute of the day with others.
    public boolean overlaps(DayHours other) {
        return within(from, other.from, other.length()) || within(other.from, from, length());
    }

    private static boolean within(int minute, int from, int length) {
        return Math.floorMod(minute - from, DAY_MIN) < length;
    }

    private int length() {
        int length = Math.floorMod(to - from, DAY_MIN);
        return length == 0 ? DAY_MIN : length;
    }

    /// When they are in a stretch of time, in the order of time.
    ///
    /// @param zone the zone of the site
    public List<Span> within(Span whole, ZoneId zone) {
        List<Span> spans = new ArrayList<>();
        LocalDate last = whole.to().atZone(zone).toLocalDate();
        for (LocalDate day = whole.from().atZone(zone).toLocalDate().minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            Instant begin = day.atTime(time(from)).atZone(zone).toInstant();
            Instant end = (to > from ? day : day.plusDays(1)).atTime(time(to)).atZone(zone).toInstant();
            Instant first = begin.isAfter(whole.from()) ? begin : whole.from();
            Instant over = end.isBefore(whole.to()) ? end : whole.to();
            if (first.isBefore(over)) {
                spans.add(new Span(first, over));
            }
        }
        return List.copyOf(spans);
    }

    @Override
    public String toString() {
        return time(from) + "-" + time(to);
    }
}
