package org.menshen.domain.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

/// When a seat is flooded: more new alerts in a time than one person can take in. It ends lower than it begins, so that it does not flicker.
///
/// @param count more than so many begin it
/// @param window in so much time
/// @param end fewer than so many end it
public record FloodRule(int count, Duration window, int end) {

    /// The last severity that no flood ever sums up.
    public static final int ALONE = 2;

    /// The figures in force.
    ///
    /// @param figure a figure of `figures.yaml` by its key
    public static FloodRule of(ToDoubleFunction<String> figure) {
        return new FloodRule((int) figure.applyAsDouble("alert.flood.count"),
            Duration.ofMillis((long) (figure.applyAsDouble("alert.flood.window-s") * 1_000)), (int) figure.applyAsDouble("alert.flood.end-count"));
    }

    /// Since when the seat is flooded now; `null` when it is not.
    ///
    /// @param since since when it was so far; `null` when it was not
    /// @param recent how many alerts came within the window
    public @Nullable Instant next(@Nullable Instant since, int recent, Instant now) {
        if (since == null) {
            return recent > count ? now : null;
        }
        return recent < end ? null : since;
    }
}
