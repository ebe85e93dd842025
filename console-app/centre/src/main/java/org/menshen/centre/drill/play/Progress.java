package org.menshen.centre.drill.play;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.port.Drill;

/// How far a drill has been played.
///
/// @param status how the drill stood when everything up to its time had been posted; `null` before the first time
/// @param alerts alerts the centre took
/// @param readings readings the centre took
/// @param commands commands the centre accepted
/// @param rejected alerts, readings and commands it did not take
/// @param lateness real time between the due time of the newest record and its arrival
/// @param connected whether the centre answered last time
/// @param finished whether the drill has been played to its end
public record Progress(Drill.@Nullable Status status, long alerts, long readings, long commands, long rejected, Duration lateness,
                       boolean connected, boolean finished) {

    /// Drill time up to which everything was posted; `null` before the first.
    public @Nullable Instant at() {
        return status == null ? null : status.at();
    }
}
