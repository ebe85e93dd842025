package org.menshen.domain.plan;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;

/// The rules of published plans: what was published is never changed, only put out of force and back.
public final class PlanDecider implements Decider<Plan, PlanCommand, PlanFact> {

    @Override
    public Decision<PlanFact> decide(@Nullable Plan plan, Subject subject, PlanCommand command, Context context) {
        return switch (command) {
            case PlanCommand.Publish c -> publish(plan, subject, c);
            case PlanCommand.Withdraw c -> plan == null ? Decision.refuse("plan.unknown", "plan", subject.id())
                : plan.inForce() ? Decision.accept(new PlanFact.Withdrawn()) : Decision.refuse("plan.already-withdrawn", "plan", subject.id());
        };
    }

    private static Decision<PlanFact> publish(@Nullable Plan plan, Subject subject, PlanCommand.Publish c) {
        if (!c.ref().subject().equals(subject) || !c.ref().planId().equals(c.content().id()) || c.ref().version() != c.content().version()) {
            return Decision.refuse("plan.wrong-edition", "plan", subject.id());
        }
        if (plan != null && (plan.inForce() || !plan.content().equals(c.content()) || !plan.ref().equals(c.ref()))) {
            return Decision.refuse("plan.exists", "plan", subject.id());
        }
        return Decision.accept(new PlanFact.Published(c.ref(), c.content()));
    }

    @Override
    public Plan evolve(@Nullable Plan plan, Subject subject, PlanFact fact, Stamp stamp) {
        return switch (fact) {
            case PlanFact.Published f -> new Plan(f.ref(), f.content(), Mark.of(stamp), null);
            case PlanFact.Withdrawn f -> new Plan(plan.ref(), plan.content(), plan.published(), Mark.of(stamp));
        };
    }
}
