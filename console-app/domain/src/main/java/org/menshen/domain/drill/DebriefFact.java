package org.menshen.domain.drill;

import org.menshen.domain.fact.Fact;

/// What happened to a run of an exercise.
public sealed interface DebriefFact extends Fact {

    /// An evaluator said something of an expected act.
    ///
    /// @param number from 1
    /// @param act id of the expected act
    /// @param text what was said, numbers of persons masked
    record Remarked(int number, String act, String text) implements DebriefFact {
    }
}
