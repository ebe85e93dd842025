package org.menshen.domain.drill;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Command;

/// What can be asked about a run of an exercise.
public sealed interface DebriefCommand extends Command {

    /// Says what is played: the centre's, as it begins to play it.
    ///
    /// @param sheet what is played
    record Open(Debrief.Sheet sheet) implements DebriefCommand {
    }

    /// Settles the run, once, when it is over. What it came to the centre works out from its own log and its own files.
    ///
    /// @param seal the centre's, whatever a seat says; `null` at the seat
    record Settle(@Nullable String seal) implements DebriefCommand {
    }

    /// Says something of an expected act.
    ///
    /// @param act id of the expected act
    /// @param text what is said
    record Remark(String act, String text) implements DebriefCommand {
    }

    /// Sends an inject before its time.
    ///
    /// @param inject its number in the scenario
    record Send(int inject) implements DebriefCommand {
    }

    /// Leaves an inject out: it will not come, and nobody is asked for what it was to be answered with.
    ///
    /// @param inject its number in the scenario
    /// @param reason why; may be empty
    record Skip(int inject, String reason) implements DebriefCommand {
    }

    /// Adds an inject on the spot.
    ///
    /// @param extra what comes
    record Add(Debrief.Extra extra) implements DebriefCommand {
    }

    /// Gives a trainee a hint, which is shown at whatever seat the trainee sits.
    ///
    /// @param userId user id of the trainee
    /// @param name shown name of the trainee
    /// @param text the hint
    record Hint(String userId, String name, String text) implements DebriefCommand {
    }
}
