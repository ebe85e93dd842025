package org.menshen.desktop.act;

import java.util.Optional;
import java.util.stream.Stream;

import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.response.Sight;

/// What this seat sees, its own pending acts included: so a plan goes on without the centre, too.
///
/// @param workspace the seat's states
public record PlanSight(Workspace workspace) implements Sight {

    @Override
    public Optional<State> find(Subject subject) {
        return workspace.find(subject).map(Versioned::state);
    }

    @Override
    public Stream<State> all(SubjectKind kind) {
        return workspace.all(kind).stream().map(Versioned::state);
    }
}
