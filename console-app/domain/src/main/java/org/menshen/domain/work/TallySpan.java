package org.menshen.domain.work;

import java.time.Instant;

/// A stretch of time that is counted, half-open.
///
/// @param from its first instant
/// @param to the instant after its last
public record TallySpan(Instant from, Instant to) {

    /// Whether an instant lies in it.
    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
