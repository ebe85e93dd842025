package org.menshen.domain.time;

import java.time.Instant;
import java.util.List;

/// When something is due.
///
/// @param at the last moment
/// @param pauses the pauses that moved it, in order
public record Due(Instant at, List<Pause> pauses) {

    /// Copies the list.
    public Due {
        pauses = List.copyOf(pauses);
    }
}
