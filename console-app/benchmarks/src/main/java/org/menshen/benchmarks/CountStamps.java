package org.menshen.benchmarks;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// How the rows of a published file say when they counted. What matters is the time of day there: an offset that is written is taken off, a stamp in
/// UTC or in seconds since 1970 goes to the zone of the city, when one is told. Immutable.
final class CountStamps {

    private static final List<String> DATES = List.of("yyyy-M-d", "d/M/yyyy", "M/d/yyyy", "yyyy/M/d", "d.M.yyyy", "d-M-yyyy", "M-d-yyyy", "d/M/yy",
            "M/d/yy", "d.M.yy", "d-MMM-yyyy", "d-MMM-yy", "d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy", "d/MMM/yyyy", "yyyyMMdd");
    private static final Pattern WEEKDAY = Pattern.compile("(?i)^(mon|tue|wed|thu|fri|sat|sun)[a-z]*[, ]+");
    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
    private static final Pattern SPLIT = Pattern.compile("^(.*\\d)(?:[T ,]+|\\s*-\\s+)(\\d{1,2}(?::\\d.*|\\s*[AaPp][Mm].*))$");
    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,2})(?::(\\d{2}))?(?::\\d{2}(?:[.,]\\d+)?)?\\s*([AaPp]\\.?[Mm]\\.?)?(?:\\s*[-–].*)?");
    private static final Pattern BARE_HOUR = Pattern.compile("(\\d{1,2})(?:\\.0+)?\\s*[hH]?");
    private static final int HOURS = 24;
    private static final int NOON = 12;
    private static final int MILLIS = 13;

    private final @Nullable DateTimeFormatter pattern;
    private final @Nullable ZoneId zone;
    private final boolean hoursEnd;

    private CountStamps(@Nullable DateTimeFormatter pattern, @Nullable ZoneId zone, boolean hoursEnd) {
        this.pattern = pattern;
        this.zone = zone;
        this.hoursEnd = hoursEnd;
    }

    /// Finds out how a file writes.
    ///
    /// @param dates the column of the date, perhaps with the time
    /// @param times the column of the time; empty when there is none
    /// @param zone the zone of the city, for stamps in UTC; `null` when it is not told
    /// @throws IllegalArgumentException when no way to write a date fits nearly all of them
    static CountStamps of(Collection<String> dates, Collection<String> times, @Nullable ZoneId zone) {
        List<String> days = dates.stream().filter(text -> !EPOCH.matcher(text.strip()).matches()).map(text -> parts(text)[0])
                .filter(text -> !text.isEmpty()).toList();
        // the hours 1…24 are those that end then
        boolean hoursEnd = times.stream().anyMatch(time -> time.strip().equals("24")) && times.stream().noneMatch(time -> time.strip().equals("0"));
        if (days.isEmpty()) {
            return new CountStamps(null, zone, hoursEnd);
        }
        DateTimeFormatter best = null;
        long least = Long.MAX_VALUE;
        for (String each : DATES) {
            DateTimeFormatter formatter = new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(each).toFormatter(Locale.ENGLISH);
            TreeSet<LocalDate> found = new TreeSet<>();
            long wrong = days.stream().filter(day -> date(day, formatter).map(found::add).isEmpty()).count();
            if (wrong * 20 > days.size()) {
                continue;
            }
            // where day and month may be exchanged, the one is right by which the file covers the shorter time
            long span = ChronoUnit.DAYS.between(found.getFirst(), found.getLast());
            if (span < least) {
                least = span;
                best = formatter;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("no date can be read from texts such as '" + days.getFirst() + "'");
        }
        return new CountStamps(best, zone, hoursEnd);
    }

    /// Whether nearly all texts are dates, with or without a time.
    static boolean readable(Collection<String> texts) {
        try {
            return !texts.isEmpty() && of(texts, List.of(), null).pattern != null || texts.stream().allMatch(text -> EPOCH.matcher(text).matches());
        } catch (IllegalArgumentException no) {
            return false;
        }
    }

    /// Whether a text holds a time beside its date.
    static boolean timed(String text) {
        return EPOCH.matcher(text.strip()).matches() || !parts(text)[1].isEmpty();
    }

    private static String[] parts(String text) {
        String bare = WEEKDAY.matcher(text.strip()).replaceFirst("").replaceAll("(?<=[A-Za-z])\\.?,? +| *, +(?=\\d{4})", " ").strip();
        Matcher matcher = SPLIT.matcher(bare);
        return matcher.matches() ? new String[] {matcher.group(1).strip(), matcher.group(2).strip()} : new String[] {bare, ""};
    }

    private static Optional<LocalDate> date(String text, DateTimeFormatter formatter) {
        try {
            return Optional.of(LocalDate.parse(text, formatter));
        } catch (DateTimeException no) {
            return Optional.empty();
        }
    }

    /// When a row counted, by the clocks there; empty when it does not say.
    ///
    /// @param date the date, perhaps with the time
    /// @param time the time; empty when it stands with the date
    Optional<LocalDateTime> at(String date, String time) {
        String text = date.strip();
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            return Optional.of(here(Instant.ofEpochMilli(text.length() == MILLIS ? number : number * 1_000)));
        }
        if (zone != null && text.matches(".*T.*(Z|[+]00:?00)")) {
            return utc(text);
        }
        String[] parts = parts(text);
        if (pattern == null) {
            return Optional.empty();
        }
        return date(parts[0], pattern).flatMap(day -> clock(time.isBlank() ? parts[1] : time, !time.isBlank())
                .map(minutes -> day.atTime(LocalTime.MIN).plusMinutes(minutes)));
    }

    private Optional<LocalDateTime> utc(String text) {
        try {
            return Optional.of(here(OffsetDateTime.parse(text.replaceFirst("\\+0000$", "Z")).toInstant()));
        } catch (DateTimeException no) {
            return Optional.empty();
        }
    }

    private LocalDateTime here(Instant at) {
        return LocalDateTime.ofInstant(at, zone == null ? ZoneOffset.UTC : zone);
    }

    /// Minutes of the day.
    private Optional<Integer> clock(String text, boolean own) {
        if (text.isBlank()) {
            return own ? Optional.empty() : Optional.of(0);
        }
        String bare = text.strip().replaceFirst("(Z|[+-]\\d{2}:?\\d{2})$", "").strip();
        Matcher hour = BARE_HOUR.matcher(bare);
        if (hour.matches()) {
            int of = Integer.parseInt(hour.group(1)) - (hoursEnd ? 1 : 0);
            return of < 0 || of >= HOURS ? Optional.empty() : Optional.of(of * 60);
        }
        Matcher clock = CLOCK.matcher(bare);
        if (!clock.matches()) {
            return Optional.empty();
        }
        int of = Integer.parseInt(clock.group(1));
        int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
        String half = clock.group(3);
        if (half != null) {
            of = of % NOON + (half.toLowerCase(Locale.ROOT).startsWith("p") ? NOON : 0);
        }
        return of > HOURS || minute > 59 || of == HOURS && minute > 0 ? Optional.empty() : Optional.of(of * 60 + minute);
    }
}
