package org.menshen.desktop.widget;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Keeps the order of rows that somebody reads: it changes at most once in a while, values in the rows at any time. One thread at a time.
public final class SteadyOrder {

    private final Duration still;
    private List<String> shown = List.of();
    private Instant moved = Instant.MIN;

    /// @param still least time between two changes of the order, of the desk's own time
    public SteadyOrder(Duration still) {
        this.still = still;
    }

    /// The rows to show now.
    ///
    /// @param wanted ids in the order that would be right now
    /// @param now the desk's own time
    public List<String> next(List<String> wanted, Instant now) {
        boolean mayMove = shown.isEmpty() || now.isBefore(moved) || !moved.plus(still).isAfter(now);
        if (mayMove && !wanted.equals(shown)) {
            shown = List.copyOf(wanted);
            moved = now;
        }
        return shown;
    }
}
