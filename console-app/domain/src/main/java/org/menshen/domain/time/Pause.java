package org.menshen.domain.time;

import java.time.Instant;

/// An approved time in which a deadline does not run (挂起).
///
/// @param from first instant
/// @param to end, after `from`
/// @param reason why
public record Pause(Instant from, Instant to, String reason) {

    /// @throws IllegalArgumentException when it does not end after it begins
    public Pause {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("a pause ends after it begins: " + from + " … " + to);
        }
    }
}
