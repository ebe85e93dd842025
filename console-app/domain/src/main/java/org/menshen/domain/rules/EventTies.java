package org.menshen.domain.rules;

import java.util.List;
import java.util.Optional;

import org.menshen.domain.event.Assignment;
import org.menshen.domain.event.Event;
import org.menshen.domain.event.EventCommand;
import org.menshen.domain.event.EventPlan;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.rollcall.RollcallCommand;

/// What sites, zones, units and other events forbid about an event: its places exist, only forces of this centre are posted, and nobody holds posts
/// of two events whose times overlap.
final class EventTies {

    private static final Optional<Refusal> NONE = Optional.empty();

    private final States states;
    private final Context context;

    EventTies(States states, Context context) {
        this.states = states;
        this.context = context;
    }

    Optional<Refusal> refuse(Subject subject, EventCommand command) {
        return switch (command) {
            case EventCommand.Plan c -> c.plan().places().stream().flatMap(place -> there(place.subject()).stream()).findFirst()
                .or(() -> new FieldTies(states, context).ours(c.plan().unitIds()))
                .or(() -> c.plan().unitIds().stream().flatMap(unit -> elsewhere(subject.id(), c.plan(), unit).stream()).findFirst());
            case EventCommand.AddPlace c -> there(c.place());
            case EventCommand.Staff c when c.unitId() != null && !c.unitId().isBlank() -> new FieldTies(states, context).ours(List.of(c.unitId()))
                .or(() -> find(subject.id()).flatMap(event -> elsewhere(subject.id(), event.plan(), c.unitId())));
            case EventCommand.StaffAs c -> new FieldTies(states, context).ours(c.posts().stream().map(Assignment::unitId).toList());
            default -> NONE;
        };
    }

    /// A round that belongs to an event belongs to one that runs.
    Optional<Refusal> refuse(RollcallCommand command) {
        return command instanceof RollcallCommand.Call c && c.eventId() != null && find(c.eventId()).filter(Event::running).isEmpty()
            ? Optional.of(Refusal.of("event.not-running")) : NONE;
    }

    private Optional<Event> find(String id) {
        return id.isBlank() ? Optional.empty() : states.find(Event.subject(id)).map(found -> (Event) found.state());
    }

    private Optional<Refusal> there(Subject place) {
        boolean ground = place.kind() == SubjectKind.SITE || place.kind() == SubjectKind.ZONE;
        return ground && states.find(place).isPresent() ? NONE : Optional.of(Refusal.of("event.nothing-there", "place", place.toString()));
    }

    private Optional<Refusal> elsewhere(String eventId, EventPlan plan, String unitId) {
        return states.all(SubjectKind.EVENT).stream().map(Versioned::state).map(Event.class::cast)
            .filter(other -> !other.id().equals(eventId) && !other.over() && overlap(plan, other.plan()))
            .flatMap(other -> other.plan().posts().stream()).filter(post -> unitId.equals(post.unitId())).findFirst()
            .map(post -> Refusal.of("event.unit-has-post", "unit", unitId, "post", post.name()));
    }

    private static boolean overlap(EventPlan one, EventPlan other) {
        return one.periods().stream().anyMatch(mine -> other.periods().stream()
            .anyMatch(theirs -> mine.from().isBefore(theirs.to()) && theirs.from().isBefore(mine.to())));
    }
}
