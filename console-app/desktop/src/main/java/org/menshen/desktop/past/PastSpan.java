package org.menshen.desktop.past;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// A stretch of time in which alerts were raised.
///
/// @param name as it is shown
/// @param back how far back from now; `null` when it has a beginning of its own
/// @param from its beginning; `null` when it goes back from now, or for any time
/// @param until its end; `null` for now
record PastSpan(String name, @Nullable Duration back, @Nullable Instant from, @Nullable Instant until) {

    private static final int YEAR = 4;
    private static final int MONTH = 7;

    /// The last so many days.
    static PastSpan last(String name, int days) {
        return new PastSpan(name, Duration.ofDays(days), null, null);
    }

    /// When it begins.
    @Nullable Instant begins(Instant now) {
        return back == null ? from : now.minus(back);
    }

    /// Reads what was typed: a year `2025`, a month `2025-03`, a day `2025-03-05`, or two of them with `..` between.
    ///
    /// @return empty when it is none of these, or ends before it begins
    static Optional<PastSpan> parse(String typed, ZoneId zone) {
        String[] ends = typed.strip().split("\\s*\\.\\.\\s*", 2);
        try {
            Instant from = first(ends[0]).atStartOfDay(zone).toInstant();
            Instant until = after(ends[ends.length - 1]).atStartOfDay(zone).toInstant();
            return from.isBefore(until) ? Optional.of(new PastSpan(typed.strip(), null, from, until)) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static LocalDate first(String typed) {
        return switch (typed.length()) {
            case YEAR -> Year.parse(typed).atDay(1);
            case MONTH -> YearMonth.parse(typed).atDay(1);
            default -> LocalDate.parse(typed);
        };
    }

    private static LocalDate after(String typed) {
        return switch (typed.length()) {
            case YEAR -> Year.parse(typed).plusYears(1).atDay(1);
            case MONTH -> YearMonth.parse(typed).plusMonths(1).atDay(1);
            default -> LocalDate.parse(typed).plusDays(1);
        };
    }
}
