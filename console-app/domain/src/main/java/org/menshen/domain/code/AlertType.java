package org.menshen.domain.code;

import java.time.Duration;
import java.util.Optional;

/// An alert type of `alert-types.yaml` (domain.md §3.10).
///
/// @param code its code
/// @param severity default product severity, 1…5
/// @param firstActor role that answers it first
/// @param ackWithin how soon it has to be acknowledged
/// @param verifyWithin how soon it has to be verified; empty when it needs no check
public record AlertType(Code code, int severity, String firstActor, Duration ackWithin, Optional<Duration> verifyWithin) {

    /// The type of an alarm whose source names one that nobody here knows.
    public static final String UNCLASSIFIED = "UNCLASSIFIED";

    static AlertType of(Code code) {
        return new AlertType(code, (int) code.number("severity").orElseThrow(), code.attribute("firstActor").orElseThrow(),
            code.span("ackWithin").orElseThrow(), code.span("verifyWithin"));
    }
}
