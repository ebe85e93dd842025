package org.menshen.domain.tuning;

import org.menshen.domain.fact.Fact;
import org.menshen.domain.quality.Source;

/// What happened to a request to tune.
public sealed interface TuningFact extends Fact {

    /// It was asked for.
    ///
    /// @param toRole the seat that is to answer
    record Requested(Source source, String reason, String toRole) implements TuningFact {
    }

    /// The receiver answered.
    record Answered(boolean tuned, String words) implements TuningFact {
    }

    /// It was closed.
    record Closed(String remark) implements TuningFact {
    }
}
