package org.menshen.domain.rules;

import java.util.Collection;
import java.util.Optional;

import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;

/// The states of all subjects as somebody sees them: the centre's, or a seat's with its own pending commands applied.
public interface States {

    /// The state of one subject.
    Optional<Versioned<State>> find(Subject subject);

    /// All states of a kind, in no order: a live view or a copy, never failing while others write.
    Collection<Versioned<State>> all(SubjectKind kind);
}
