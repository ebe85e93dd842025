package org.menshen.domain.plan;

import org.menshen.domain.fact.Fact;

/// What happened to an edition of a plan.
public sealed interface PlanFact extends Fact {

    /// It is in force.
    record Published(PlanRef ref, PlanContent content) implements PlanFact {
    }

    /// It is no longer in force.
    record Withdrawn() implements PlanFact {
    }
}
