package org.menshen.centre.drill;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.menshen.domain.draft.DrillOffset;

/// Reads lengths of time as configuration writes them.
public final class Spans {

    private static final Pattern UNIT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ms|s|m|h|d)");

    private Spans() {
    }

    /// Reads `5s`, `90m`, `24h`, `250ms`.
    ///
    /// @throws IllegalArgumentException when it is none
    public static Duration length(String text) {
        Matcher m = UNIT.matcher(text.strip());
        if (!m.matches()) {
            throw new IllegalArgumentException("not a length of time: '" + text + "' (expected such as 5s, 90m, 24h)");
        }
        double millis = Double.parseDouble(m.group(1)) * switch (m.group(2)) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "m" -> 60_000;
            case "h" -> 3_600_000;
            default -> 86_400_000;
        };
        return Duration.ofMillis(Math.round(millis));
    }

    /// Reads an offset `mm:ss`, minutes beyond 59 and a leading minus allowed, as the scenario tables write them.
    ///
    /// @throws IllegalArgumentException when it is none
    public static Duration offset(String text) {
        return DrillOffset.read(text).orElseThrow(() -> new IllegalArgumentException("not an offset: '" + text + "' (expected mm:ss)"));
    }
}
