package org.menshen.domain.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.incident.IncidentStatus;
import org.menshen.domain.plan.Deed;
import org.menshen.domain.plan.Plan;
import org.menshen.domain.plan.PlanRef;
import org.menshen.domain.plan.PlanRun;
import org.menshen.domain.response.PlanBoard;
import org.menshen.domain.response.Sight;
import org.menshen.domain.response.StepState;
import org.menshen.domain.response.StepView;

/// What a plan's contents, and the orders and requests of an incident, forbid about the incident's plan: its own decider knows neither.
final class PlanTies {

    private static final Optional<Refusal> NONE = Optional.empty();
    /// the permission to put a plan away with its mandatory steps
    private static final String DROP = "incident.drop-plan";

    private final Sight sight;
    private final Context context;

    PlanTies(States states, Context context) {
        this.context = context;
        this.sight = new Sight() {
            @Override
            public Optional<State> find(Subject subject) {
                return states.find(subject).map(Versioned::state);
            }

            @Override
            public Stream<State> all(SubjectKind kind) {
                return states.all(kind).stream().map(Versioned::state);
            }
        };
    }

    Optional<Refusal> refuse(Incident incident, Command command) {
        return switch (command) {
            case IncidentCommand.OpenPlan c -> open(incident, c.plan());
            case IncidentCommand.ChangePlan c -> open(incident, c.plan()).or(() -> context.may(DROP) ? NONE : close(incident));
            case IncidentCommand.Close c -> close(incident);
            // before anybody was sent it was nothing; after that it is an end like any other
            case IncidentCommand.Cancel c -> incident.status() == IncidentStatus.RESPONDING ? close(incident) : NONE;
            // another centre goes on with the incident and its plan (B-16); for another body it ends here
            case IncidentCommand.Transfer c -> context.codes("centres").contains(c.to()) ? NONE : close(incident);
            case IncidentCommand.StartStep c -> step(incident, c.step());
            case IncidentCommand.FinishStep c -> step(incident, c.step()).or(() -> byHand(incident, c));
            case IncidentCommand.SkipStep c -> step(incident, c.step()).or(() -> skip(incident, c.step()));
            case IncidentCommand.ChooseStep c -> step(incident, c.step()).or(() -> part(incident, c.step(), Deed.CHOOSE, c.option()));
            case IncidentCommand.TickStep c -> step(incident, c.step()).or(() -> part(incident, c.step(), Deed.CHECKLIST, c.item()));
            default -> NONE;
        };
    }

    private Optional<Refusal> open(Incident incident, PlanRef ref) {
        Optional<Plan> plan = sight.find(ref.subject()).map(Plan.class::cast).filter(p -> p.ref().equals(ref));
        if (plan.isEmpty()) {
            return no("incident.plan-unknown", "plan", ref.key());
        }
        if (!plan.get().inForce()) {
            return no("incident.plan-not-in-force", "plan", ref.planId(), "version", String.valueOf(ref.version()));
        }
        return PlanBoard.fits(plan.get(), incident, sight) ? NONE
            : no("incident.plan-not-for", "plan", ref.planId(), "type", incident.typeCode());
    }

    /// An incident does not end while something is left that its plan makes a duty; whoever may put the plan away can do that first, with a reason.
    /// Who cancels it before anybody was sent says that there was none.
    private Optional<Refusal> close(Incident incident) {
        PlanRun run = incident.plan();
        if (run == null) {
            return NONE;
        }
        Optional<PlanBoard> board = PlanBoard.of(incident, sight);
        if (board.isEmpty()) {
            return no("incident.plan-unknown", "plan", run.ref().key());
        }
        List<StepView> missing = board.get().missing();
        return missing.isEmpty() ? NONE : no("incident.steps-open", "count", String.valueOf(missing.size()),
            "steps.zh", missing.stream().map(step -> step.step().name().zh()).collect(Collectors.joining("、")),
            "steps.en", missing.stream().map(step -> step.step().name().en()).collect(Collectors.joining("; ")));
    }

    /// What holds for every act on a step: there is such a step, it is still open, and what has to be told first was told.
    private Optional<Refusal> step(Incident incident, String id) {
        Optional<PlanBoard> board = PlanBoard.of(incident, sight);
        if (board.isEmpty()) {
            return no("incident.plan-unknown", "plan", incident.plan().ref().key());
        }
        Optional<StepView> step = board.get().step(id);
        if (step.isEmpty()) {
            return no("incident.step-unknown", "step", id);
        }
        StepView view = step.get();
        if (view.state() == StepState.OFF) {
            return no("incident.step-off", view);
        }
        if (view.state() == StepState.DONE) {
            return no("incident.step-done", view);
        }
        return board.get().untold().filter(told -> !told.id().equals(id) && view.step().deed() != Deed.TELL)
            .flatMap(told -> no("incident.safety-first", told));
    }

    private Optional<Refusal> byHand(Incident incident, IncidentCommand.FinishStep c) {
        StepView step = view(incident, c.step());
        return switch (step.step().deed()) {
            case CHOOSE, CHECKLIST, STATUS -> no("incident.step-not-by-hand", step);
            case ORDER, LINKAGE, ESCALATE, REPORT, LOG -> c.remark().isBlank() ? no("incident.step-needs-words", step) : NONE;
            case CONFIRM, TELL, CALL, CAMERA, BROADCAST -> NONE;
        };
    }

    private Optional<Refusal> skip(Incident incident, String id) {
        StepView step = view(incident, id);
        return step.step().mandatory() ? no("incident.step-mandatory", step) : NONE;
    }

    private Optional<Refusal> part(Incident incident, String id, Deed deed, String item) {
        StepView step = view(incident, id);
        return step.step().deed() == deed && step.step().has(item) ? NONE : no("incident.step-no-such-item", "item", item,
            "step.zh", step.step().name().zh(), "step.en", step.step().name().en());
    }

    private StepView view(Incident incident, String id) {
        return PlanBoard.of(incident, sight).flatMap(board -> board.step(id)).orElseThrow();
    }

    private static Optional<Refusal> no(String code, StepView step) {
        return Optional.of(Refusal.of(code, "step.zh", step.step().name().zh(), "step.en", step.step().name().en()));
    }

    private static Optional<Refusal> no(String code, String... details) {
        return Optional.of(Refusal.of(code, details));
    }
}
