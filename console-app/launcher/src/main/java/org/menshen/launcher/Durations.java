package org.menshen.launcher;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.TypeConversionException;

/// Reads durations as people write them: `60s`, `10m`, `2h`, or a bare number of seconds.
final class Durations {

    private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ms|s|m|h)?");

    private Durations() {
    }

    /// @throws TypeConversionException for anything else
    static Duration parse(String text) {
        Matcher matcher = FORM.matcher(text.trim());
        if (!matcher.matches()) {
            throw new TypeConversionException("'" + text + "': 60s | 10m | 2h");
        }
        double value = Double.parseDouble(matcher.group(1));
        double seconds = switch (matcher.group(2) == null ? "s" : matcher.group(2)) {
            case "ms" -> value / 1000;
            case "m" -> value * 60;
            case "h" -> value * 3600;
            default -> value;
        };
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
