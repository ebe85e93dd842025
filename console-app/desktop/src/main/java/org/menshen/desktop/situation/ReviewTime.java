package org.menshen.desktop.situation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a time of day that somebody typed, such as `19:32` or `7:05:30`: its latest occurrence that has been.
final class ReviewTime {

    private static final Pattern WRITTEN = Pattern.compile("\\s*(\\d{1,2})[:：](\\d{2})(?:[:：](\\d{2}))?\\s*");

    private ReviewTime() {
    }

    /// @return the instant; empty when the text is no time
    static Optional<Instant> read(String text, Instant now, ZoneId zone) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            int second = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
            LocalTime time = LocalTime.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), second);
            ZonedDateTime today = now.atZone(zone).with(time);
            return Optional.of((today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
