package org.menshen.centre.drill.play;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// How far a drill has been played.
///
/// @param at drill time up to which everything was posted; `null` before the first
/// @param alerts alerts the centre took
/// @param readings readings the centre took
/// @param commands commands the centre accepted
/// @param rejected alerts, readings and commands it did not take
/// @param lateness real time between the due time of the newest record and its arrival
/// @param connected whether the centre answered last time
/// @param finished whether the drill has been played to its end
public record Progress(@Nullable Instant at, long alerts, long readings, long commands, long rejected, Duration lateness, boolean connected,
                       boolean finished) {
}
