package org.menshen.domain.response;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentStatus;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderStatus;
import org.menshen.domain.plan.Deed;
import org.menshen.domain.plan.PlanCondition;
import org.menshen.domain.plan.PlanContent;
import org.menshen.domain.plan.PlanRun;
import org.menshen.domain.plan.PlanStep;
import org.menshen.domain.unit.Unit;

/// What other facts say about the steps of a plan: an order that somebody took, a request that was sent, a state that was reached. An order or
/// request that names its step belongs to it; another one belongs to the first step that wants such a force or body and has none, those that have
/// to be done in any case before those of a branch. More of them never take a step's proof away.
final class Proofs {

    /// What shows that a step is done.
    ///
    /// @param by who did it; `null` when only the time is known
    /// @param at when
    /// @param id of the order or request; `null` for what happened to the incident itself
    /// @param came how far it came
    record Proof(@Nullable Mark by, Instant at, @Nullable String id, Came came) {
    }

    /// How far what was asked for a step came. The best one counts.
    enum Came {
        /// Nobody took it, or it was taken back.
        FAILED,
        /// It waits for somebody.
        ASKED,
        /// It shows that the step is done.
        DONE
    }

    /// One order or request.
    ///
    /// @param failed when it failed; `null` when it did not
    /// @param order the order; `null` for a request
    private record Act(String id, @Nullable String stepId, Mark by, Predicate<PlanStep> fits, @Nullable Instant failed, @Nullable Order order) {

        Proof proof(PlanStep step) {
            if (order == null) {
                return new Proof(by, by.at(), id, Came.DONE);
            }
            if (failed != null) {
                return new Proof(by, failed, id, Came.FAILED);
            }
            return order.at(wanted(step)).map(at -> new Proof(by, at, id, Came.DONE)).orElseGet(() -> new Proof(by, by.at(), id, Came.ASKED));
        }

        private static OrderStatus wanted(PlanStep step) {
            return switch (step.until()) {
                case "on-scene" -> OrderStatus.ON_SCENE;
                case "done" -> OrderStatus.DONE;
                default -> OrderStatus.ACCEPTED;
            };
        }
    }

    private static final Set<OrderStatus> FAILURES =
        EnumSet.of(OrderStatus.DECLINED, OrderStatus.TIMEOUT, OrderStatus.RECALLED, OrderStatus.REASSIGNED);

    private final PlanContent plan;
    private final Map<String, Proof> found = new HashMap<>();
    private final Map<String, List<Act>> acts = new HashMap<>();

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
                proofs.found.put(step.id(), new Proof(by, by.at(), null, Came.DONE));
            }
            if (step.deed() == Deed.STATUS) {
                reached(incident, IncidentStatus.valueOf(step.codes().getFirst()))
                    .ifPresent(at -> proofs.found.put(step.id(), new Proof(null, at, null, Came.DONE)));
            }
        }
        return proofs;
    }

    Optional<Proof> of(PlanStep step) {
        return Optional.ofNullable(found.get(step.id()));
    }

    private static Act act(Order order, Sight sight) {
        String type = sight.find(SubjectKind.UNIT, order.unitId(), Unit.class).map(Unit::typeCode).orElse("");
        return new Act(order.id(), order.task().stepId(), order.issued(), step -> step.codes().contains(type),
            FAILURES.contains(order.status()) ? order.since() : null, order);
    }

    private static Act act(Linkage request) {
        return new Act(request.id(), request.request().stepId(), request.requested(), step -> step.codes().contains(request.bodyCode()), null, null);
    }

    private static Optional<Instant> reached(Incident incident, IncidentStatus wanted) {
        return incident.entered().entrySet().stream()
            .filter(entry -> entry.getKey().ordinal() >= wanted.ordinal() && entry.getKey().ordinal() <= IncidentStatus.REVIEWED.ordinal())
            .map(Map.Entry::getValue).min(Comparator.naturalOrder());
    }

    private void assign(Deed deed, List<Act> given) {
        List<PlanStep> steps = plan.steps().stream().filter(step -> step.deed() == deed)
            .sorted(Comparator.comparing(step -> !step.when().equals(PlanCondition.ALWAYS))).toList();
        given.stream().sorted(Comparator.comparing((Act act) -> named(act, steps).isEmpty()).thenComparing(act -> act.by().at())
            .thenComparing(Act::id)).forEach(act -> named(act, steps)
                .or(() -> steps.stream().filter(step -> act.fits().test(step) && free(step, act)).findFirst())
                .ifPresent(step -> acts.computeIfAbsent(step.id(), id -> new ArrayList<>()).add(act)));
        for (PlanStep step : steps) {
            acts.getOrDefault(step.id(), List.of()).stream().map(act -> act.proof(step))
                .max(Comparator.comparing(Proof::came).thenComparing(Proof::at, (one, other) -> other.compareTo(one)))
                .ifPresent(best -> found.put(step.id(), best.came() == Came.FAILED ? lastFailed(step) : best));
        }
    }

    private Proof lastFailed(PlanStep step) {
        return acts.get(step.id()).stream().map(act -> act.proof(step)).max(Comparator.comparing(Proof::at).thenComparing(Proof::id)).orElseThrow();
    }

    /// Whether a step has nothing that still counts when this was asked.
    private boolean free(PlanStep step, Act act) {
        return acts.getOrDefault(step.id(), List.of()).stream()
            .allMatch(before -> before.failed() != null && !before.failed().isAfter(act.by().at()));
    }

    private static Optional<PlanStep> named(Act act, List<PlanStep> steps) {
        return steps.stream().filter(step -> step.id().equals(act.stepId())).findFirst();
    }
}
