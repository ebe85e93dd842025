package org.menshen.domain.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times as people and programs write them into tables, the year first: `2026-11-05 14:30`, `2026/11/5`, `2026年11月5日14时30分`,
/// `20261105143000`, ISO 8601 with its offset. What could be read in two ways, such as `05/11/2026`, is none. Pure.
public final class UsualTime {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})([-/.年])(\\d{1,2})[-/.月](\\d{1,2})日?"
        + "(?:[T\\s]*(\\d{1,2})[:：时点](?:(\\d{1,2})分?)?(?:[:：]?(\\d{1,2})(?:[.,](\\d{1,9}))?秒?)?)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:(\\d{2})(\\d{2})(\\d{2})?)?");
    private static final Pattern ZONED = Pattern.compile(".*\\d{2}:\\d{2}.*(Z|[+-]\\d{2}:?\\d{2})");
    private static final int NANOS = 9;

    private UsualTime() {
    }

    /// The instant that is written.
    ///
    /// @param zone zone of what names none
    /// @return empty when it is no time
    public static Optional<Instant> instant(String written, ZoneId zone) {
        String text = written.strip();
        try {
            if (ZONED.matcher(text).matches()) {
                return Optional.of(OffsetDateTime.parse(text.replaceFirst("(?<=\\d) +(?=\\d)", "T").replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                    .toInstant());
            }
            return local(text).map(at -> at.atZone(zone).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /// The day that is written; of a time its day.
    ///
    /// @return empty when it is none
    public static Optional<LocalDate> day(String written) {
        try {
            return local(written.strip()).map(LocalDateTime::toLocalDate);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> local(String text) {
        Matcher m = WRITTEN.matcher(text);
        if (m.matches()) {
            String fraction = m.group(8) == null ? "" : m.group(8);
            int nanos = fraction.isEmpty() ? 0 : Integer.parseInt(fraction + "0".repeat(NANOS - fraction.length()));
            return Optional.of(LocalDate.of(number(m.group(1)), number(m.group(3)), number(m.group(4)))
                .atTime(LocalTime.of(number(m.group(5)), number(m.group(6)), number(m.group(7)), nanos)));
        }
        Matcher c = COMPACT.matcher(text);
        return c.matches() ? Optional.of(LocalDate.of(number(c.group(1)), number(c.group(2)), number(c.group(3)))
            .atTime(number(c.group(4)), number(c.group(5)), number(c.group(6)))) : Optional.empty();
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /// A time as it is written into tables: to the second, with what is beyond it when there is any.
    public static String written(Instant at, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        String fraction = local.getNano() == 0 ? "" : "." + String.format(java.util.Locale.ROOT, "%09d", local.getNano()).replaceFirst("0+$", "");
        return String.format(java.util.Locale.ROOT, "%s %02d:%02d:%02d%s", local.toLocalDate(), local.getHour(), local.getMinute(),
            local.getSecond(), fraction);
    }
}
