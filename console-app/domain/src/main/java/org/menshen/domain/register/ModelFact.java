package org.menshen.domain.register;

import org.menshen.domain.correlation.RuleContent;
import org.menshen.domain.correlation.RuleRef;
import org.menshen.domain.fact.Fact;

/// What happened to a rule or model.
public sealed interface ModelFact extends Fact {

    /// An edition of a rule is in force.
    record Published(RuleRef ref, RuleContent content) implements ModelFact {
    }

    /// It is no longer in force.
    record Withdrawn() implements ModelFact {
    }

    /// A model was entered.
    record Entered(String typeCode, String version) implements ModelFact {
    }

    /// It is at work.
    record Enabled(String reason) implements ModelFact {
    }

    /// It is on trial.
    record OnTrial(String reason) implements ModelFact {
    }

    /// It is stopped.
    record Stopped(String reason) implements ModelFact {
    }
}
