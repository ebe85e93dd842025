package org.menshen.domain.response;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.plan.Deed;
import org.menshen.domain.plan.Plan;
import org.menshen.domain.plan.PlanContent;
import org.menshen.domain.plan.PlanLimit;
import org.menshen.domain.plan.PlanRun;
import org.menshen.domain.plan.PlanStep;
import org.menshen.domain.plan.StepTrace;

/// A running plan with every step as it stands.
///
/// @param content what its edition says
/// @param run what people said about it
/// @param steps in the order of the plan
public record PlanBoard(PlanContent content, PlanRun run, List<StepView> steps) {

    /// Copies the steps.
    public PlanBoard {
        steps = List.copyOf(steps);
    }

    /// The board of an incident; empty when no plan runs on it, or its edition is not known here.
    public static Optional<PlanBoard> of(Incident incident, Sight sight) {
        PlanRun run = incident.plan();
        return run == null ? Optional.empty() : sight.find(run.ref().subject()).map(Plan.class::cast)
            .map(plan -> new Reckoning(plan.content(), run, incident, sight).board());
    }

    /// The plans in force that are for an incident: for its type first, then for its alerts, the newest version of each.
    public static List<Plan> offered(Incident incident, Sight sight) {
        Map<String, Plan> newest = new java.util.TreeMap<>();
        sight.all(SubjectKind.PLAN, Plan.class).filter(Plan::inForce).filter(plan -> fits(plan, incident, sight))
            .forEach(plan -> newest.merge(plan.ref().planId(), plan, PlanBoard::newer));
        return newest.values().stream().sorted(java.util.Comparator.comparing((Plan plan) ->
            !plan.content().incidentTypes().contains(incident.typeCode()))).toList();
    }

    /// Whether a plan is for an incident: for its type, or for one of its alerts.
    public static boolean fits(Plan plan, Incident incident, Sight sight) {
        return plan.content().fits(incident.typeCode(), alertTypes(incident, sight));
    }

    private static Plan newer(Plan a, Plan b) {
        return java.util.Comparator.comparingInt((Plan plan) -> plan.ref().version()).thenComparing(plan -> plan.published().at())
            .thenComparing(plan -> plan.ref().key()).compare(a, b) < 0 ? b : a;
    }

    /// The types of the alerts that belong to an incident.
    static List<String> alertTypes(Incident incident, Sight sight) {
        return incident.alertIds().stream().flatMap(id -> sight.find(SubjectKind.ALERT, id, Alert.class).stream()).map(Alert::typeCode)
            .distinct().toList();
    }

    /// A step.
    public Optional<StepView> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /// What somebody does next: the first step that can be done now, or that the same person has begun.
    public Optional<StepView> next(String userId) {
        return steps.stream().filter(step -> step.state() == StepState.DUE
            || step.state() == StepState.DOING && step.by() != null && step.by().userId().equals(userId)).findFirst();
    }

    /// The steps without which the incident cannot be closed.
    public List<StepView> missing() {
        return steps.stream().filter(StepView::blocksClosing).toList();
    }

    /// What has to be told before anything else; empty when it was, or nothing has.
    public Optional<StepView> untold() {
        return steps.stream().filter(step -> step.step().deed() == Deed.TELL && step.state().isOpen()).findFirst();
    }

    /// How many of the steps that have to be done are over.
    public int over() {
        return (int) steps.stream().filter(step -> step.state().isOver()).count();
    }

    /// How many steps have to be done, as far as that is known now.
    public int all() {
        return (int) steps.stream().filter(step -> step.state() != StepState.OFF).count();
    }

    /// Works the states out, each step once.
    private static final class Reckoning {

        private final PlanContent plan;
        private final PlanRun run;
        private final Proofs proofs;
        private final List<String> alerts;
        private final Map<String, StepView> known = new HashMap<>();
        /// steps that can never come any more
        private final Map<String, Boolean> gone = new HashMap<>();

        Reckoning(PlanContent plan, PlanRun run, Incident incident, Sight sight) {
            this.plan = plan;
            this.run = run;
            this.proofs = Proofs.of(plan, run, incident, sight);
            this.alerts = alertTypes(incident, sight);
        }

        PlanBoard board() {
            return new PlanBoard(plan, run, plan.steps().stream().map(this::view).toList());
        }

