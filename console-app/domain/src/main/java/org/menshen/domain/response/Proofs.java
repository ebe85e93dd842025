package org.menshen.domain.response;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentStatus;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.order.Order;
import org.menshen.domain.plan.Deed;
import org.menshen.domain.plan.PlanCondition;
import org.menshen.domain.plan.PlanContent;
import org.menshen.domain.plan.PlanRun;
import org.menshen.domain.plan.PlanStep;
import org.menshen.domain.unit.Unit;

/// What other facts say about the steps of a plan: an order that was issued, a request that was sent, a state that was reached. An order or
/// request that names its step belongs to it; another one belongs to the first step that wants such a force or body and has none, those that have
/// to be done in any case before those of a branch. More of them never take a step's proof away.
final class Proofs {

    /// What shows that a step is done.
    ///
    /// @param by who did it; `null` when only the time is known
    /// @param at when
    /// @param id of the order or request; `null` for what happened to the incident itself
    record Proof(@Nullable Mark by, Instant at, @Nullable String id) {
    }

    /// One order or request.
    private record Act(String id, @Nullable String stepId, Mark by, Predicate<PlanStep> fits) {
    }

    private final PlanContent plan;
    private final Map<String, Proof> found = new HashMap<>();

    private Proofs(PlanContent plan) {
        this.plan = plan;
    }

    static Proofs of(PlanContent plan, PlanRun run, Incident incident, Sight sight) {
        Proofs proofs = new Proofs(plan);
        proofs.assign(Deed.ORDER, sight.all(SubjectKind.ORDER, Order.class)
            .filter(order -> incident.id().equals(order.incidentId()) && order.issued() != null).map(order -> act(order, sight)).toList());
        proofs.assign(Deed.LINKAGE, sight.all(SubjectKind.LINKAGE, Linkage.class).filter(request -> incident.id().equals(request.incidentId()))
            .map(Proofs::act).toList());
        for (PlanStep step : plan.steps()) {
            if (step.deed() == Deed.ESCALATE && run.escalated().containsKey(step.codes().getFirst())) {
                Mark by = run.escalated().get(step.codes().getFirst());
                proofs.found.put(step.id(), new Proof(by, by.at(), null));
            }
            if (step.deed() == Deed.STATUS) {
                reached(incident, IncidentStatus.valueOf(step.codes().getFirst()))
                    .ifPresent(at -> proofs.found.put(step.id(), new Proof(null, at, null)));
            }
        }
        return proofs;
    }

    Optional<Proof> of(PlanStep step) {
        return Optional.ofNullable(found.get(step.id()));
    }

    private static Act act(Order order, Sight sight) {
        String type = sight.find(SubjectKind.UNIT, order.unitId(), Unit.class).map(Unit::typeCode).orElse("");
        return new Act(order.id(), order.task().stepId(), order.issued(), step -> step.codes().contains(type));
    }

    private static Act act(Linkage request) {
        return new Act(request.id(), request.request().stepId(), request.requested(), step -> step.codes().contains(request.bodyCode()));
    }

    private static Optional<Instant> reached(Incident incident, IncidentStatus wanted) {
        return incident.entered().entrySet().stream()
            .filter(entry -> entry.getKey().ordinal() >= wanted.ordinal() && entry.getKey().ordinal() <= IncidentStatus.REVIEWED.ordinal())
            .map(Map.Entry::getValue).min(Comparator.naturalOrder());
    }

    private void assign(Deed deed, List<Act> acts) {
        List<PlanStep> steps = plan.steps().stream().filter(step -> step.deed() == deed)
            .sorted(Comparator.comparing(step -> !step.when().equals(PlanCondition.ALWAYS))).toList();
        acts.stream().sorted(Comparator.comparing((Act act) -> named(act, steps).isEmpty()).thenComparing(act -> act.by().at())
            .thenComparing(Act::id)).forEach(act -> named(act, steps)
                .or(() -> steps.stream().filter(step -> !found.containsKey(step.id()) && act.fits().test(step)).findFirst())
                .ifPresent(step -> found.putIfAbsent(step.id(), new Proof(act.by(), act.by().at(), act.id()))));
    }

    private static Optional<PlanStep> named(Act act, List<PlanStep> steps) {
        return steps.stream().filter(step -> step.id().equals(act.stepId())).findFirst();
    }
}
