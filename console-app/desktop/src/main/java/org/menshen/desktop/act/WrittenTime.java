package org.menshen.desktop.act;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// Times as a person writes them: `06:00` (the next one), `11-05 06:00`, `2026-11-05 06:00`; and two of them with a dash between. Pure.
final class WrittenTime {

    private static final String ONE = "(?:(?:(\\d{4})-)?(\\d{1,2})-(\\d{1,2})\\s+)?(\\d{1,2}):(\\d{2})";
    private static final Pattern TIME = Pattern.compile("\\s*" + ONE + "\\s*");
    private static final Pattern SPAN = Pattern.compile("\\s*" + ONE + "\\s*[–—~\\u81f3-]\\s*" + ONE + "\\s*");
    private static final int PARTS = 5;

    private WrittenTime() {
    }

    /// A stretch of time.
    ///
    /// @param from when it begins
    /// @param to when it ends, later
    record Span(Instant from, Instant to) {
    }

    /// One time; empty when it is none.
    static Optional<Instant> at(String words, Instant now, ZoneId zone) {
        Matcher parts = TIME.matcher(words);
        LocalDate today = now.atZone(zone).toLocalDate();
        return parts.matches() ? time(parts, 0, today, now, zone) : Optional.empty();
    }

    /// Two times; empty when they are none, or the second is not later. A second one without a day is on the first one's, or on the next; a stretch
    /// without a day that would be over is tomorrow's: what is written is planned.
    static Optional<Span> span(String words, Instant now, ZoneId zone) {
        Matcher parts = SPAN.matcher(words);
        if (!parts.matches()) {
            return Optional.empty();
        }
        LocalDate today = now.atZone(zone).toLocalDate();
        Optional<Span> written = span(parts, today, zone);
        boolean over = parts.group(2) == null && written.filter(span -> !span.to.isAfter(now)).isPresent();
        return over ? span(parts, today.plusDays(1), zone) : written;
    }

    private static Optional<Span> span(Matcher parts, LocalDate day, ZoneId zone) {
        return time(parts, 0, day, null, zone).flatMap(begin -> time(parts, PARTS, begin.atZone(zone).toLocalDate(), begin, zone)
                .filter(begin::isBefore).map(end -> new Span(begin, end)));
    }

    /// @param after a time without a day is later than this; `null` when it need not be
    private static Optional<Instant> time(Matcher parts, int first, LocalDate day, @Nullable Instant after, ZoneId zone) {
        try {
            boolean dated = parts.group(first + 2) != null;
            int year = parts.group(first + 1) == null ? day.getYear() : Integer.parseInt(parts.group(first + 1));
            LocalDate on = dated ? LocalDate.of(year, Integer.parseInt(parts.group(first + 2)), Integer.parseInt(parts.group(first + 3))) : day;
            LocalTime time = LocalTime.of(Integer.parseInt(parts.group(first + 4)), Integer.parseInt(parts.group(first + 5)));
            Instant at = on.atTime(time).atZone(zone).toInstant();
            boolean next = !dated && after != null && !at.isAfter(after);
            return Optional.of(next ? on.plusDays(1).atTime(time).atZone(zone).toInstant() : at);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
