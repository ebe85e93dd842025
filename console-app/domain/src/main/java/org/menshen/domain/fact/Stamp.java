package org.menshen.domain.fact;

import java.time.Instant;

/// When and by whom a fact was made.
///
/// @param actor who
/// @param operatorTime when the person or device acted, by their own clock
/// @param centreTime when the centre recorded it; equal to `operatorTime` while a command is only decided locally
public record Stamp(Actor actor, Instant operatorTime, Instant centreTime) {
}
