package org.menshen.domain.gate;

import org.menshen.domain.fact.Fact;

/// What happened to an edition of a rule of rewards.
public sealed interface RewardFact extends Fact {

    /// It is in force.
    record Published(RewardRule rule) implements RewardFact {
    }

    /// It is no longer in force.
    record Withdrawn() implements RewardFact {
    }
}
