package org.menshen.domain.relation;

import java.util.List;

import org.menshen.domain.fact.Subject;

/// A relation that may hold.
///
/// @param about the one
/// @param other the other
/// @param bases why, keys of `relation-bases`, the heaviest first
/// @param score how likely, 0…100
public record Suggested(Subject about, Subject other, List<String> bases, int score) {

    /// Copies the list.
    public Suggested {
        bases = List.copyOf(bases);
    }

    /// The subject that keeps what a person says of it.
    public Subject relation() {
        return Relation.subject(about, other);
    }
}
