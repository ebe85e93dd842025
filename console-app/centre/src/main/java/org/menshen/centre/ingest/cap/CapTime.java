package org.menshen.centre.ingest.cap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads times as CAP writes them, and as others do: without offset, with blanks, slashes or Chinese signs, as a count since 1970, or as
/// mail does. What is not written as CAP wants it is marked.
final class CapTime {

    private static final Pattern STRICT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:[-+]\\d\\d:\\d\\d|Z)");
    private static final Pattern LOOSE = Pattern.compile(
            "(\\d{4})\\s*[-/.年]?\\s*(\\d{1,2})\\s*[-/.月]?\\s*(\\d{1,2})\\s*日?(?:[T\\s]*(\\d{1,2})\\s*[:：时]?\\s*(\\d{2})?\\s*[:：分]?\\s*(\\d{2})?秒?"
            + "(?:[.,]\\d+)?)?\\s*(Z|(?:UTC|GMT)?[-+]\\d{1,2}(?::?\\d{2})?|UTC|GMT)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern OFFSET = Pattern.compile("[A-Za-z]*([-+])(\\d{1,2}):?(\\d{2})?");
    private static final Pattern COUNT = Pattern.compile("\\d{10}|\\d{13}");
    private static final int SECOND_DIGITS = 10;
    private static final int DAY_HOURS = 24;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    private final ZoneId zone;

    /// @param zone where times without an offset are meant
    CapTime(ZoneId zone) {
        this.zone = zone;
    }

    /// The time that a text tells.
    ///
    /// @param name of which part, for the marks
    /// @return empty when there is no text, or none that tells a time
    Optional<Instant> read(String text, String name, Marks marks) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> time = STRICT.matcher(text).matches() ? strict(text) : Optional.empty();
        if (time.isEmpty()) {
            time = loose(text, name, marks).or(() -> counted(text)).or(() -> mail(text));
            marks.add(time.isPresent() ? "time-form" : "time-unreadable", name + " " + text);
        }
        return time;
    }

    private static Optional<Instant> strict(String text) {
        try {
            return sane(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Instant> loose(String text, String name, Marks marks) {
        Matcher m = LOOSE.matcher(text);
        if (!m.matches() || COUNT.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            // what ends on a day goes on until that day is over
            int hour = m.group(4) == null && name.equals("expires") ? DAY_HOURS : number(m.group(4));
            LocalDateTime local = LocalDateTime.of(number(m.group(1)), number(m.group(2)), number(m.group(3)), hour == DAY_HOURS ? 0 : hour,
                    number(m.group(5)), Math.min(59, number(m.group(6)))).plusDays(hour == DAY_HOURS ? 1 : 0);
            String offset = m.group(7);
            if (offset == null) {
                marks.add("time-no-offset", name);
                return sane(local.atZone(zone).toInstant());
            }
            return sane(local.toInstant(offset(offset)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// `Z`, `UTC`, `+8`, `+08`, `+0800`, `-08:00`, `GMT+8`.
    private static ZoneOffset offset(String text) {
        Matcher m = OFFSET.matcher(text);
        if (!m.matches()) {
            return ZoneOffset.UTC;
        }
        int sign = m.group(1).equals("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(m.group(2)), sign * number(m.group(3)));
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static Optional<Instant> counted(String text) {
        if (!COUNT.matcher(text).matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(text);
        return sane(text.length() == SECOND_DIGITS ? Instant.ofEpochSecond(count) : Instant.ofEpochMilli(count));
    }

    private static Optional<Instant> mail(String text) {
        try {
            return sane(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> sane(Instant time) {
        int year = time.atZone(ZoneOffset.UTC).getYear();
        return year >= FIRST_YEAR && year <= LAST_YEAR ? Optional.of(time) : Optional.empty();
    }
}
