package org.menshen.centre.api;

import java.time.Clock;
import java.time.Duration;

/// How much is shown of personal fields in clear.
///
/// @param perHour how often a seat may ask in an hour
/// @param shown how long a console shows a value
/// @param clock real time: by it a seat may ask so often, also where a drill runs faster
public record RevealLimits(int perHour, Duration shown, Clock clock) {
}
