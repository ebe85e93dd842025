package org.menshen.domain.rules;

import java.util.Optional;
import java.util.stream.Stream;

import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.response.Sight;

/// States as a decider of one subject sees those of others.
///
/// @param states what it sees
record SeenStates(States states) implements Sight {

    @Override
    public Optional<State> find(Subject subject) {
        return states.find(subject).map(Versioned::state);
    }

    @Override
    public Stream<State> all(SubjectKind kind) {
        return states.all(kind).stream().map(Versioned::state);
    }
}
