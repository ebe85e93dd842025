package org.menshen.domain.rules;

import java.util.List;
import java.util.Optional;

import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.message.MessageCommand;
import org.menshen.domain.patrol.Patrol;
import org.menshen.domain.patrol.PatrolCommand;
import org.menshen.domain.patrol.Tour;
import org.menshen.domain.rollcall.RollcallCommand;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitDecider;

/// What the units forbid about roll calls, messages and patrols: only those of this centre are called, told and sent round; and nobody is on two
/// tours at the same time.
final class FieldTies {

    private static final Optional<Refusal> NONE = Optional.empty();

    private final States states;
    private final Context context;

    FieldTies(States states, Context context) {
        this.states = states;
        this.context = context;
    }

    Optional<Refusal> refuse(RollcallCommand command) {
        return command instanceof RollcallCommand.Call c ? ours(c.unitIds()) : NONE;
    }

    Optional<Refusal> refuse(MessageCommand command) {
        return command instanceof MessageCommand.Send c ? ours(c.unitIds()) : NONE;
    }

    Optional<Refusal> refuse(PatrolCommand command) {
        return command instanceof PatrolCommand.Assign c ? ours(List.of(c.unitId())).or(() -> elsewhere(c)) : NONE;
    }

    /// Whether all of these are forces of this centre.
    Optional<Refusal> ours(List<String> unitIds) {
        for (String id : unitIds) {
            Optional<Unit> unit = id.isBlank() ? Optional.empty() : states.find(new Subject(SubjectKind.UNIT, id)).map(v -> (Unit) v.state());
            if (unit.isEmpty()) {
                return Optional.of(Refusal.of("unit.unknown", "id", id));
            }
            if (!UnitDecider.orderable(unit.get(), context)) {
                return Optional.of(Refusal.of("unit.mirror-only", "unit", unit.get().callSign(), "type", unit.get().typeCode(),
                    "body", context.attribute("unit-types", unit.get().typeCode(), "body").orElse("")));
            }
        }
        return NONE;
    }

    private Optional<Refusal> elsewhere(PatrolCommand.Assign c) {
        for (Versioned<State> versioned : states.all(SubjectKind.PATROL)) {
            Patrol other = (Patrol) versioned.state();
            Optional<Tour> busy = other.tours().stream()
                .filter(tour -> tour.open() && tour.unitId().equals(c.unitId()) && tour.overlaps(c.from(), c.to())).findFirst();
            if (busy.isPresent() && !other.erased()) {
                return Optional.of(Refusal.of("patrol.unit-busy", "unit", c.unitId(), "route", other.name()));
            }
        }
        return NONE;
    }
}
