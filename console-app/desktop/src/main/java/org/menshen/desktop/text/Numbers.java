package org.menshen.desktop.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/// How numbers that change are written: one way everywhere, fixed width, the same in both languages. Pure.
public final class Numbers {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT);
    private static final DateTimeFormatter DAY_MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private Numbers() {
    }

    /// A time of day, `21:42:17`.
    public static String clock(Instant at, ZoneId zone) {
        return CLOCK.format(at.atZone(zone));
    }

    /// A time of day as a person types it, `9:05` or `21:42:17`; empty when it is none.
    public static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed, TYPED));
        } catch (DateTimeParseException no) {
            return Optional.empty();
        }
    }

    /// A time of day to the minute, `21:42`.
    public static String minute(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone));
    }

    /// A time to the minute with month and day, `11-23 21:42`.
    public static String day(Instant at, ZoneId zone) {
        return DAY_MINUTE.format(at.atZone(zone));
    }

    /// From one time to another, `21:42–22:10`; with month and day when that is not the same day, `11-23 21:42–11-24 20:10`.
    public static String stretch(Instant from, Instant to, ZoneId zone) {
        DateTimeFormatter format = from.atZone(zone).toLocalDate().equals(to.atZone(zone).toLocalDate()) ? MINUTE : DAY_MINUTE;
        return format.format(from.atZone(zone)) + "–" + format.format(to.atZone(zone));
    }

    /// From one time to another on paper, where nobody knows the day it is read: `11-23 21:42–22:10`, `11-23 21:42–11-24 20:10`.
    public static String days(Instant from, Instant to, ZoneId zone) {
        boolean oneDay = from.atZone(zone).toLocalDate().equals(to.atZone(zone).toLocalDate());
        return day(from, zone) + "–" + (oneDay ? minute(to, zone) : day(to, zone));
    }

    /// How long something has been going on: `00:42`, `12:05`, `1:02:05` from an hour on, `3d04h` from a day on. Negative spans count as none.
    public static String span(Duration span) {
        long s = Math.max(0, span.toSeconds());
        if (s < 3600) {
            return String.format(Locale.ROOT, "%02d:%02d", s / 60, s % 60);
        }
        if (s < 86_400) {
            return String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
        }
        return String.format(Locale.ROOT, "%dd%02dh", s / 86_400, s / 3600 % 24);
    }

    /// The age of a datum: `0.2 s` below ten seconds, `40 s`, `12 min`, `3 h`, `2 d`.
    public static String age(Duration age) {
        double s = Math.max(0, age.toMillis()) / 1000.0;
        if (s < 9.95) {
            return String.format(Locale.ROOT, "%.1f s", s);
        }
        if (s < 120) {
            return String.format(Locale.ROOT, "%.0f s", s);
        }
        if (s < 7200) {
            return (long) (s / 60) + " min";
        }
        return s < 172_800 ? (long) (s / 3600) + " h" : (long) (s / 86_400) + " d";
    }

    /// A unit of measure as people write it: `m³` for UCUM's `m3`, `°C` for `Cel`, `% LEL` for `%{LEL}`.
    public static String unit(String ucum) {
        return ucum.replaceAll("\\{(.*)}", " $1").replaceAll("\\bCel\\b", "°C").replaceAll("m2\\b", "m²").replaceAll("m3\\b", "m³").strip();
    }

    /// A time to arrive: `1′10″`, `12′`.
    public static String minutes(Duration span) {
        long s = Math.max(0, span.toSeconds());
        return s < 600 ? String.format(Locale.ROOT, "%d′%02d″", s / 60, s % 60) : Math.round(s / 60.0) + "′";
    }

    /// A distance: `210 m`, `1.2 km`.
    public static String distance(double metres) {
        return metres < 1000
                ? Math.round(metres / 10) * 10 + " m"
                : String.format(Locale.ROOT, "%.1f km", metres / 1000);
    }
}
