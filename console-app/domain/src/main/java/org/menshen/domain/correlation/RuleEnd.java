package org.menshen.domain.correlation;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/// When what a rule has found from values is over: the value has passed a line on the good side of the one that it raises at, and has stayed
/// there. So neither a value that swings about one line nor a moment of silence ends an alert.
///
/// @param above a value is good when it is this or more; `null` for no such line
/// @param below a value is good when it is this or less; `null` for no such line
/// @param hold how long the values of each device have to have been good
public record RuleEnd(@Nullable Double above, @Nullable Double below, Duration hold) {

    /// Whether a value is good.
    public boolean good(double value) {
        return (above == null || value >= above) && (below == null || value <= below);
    }
}
