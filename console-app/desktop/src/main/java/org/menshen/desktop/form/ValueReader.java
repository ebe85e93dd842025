package org.menshen.desktop.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.menshen.domain.work.FieldKind;
import org.menshen.domain.work.FlowField;

/// Reads what a person types into a field: days as `2026-11-05`, `11-05`, `+3`; times as `11-05 06:00`, `06:00`, `+30` minutes; anything else as it
/// stands. Pure.
public final class ValueReader {

    private static final Pattern DAY = Pattern.compile("(?:(\\d{4})[-/.])?(\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern TIME = Pattern.compile("(?:(\\S+)\\s+)?(\\d{1,2})[:\\uff1a](\\d{2})");
    private static final Pattern AHEAD = Pattern.compile("\\+(\\d{1,4})");

    private ValueReader() {
    }

    /// The value as it is written; empty when the field cannot hold it. What has been typed of nothing is nothing.
    public static Optional<String> read(FlowField field, String typed, Instant now, ZoneId zone) {
        String text = typed.strip();
        if (text.isEmpty() || field.mask() != null) {
            return Optional.of(text);
        }
        return switch (field.kind()) {
            case DATE -> day(text, now.atZone(zone).toLocalDate()).map(LocalDate::toString);
            case TIME -> time(text, now, zone).map(Instant::toString);
            case WHOLE, NUMBER -> field.kind().normal(text).filter(number -> within(field, number));
            default -> field.kind().normal(text);
        };
    }

    /// A number without what does not count.
    public static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /// A value as a person types it.
    public static String typed(FlowField field, String written, ZoneId zone) {
        return field.kind() == FieldKind.TIME && !written.isEmpty() && field.mask() == null
                ? Instant.parse(written).atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ') : written;
    }

    private static boolean within(FlowField field, String number) {
        double value = Double.parseDouble(number);
        return (field.least() == null || value >= field.least()) && (field.most() == null || value <= field.most());
    }

    private static Optional<LocalDate> day(String text, LocalDate today) {
        Matcher ahead = AHEAD.matcher(text);
        if (ahead.matches()) {
            return Optional.of(today.plusDays(Integer.parseInt(ahead.group(1))));
        }
        Matcher parts = DAY.matcher(text);
        try {
            return parts.matches() ? Optional.of(LocalDate.of(parts.group(1) == null ? today.getYear() : Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)))) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> time(String text, Instant now, ZoneId zone) {
        Matcher ahead = AHEAD.matcher(text);
        if (ahead.matches()) {
            return Optional.of(now.plus(Long.parseLong(ahead.group(1)), ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MINUTES));
        }
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        LocalDate today = now.atZone(zone).toLocalDate();
        try {
            LocalTime time = LocalTime.of(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
            Optional<LocalDate> day = parts.group(1) == null ? Optional.of(today) : day(parts.group(1), today);
            return day.map(on -> on.atTime(time).atZone(zone).toInstant());
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }
}
