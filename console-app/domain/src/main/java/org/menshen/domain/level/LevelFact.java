package org.menshen.domain.level;

import org.menshen.domain.fact.Fact;

/// What happened to the duty level.
public sealed interface LevelFact extends Fact {

    /// Another level is asked for.
    ///
    /// @param code a key of `duty-levels`
    /// @param reason why
    record Asked(String code, String reason) implements LevelFact {
    }

    /// It was approved and is in force.
    ///
    /// @param code a key of `duty-levels`
    /// @param reason why it was asked for
    record Approved(String code, String reason) implements LevelFact {
    }

    /// It was refused or taken back.
    record Declined(String reason) implements LevelFact {
    }

    /// The normal level is in force again.
    ///
    /// @param code the normal level
    /// @param reason why
    record Restored(String code, String reason) implements LevelFact {
    }
}
