package org.menshen.centre.api;

import java.time.Instant;
import java.util.List;

import org.menshen.domain.port.Drill;

/// The hand on the clock of a drill. Safe from any thread.
public interface DrillControl {

    /// The slowest speed.
    double MIN_SPEED = 1;
    /// The fastest speed.
    double MAX_SPEED = 60;

    /// The drill as it stands.
    Drill.Status state();

    /// The drill as it stands, told to its player, who has posted everything up to the time that it was told before. The clock waits for
    /// a player that falls behind.
    Drill.Status played();

    /// Runs or pauses.
    void run(boolean on);

    /// Changes the speed.
    ///
    /// @return whether it is within [#MIN_SPEED]…[#MAX_SPEED]; otherwise nothing happens
    boolean speed(double factor);

    /// Learns of runs that somebody else's player plays here, so that they are led, judged and settled as those that this drill names.
    ///
    /// @param runs ids of the runs
    /// @return those of which this centre has no exercise
    List<String> stage(List<String> runs);

    /// Jumps forward.
    ///
    /// @return whether the time lies between now and the end; otherwise nothing happens
    boolean jump(Instant to);
}
