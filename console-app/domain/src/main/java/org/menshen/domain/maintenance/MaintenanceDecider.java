package org.menshen.domain.maintenance;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.time.StampRule;

/// The rules of maintenance: about something that is named, for a reason, with an end that is not too far off.
public final class MaintenanceDecider implements Decider<Maintenance, MaintenanceCommand, MaintenanceFact> {

    @Override
    public Decision<MaintenanceFact> decide(@Nullable Maintenance work, Subject subject, MaintenanceCommand command, Context context) {
        return switch (command) {
            case MaintenanceCommand.Plan c -> work != null ? Decision.refuse("maintenance.exists", "id", subject.id()) : plan(c, context);
            case MaintenanceCommand.Lift c -> work == null ? Decision.refuse("maintenance.unknown", "id", subject.id()) : lift(work, c, context);
        };
    }

    private static Decision<MaintenanceFact> plan(MaintenanceCommand.Plan c, Context context) {
        if (c.reason().isBlank()) {
            return Decision.refuse("maintenance.needs-reason");
        }
        if (c.scope().everything()) {
            return Decision.refuse("maintenance.needs-scope");
        }
        if (c.scope().typeCode() != null && !context.codes("alert-types").contains(c.scope().typeCode())) {
            return Decision.refuse("maintenance.unknown-type", "type", c.scope().typeCode());
        }
        if (!StampRule.isSane(c.from()) || !StampRule.isSane(c.until()) || !c.until().isAfter(c.from())) {
            return Decision.refuse("maintenance.ends-before-it-begins");
        }
        if (!c.until().isAfter(context.now())) {
            return Decision.refuse("maintenance.in-past", "until", c.until().toString());
        }
        double hours = context.figure("maintenance.longest-h");
        if (Duration.between(c.from(), c.until()).compareTo(Duration.ofMillis((long) (hours * 3_600_000))) > 0) {
            return Decision.refuse("maintenance.too-long", "hours", String.valueOf(hours));
        }
        return Decision.accept(new MaintenanceFact.Planned(c.scope(), c.from(), c.until(), c.reason()));
    }

    private static Decision<MaintenanceFact> lift(Maintenance work, MaintenanceCommand.Lift c, Context context) {
        if (work.over(context.now())) {
            return Decision.refuse("maintenance.is-over", "id", work.id());
        }
        return c.remark().isBlank() ? Decision.refuse("maintenance.needs-reason") : Decision.accept(new MaintenanceFact.Lifted(c.remark()));
    }

    @Override
    public Maintenance evolve(@Nullable Maintenance work, Subject subject, MaintenanceFact fact, Stamp stamp) {
        return switch (fact) {
            case MaintenanceFact.Planned f -> new Maintenance(subject.id(), f.scope(), f.from(), f.until(), f.reason(), Mark.of(stamp), null, "");
            case MaintenanceFact.Lifted f -> new Maintenance(work.id(), work.scope(), work.from(), work.until(), work.reason(), work.planned(),
                Mark.of(stamp), f.remark());
        };
    }
}
