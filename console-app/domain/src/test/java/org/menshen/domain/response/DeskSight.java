package org.menshen.domain.response;

import java.util.Optional;
import java.util.stream.Stream;

import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.rules.Desk;

/// What a desk sees.
record DeskSight(Desk desk) implements Sight {

    @Override
    public Optional<State> find(Subject subject) {
        return desk.world.find(subject).map(Versioned::state);
    }

    @Override
    public Stream<State> all(SubjectKind kind) {
        return desk.world.all(kind).stream().map(Versioned::state);
    }
}