        private StepView view(PlanStep step) {
            StepView view = known.get(step.id());
            if (view == null) {
                view = reckon(step);
                known.put(step.id(), view);
            }
            return view;
        }

        private StepView of(String id) {
            return view(plan.step(id).orElseThrow());
        }

        private StepView reckon(PlanStep step) {
            StepTrace said = run.trace(step.id());
            Optional<Proofs.Proof> proof = proofs.of(step);
            Optional<Mark> ticked = lastTick(step, said);
            if (said.finished() != null) {
                String words = said.option().isEmpty() ? said.words() : said.option();
                return over(step, StepState.DONE, said.finished(), said.finished().at(), words, null);
            }
            if (came(proof, Proofs.Came.DONE)) {
                return over(step, StepState.DONE, proof.get().by(), proof.get().at(), "", proof.get().id());
            }
            if (ticked.isPresent()) {
                return over(step, StepState.DONE, ticked.get(), ticked.get().at(), "", null);
            }
            if (said.skipped() != null) {
                return over(step, StepState.SKIPPED, said.skipped(), said.skipped().at(), said.words(), null);
            }
            if (came(proof, Proofs.Came.ASKED) && wanted(step)) {
                return over(step, StepState.ASKED, proof.get().by(), proof.get().at(), "", proof.get().id());
            }
            return open(step, said, proof.map(Proofs.Proof::id).orElse(null));
        }

        private static boolean came(Optional<Proofs.Proof> proof, Proofs.Came came) {
            return proof.filter(each -> each.came() == came).isPresent();
        }

        /// When the last part of a checklist was ticked; empty while one is not.
        private static Optional<Mark> lastTick(PlanStep step, StepTrace said) {
            boolean all = step.deed() == Deed.CHECKLIST && step.items().stream().allMatch(item -> said.ticked().containsKey(item.id()));
            return all ? said.ticked().values().stream().max(java.util.Comparator.comparing(Mark::at)) : Optional.empty();
        }

        private StepView over(PlanStep step, StepState state, @Nullable Mark by, Instant at, String words, @Nullable String proof) {
            return new StepView(step, state, by, at, due(step), words, run.trace(step.id()).ticked(), proof);
        }

        private StepView open(PlanStep step, StepTrace said, @Nullable String failed) {
            StepState state = !wanted(step) ? StepState.OFF : said.started() != null ? StepState.DOING
                : step.after().stream().allMatch(this::passed) ? StepState.DUE : StepState.WAITING;
            Mark by = state == StepState.DOING ? said.started() : null;
            Instant since = by == null ? null : by.at();
            return new StepView(step, state, by, since, due(step), "", said.ticked(), failed);
        }

        private boolean wanted(PlanStep step) {
            boolean chosen = !step.when().onChoice() || run.trace(step.when().step()).option().equals(step.when().chose());
            boolean raised = step.when().alertTypes().isEmpty() || step.when().alertTypes().stream().anyMatch(alerts::contains);
            return chosen && raised && (step.when().severity() == 0 || run.worst() <= step.when().severity());
        }

        /// Whether what comes after a step need not wait for it: it is over, an order was given for it, or the plan went another way. In an emergency
        /// nobody waits with the next step for the answer to the last one.
        private boolean passed(String id) {
            return of(id).state().isOver() || of(id).proof() != null || isGone(id);
        }

        private boolean isGone(String id) {
            Boolean known = gone.get(id);
            if (known == null) {
                known = neverComes(id);
                gone.put(id, known);
            }
            return known;
        }

        private boolean neverComes(String id) {
            PlanStep step = plan.step(id).orElseThrow();
            if (!step.when().onChoice() || of(id).state() != StepState.OFF) {
                return false;
            }
            StepView choice = of(step.when().step());
            return choice.state().isOver() && !run.trace(choice.id()).option().equals(step.when().chose()) || neverComes(choice.id());
        }

        private @Nullable Instant due(PlanStep step) {
            PlanLimit limit = step.limit();
            if (limit == null) {
                return null;
            }
            Instant from = limit.from().isEmpty() ? run.opened().at() : of(limit.from()).state().isOver() ? of(limit.from()).since() : null;
            return from == null ? null : from.plus(scaled(limit.within()));
        }

        private Duration scaled(Duration within) {
            return Duration.ofMillis(Math.round(within.toMillis() * run.factor()));
        }
    }

    /// The subject of the edition that runs.
    public Subject edition() {
        return run.ref().subject();
    }
}
