package org.menshen.domain.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What is wrong with an alert itself by the figures of ISA-18.2: it chatters, or it has stood for longer than anything should. Pure.
///
/// @param count so many repeats make it chatter
/// @param window in so much time
/// @param quiet until it has been silent for so long
/// @param stale what stands longer is stale
public record AlertHabits(int count, Duration window, Duration quiet, Duration stale) {

    /// The figures in force.
    ///
    /// @param figure a figure of `figures.yaml` by its key
    public static AlertHabits of(ToDoubleFunction<String> figure) {
        return new AlertHabits((int) figure.applyAsDouble("alert.chatter.count"), seconds(figure.applyAsDouble("alert.chatter.window-s")),
            seconds(figure.applyAsDouble("alert.chatter.quiet-s")), seconds(figure.applyAsDouble("alert.stale-h") * 3_600));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis((long) (seconds * 1_000));
    }

    /// Whether the device raises it again and again.
    public boolean chatters(Alert alert, Instant now) {
        List<Instant> again = alert.remembered().again();
        if (again.size() < count || Duration.between(again.getLast(), now).compareTo(quiet) > 0) {
            return false;
        }
        for (int i = count - 1; i < again.size(); i++) {
            if (Duration.between(again.get(i - count + 1), again.get(i)).compareTo(window) <= 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether it is in the queue, still on, and has been for too long.
    public boolean stands(Alert alert, Instant now) {
        return alert.status().isOpen() && alert.clearedAt() == null && now.isAfter(staleAt(alert));
    }

    /// From when on it is stale when it is still on.
    public Instant staleAt(Alert alert) {
        return alert.raisedAt().plus(stale);
    }
}
