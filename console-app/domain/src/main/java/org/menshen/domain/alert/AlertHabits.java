package org.menshen.domain.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
        return chattersUntil(alert).filter(until -> !now.isAfter(until)).isPresent();
    }

    /// Until when it counts as chattering when it is silent from now on; empty when it never was.
    public Optional<Instant> chattersUntil(Alert alert) {
        List<Instant> again = alert.remembered().again();
        for (int i = again.size() - 1; i >= count - 1; i--) {
            if (Duration.between(again.get(i - count + 1), again.get(i)).compareTo(window) <= 0) {
                return Optional.of(again.get(i).plus(quiet));
            }
        }
        return Optional.empty();
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
