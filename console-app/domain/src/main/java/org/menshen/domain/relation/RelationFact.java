package org.menshen.domain.relation;

import java.util.List;

import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Subject;

/// What was said of a relation between two subjects.
public sealed interface RelationFact extends Fact {

    /// It holds.
    record Confirmed(Subject one, Subject other, List<String> bases, int score) implements RelationFact {
    }

    /// It does not hold.
    record Rejected(Subject one, Subject other, List<String> bases, int score, String reason) implements RelationFact {
    }

    /// It holds no longer.
    record Withdrawn(String reason) implements RelationFact {
    }
}
