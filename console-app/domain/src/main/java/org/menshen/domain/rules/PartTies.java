package org.menshen.domain.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;

/// What the parts of an incident forbid about the whole: it does not end before them, and a part has no parts of its own.
final class PartTies {

    private static final Optional<Refusal> NONE = Optional.empty();

    private final States states;

    PartTies(States states) {
        this.states = states;
    }

    /// Why an incident cannot end yet.
    Optional<Refusal> open(String id) {
        List<String> open = parts(id).filter(part -> part.status().isOpen()).map(part -> part.title() + " (" + part.id() + ")").sorted().toList();
        return open.isEmpty() ? NONE
            : Optional.of(Refusal.of("incident.parts-open", "count", String.valueOf(open.size()), "parts", String.join(", ", open)));
    }

    /// A body takes the whole; a centre goes on with its parts.
    Optional<Refusal> transferred(Incident incident, Context context) {
        boolean here = context.codes("centres").contains(incident.dealings().transfer().to());
        return here ? NONE : open(incident.id());
    }

    Optional<Refusal> attach(String id, String parentId) {
        boolean deeper = incidents().anyMatch(other -> other.id().equals(parentId) && other.dealings().parentId() != null);
        return deeper || parts(id).findAny().isPresent() ? Optional.of(Refusal.of("incident.two-levels-only", "parent", parentId)) : NONE;
    }

    private Stream<Incident> parts(String id) {
        return incidents().filter(other -> id.equals(other.dealings().parentId()));
    }

    private Stream<Incident> incidents() {
        return states.all(SubjectKind.INCIDENT).stream().map(Versioned::state).map(Incident.class::cast);
    }
}
