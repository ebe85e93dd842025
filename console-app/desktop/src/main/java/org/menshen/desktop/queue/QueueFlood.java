package org.menshen.desktop.queue;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// That the seat is flooded, or was until a short while ago.
///
/// @param since when it began
/// @param until when it ended; `null` while it lasts
/// @param recent how many alerts came within the time that is counted
public record QueueFlood(Instant since, @Nullable Instant until, int recent) {
}
