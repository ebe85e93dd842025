package org.menshen.desktop.queue;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// What may be wrong with an alert itself (ISA-18.2); it comes and goes with time alone.
///
/// @param chattersUntil until when its device counts as chattering; `null` when it does not
/// @param staleAt from when on it has stood for too long; `null` when it is over or not in the queue
public record RowHabit(@Nullable Instant chattersUntil, @Nullable Instant staleAt) {

    /// Nothing wrong.
    public static final RowHabit NONE = new RowHabit(null, null);

    /// Whether its device chatters now.
    public boolean chatters(Instant now) {
        return chattersUntil != null && !now.isAfter(chattersUntil);
    }

    /// Whether it has stood for too long now.
    public boolean stale(Instant now) {
        return staleAt != null && now.isAfter(staleAt);
    }
}
