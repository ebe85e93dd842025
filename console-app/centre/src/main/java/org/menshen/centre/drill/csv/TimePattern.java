package org.menshen.centre.drill.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// A pattern of dates and times. An offset or a zone in the text is heeded; without one the text is a wall clock of the mapping's zone.
/// Days that do not exist are none.
final class TimePattern {

    /// quoted text, or a run of `z`
    private static final Pattern PARTS = Pattern.compile("'[^']*'|z+");

    private final ZoneId zone;
    private final DateTimeFormatter format;

    /// @throws IllegalArgumentException when it is no pattern
    TimePattern(String pattern, ZoneId zone) {
        this.zone = zone;
        this.format = formatter(pattern, zone);
    }

    private static DateTimeFormatter formatter(String pattern, ZoneId zone) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        Matcher parts = PARTS.matcher(pattern);
        int from = 0;
        while (parts.find()) {
            boolean names = parts.group().startsWith("z");
            // a Z in quotes is how many write UTC; as mere text it would be lost
            boolean utc = parts.group().equals("'Z'");
            if (!names && !utc) {
                continue;
            }
            builder.appendPattern(pattern.substring(from, parts.start()));
            if (names) {
                // short names are ambiguous ("CST" is both China's and Chicago's): the mapping's own zone goes first
                builder.appendZoneText(parts.group().length() == 4 ? TextStyle.FULL : TextStyle.SHORT, Set.of(zone));
            } else {
                builder.appendPattern("X");
            }
            from = parts.end();
        }
        builder.appendPattern(pattern.substring(from));
        return builder.parseDefaulting(ChronoField.ERA, 1).toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /// The instant that a text names.
    Optional<Instant> instant(String text) {
        TemporalAccessor parsed = parse(text);
        try {
            return parsed == null ? Optional.empty() : Optional.of(LocalDateTime.from(parsed).atZone(zone(parsed)).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The day that a text names, in the mapping's zone.
    Optional<LocalDate> date(String text) {
        TemporalAccessor parsed = parse(text);
        if (parsed == null) {
            return Optional.empty();
        }
        boolean placed = parsed.query(TemporalQueries.zone()) != null && parsed.query(TemporalQueries.localTime()) != null;
        Optional<LocalDate> day = placed ? instant(text).map(at -> at.atZone(zone).toLocalDate()) : Optional.empty();
        return day.or(() -> Optional.ofNullable(parsed.query(TemporalQueries.localDate())));
    }

    private ZoneId zone(TemporalAccessor parsed) {
        ZoneId told = parsed.query(TemporalQueries.zone());
        return told == null ? zone : told;
    }

    private @Nullable TemporalAccessor parse(String text) {
        try {
            return format.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
