package org.menshen.domain.roster;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;

/// The rules of the roster.
public final class DutyDecider implements Decider<Duty, DutyCommand, DutyFact> {

    @Override
    public Decision<DutyFact> decide(@Nullable Duty duty, Subject subject, DutyCommand command, Context context) {
        if (command instanceof DutyCommand.Plan c) {
            return plan(duty, subject, c, context);
        }
        if (duty == null) {
            return Decision.refuse("duty.unknown", "id", subject.id());
        }
        if (duty.cancelled() != null) {
            return Decision.refuse("duty.cancelled", "reason", duty.cancelled());
        }
        return switch (command) {
            case DutyCommand.Plan c -> plan(duty, subject, c, context);
            case DutyCommand.Move c -> !c.from().isBefore(c.to()) ? Decision.refuse("duty.ends-before-it-begins")
                : c.reason().isBlank() ? Decision.refuse("duty.needs-reason") : over(duty, context.now())
                ? Decision.refuse("duty.over") : Decision.accept(new DutyFact.Moved(c.from(), c.to(), c.reason()));
            case DutyCommand.Replace c -> c.userId().isBlank() || c.userId().equals(duty.userId()) ? Decision.refuse("duty.needs-other-person")
                : c.reason().isBlank() ? Decision.refuse("duty.needs-reason") : over(duty, context.now())
                ? Decision.refuse("duty.over") : Decision.accept(new DutyFact.Replaced(c.userId(), c.name(), c.reason()));
            case DutyCommand.Cancel c -> c.reason().isBlank() ? Decision.refuse("duty.needs-reason") : over(duty, context.now())
                ? Decision.refuse("duty.over") : Decision.accept(new DutyFact.Cancelled(c.reason()));
        };
    }

    private static boolean over(Duty duty, Instant now) {
        return !now.isBefore(duty.to());
    }

    private static Decision<DutyFact> plan(@Nullable Duty duty, Subject subject, DutyCommand.Plan c, Context context) {
        if (duty != null) {
            return Decision.refuse("duty.exists", "id", subject.id());
        }
        if (c.userId().isBlank() || c.seat().isBlank()) {
            return Decision.refuse("duty.needs-person-and-seat");
        }
        if (!context.codes("roles").contains(c.role())) {
            return Decision.refuse("duty.unknown-role", "role", c.role());
        }
        return !c.from().isBefore(c.to()) ? Decision.refuse("duty.ends-before-it-begins")
            : Decision.accept(new DutyFact.Planned(c.userId(), c.name(), c.role(), c.seat(), c.from(), c.to(), c.skills()));
    }

    @Override
    public Duty evolve(@Nullable Duty d, Subject subject, DutyFact fact, Stamp stamp) {
        return switch (fact) {
            case DutyFact.Planned f -> new Duty(subject.id(), f.userId(), f.name(), f.role(), f.seat(), f.from(), f.to(), f.skills(), null);
            case DutyFact.Moved f -> new Duty(d.id(), d.userId(), d.name(), d.role(), d.seat(), f.from(), f.to(), d.skills(), null);
            case DutyFact.Replaced f -> new Duty(d.id(), f.userId(), f.name(), d.role(), d.seat(), d.from(), d.to(), d.skills(), null);
            case DutyFact.Cancelled f -> new Duty(d.id(), d.userId(), d.name(), d.role(), d.seat(), d.from(), d.to(), d.skills(), f.reason());
        };
    }
}
