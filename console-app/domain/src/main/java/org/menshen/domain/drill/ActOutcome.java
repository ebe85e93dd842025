package org.menshen.domain.drill;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Change;

/// What became of an expected act.
///
/// @param expected what was expected
/// @param opens when its time began to run
/// @param state how it stands
/// @param change the change of the log that it came from; `null` when it was not done
/// @param used how long it took; zero for what was done before its inject, `null` when it was not done
/// @param credit what it is worth, 0…1
public record ActOutcome(Expected expected, Instant opens, OutcomeState state, @Nullable Change change, @Nullable Duration used, double credit) {

    /// Until when it is in time.
    public Instant due() {
        return opens.plus(expected.limit());
    }
}
