package org.menshen.domain.draft;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time of a drill as scenario tables write it: `mm:ss` from its start, minutes beyond 59 and a leading minus allowed. Pure.
public final class DrillOffset {

    private static final Pattern WRITTEN = Pattern.compile("(-?)(\\d{1,4}):([0-5]\\d)");
    private static final int SIXTY = 60;

    private DrillOffset() {
    }

    /// Reads one; empty when it is none.
    public static Optional<Duration> read(String text) {
        Matcher parts = WRITTEN.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        Duration span = Duration.ofMinutes(Long.parseLong(parts.group(2))).plusSeconds(Long.parseLong(parts.group(3)));
        return Optional.of(parts.group(1).isEmpty() ? span : span.negated());
    }

    /// Writes one; fractions of a second are left off.
    public static String written(Duration offset) {
        long seconds = Math.abs(offset.toSeconds());
        return String.format(Locale.ROOT, "%s%02d:%02d", offset.isNegative() && seconds > 0 ? "-" : "", seconds / SIXTY, seconds % SIXTY);
    }
}
