package org.menshen.domain.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// The one rule for every stamp that comes from outside: of alerts, readings, warnings and commands. A stamp that cannot be true is taken for
/// the time of arrival, and it is said why. Pure.
///
/// @param past how far behind the clock a stamp may be
/// @param future how far ahead of it
public record StampRule(Duration past, Duration future) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?(?:[eE][+-]?\\d+)?");
    private static final Pattern SHORT_OFFSET = Pattern.compile("(.*[T ]\\d\\d:.*[+-]\\d\\d):?(\\d\\d)?");
    /// What every part of the house can count with: milliseconds since 1970, in years of four digits.
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    /// Why a stamp is not believed.
    public enum Doubt {
        /// it lies too far ahead
        FUTURE,
        /// it lies too far back
        PAST,
        /// a number in place of a date: seconds or milliseconds since some day
        UNIT,
        /// no date that can be read
        UNREADABLE,
        /// there is none
        MISSING
    }

    /// A stamp as it is taken.
    ///
    /// @param at the time to go by
    /// @param doubt why that is not the one that was claimed; `null` when it is
    public record Judged(Instant at, @Nullable Doubt doubt) {
    }

    /// The rule with the house's figures.
    ///
    /// @param figures looks up figures such as `stamp.past-s`
    public static StampRule of(ToDoubleFunction<String> figures) {
        return new StampRule(Duration.ofMillis((long) (figures.applyAsDouble("stamp.past-s") * 1_000)),
            Duration.ofMillis((long) (figures.applyAsDouble("stamp.future-s") * 1_000)));
    }

    /// Judges a stamp.
    public Judged judge(Instant claimed, Instant now) {
        if (claimed.isAfter(now.plus(future))) {
            return new Judged(now, Doubt.FUTURE);
        }
        return claimed.isBefore(now.minus(past)) ? new Judged(now, Doubt.PAST) : new Judged(claimed, null);
    }

    /// Judges a stamp as it was written.
    ///
    /// @param claimed ISO 8601 with an offset is good; `null` when there is none
    public Judged read(@Nullable String claimed, Instant now) {
        if (claimed == null || claimed.isBlank()) {
            return new Judged(now, Doubt.MISSING);
        }
        String text = claimed.strip();
        if (NUMBER.matcher(text).matches()) {
            return new Judged(now, Doubt.UNIT);
        }
        Instant read = parse(text);
        return read == null ? new Judged(now, Doubt.UNREADABLE) : judge(read, now);
    }

    private static @Nullable Instant parse(String text) {
        try {
            return DateTimeFormatter.ISO_INSTANT.parse(text, Instant::from);
        } catch (DateTimeException e) {
            var offset = SHORT_OFFSET.matcher(text.replaceFirst(" (?=\\d\\d:)", "T"));
            if (!offset.matches()) {
                return null;
            }
            try {
                return DateTimeFormatter.ISO_INSTANT.parse(offset.group(1) + ":" + (offset.group(2) == null ? "00" : offset.group(2)), Instant::from);
            } catch (DateTimeException none) {
                return null;
            }
        }
    }

    /// Whether a stamp, true or not, can be counted with: what was recorded before this rule, or by another centre, may not.
    public static boolean isSane(Instant at) {
        return !at.isBefore(FIRST) && at.isBefore(LAST);
    }
}
