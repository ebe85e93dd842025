package org.menshen.domain.drill;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Fact;

/// What happened to a run of an exercise.
public sealed interface DebriefFact extends Fact {

    /// It is played.
    ///
    /// @param sheet what is played
    record Opened(Debrief.Sheet sheet) implements DebriefFact {
    }

    /// An evaluator settled it.
    ///
    /// @param seal proves what it came to ([KeptResult]); `null` while only a seat has decided it
    record Settled(@Nullable String seal) implements DebriefFact {
    }

    /// An evaluator said something of an expected act.
    ///
    /// @param number from 1
    /// @param act id of the expected act
    /// @param text what was said, numbers of persons masked
    record Remarked(int number, String act, String text) implements DebriefFact {
    }

    /// An inject was sent before its time.
    ///
    /// @param inject its number in the scenario
    record Sent(int inject) implements DebriefFact {
    }

    /// An inject was left out.
    ///
    /// @param inject its number in the scenario
    /// @param reason why; may be empty
    record Skipped(int inject, String reason) implements DebriefFact {
    }

    /// An inject was added on the spot.
    ///
    /// @param number from 1
    /// @param extra what comes
    record Added(int number, Debrief.Extra extra) implements DebriefFact {
    }

    /// A trainee was given a hint.
    ///
    /// @param number from 1
    /// @param userId user id of the trainee
    /// @param name shown name of the trainee
    /// @param text the hint
    record Hinted(int number, String userId, String name, String text) implements DebriefFact {
    }
}
