package org.menshen.domain.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.plan.PlanRef;
import org.menshen.domain.plan.PlanRun;
import org.menshen.domain.plan.StepTrace;

/// The response plan of an incident, as far as the incident itself knows of it. What the plan says, and what orders and requests have done
/// of it already, is asked by the rulebook.
final class IncidentPlanning {

    private static final String TAKE_FROM_OTHER = "incident.take-from-other";

    private IncidentPlanning() {
    }

    static Decision<IncidentFact> open(Incident incident, IncidentCommand.OpenPlan c, Context context) {
        if (incident.plan() != null) {
            return Decision.refuse("incident.plan-already-open", "plan", incident.plan().ref().planId());
        }
        return Decision.accept(opened(c.plan(), context));
    }

    private static IncidentFact opened(PlanRef plan, Context context) {
        String level = context.dutyLevel();
        double factor = context.attribute("duty-levels", level, "limitFactor").map(Double::parseDouble).orElse(1.0);
        return new IncidentFact.PlanOpened(plan, level, factor);
    }

    /// One plan at a time: what belongs to it stays where it was said, in the facts of the incident.
    static Decision<IncidentFact> change(Incident incident, IncidentCommand.ChangePlan c, Context context) {
        if (incident.plan() == null) {
            return Decision.refuse("incident.no-plan");
        }
        if (incident.plan().ref().equals(c.plan())) {
            return Decision.refuse("incident.plan-already-open", "plan", c.plan().planId());
        }
        return c.reason().isBlank() ? Decision.refuse("incident.needs-reason")
            : Decision.accept(List.of(new IncidentFact.PlanDropped(incident.plan().ref(), c.reason()), opened(c.plan(), context)));
    }

    static Decision<IncidentFact> drop(Incident incident, IncidentCommand.DropPlan c) {
        if (incident.plan() == null) {
            return Decision.refuse("incident.no-plan");
        }
        return c.reason().isBlank() ? Decision.refuse("incident.needs-reason")
            : Decision.accept(new IncidentFact.PlanDropped(incident.plan().ref(), c.reason()));
    }

    static Decision<IncidentFact> start(Incident incident, IncidentCommand.StartStep c, Context context) {
        PlanRun run = incident.plan();
        if (run == null || run.trace(c.step()).over()) {
            return over(run, c.step());
        }
        Mark by = run.trace(c.step()).started();
        if (by != null && by.userId().equals(context.actor().userId())) {
            return Decision.refuse("incident.step-already-yours", "step", c.step());
        }
        return by != null && !context.may(TAKE_FROM_OTHER)
            ? Decision.refuse("incident.step-taken", "step", c.step(), "by", by.name(), "seat", by.seat())
            : Decision.accept(new IncidentFact.StepStarted(c.step()));
    }

    /// What is said about a step is a line of the log, too.
    static Decision<IncidentFact> finish(Incident incident, IncidentCommand.FinishStep c) {
        PlanRun run = incident.plan();
        if (run == null || run.trace(c.step()).over()) {
            return over(run, c.step());
        }
        List<IncidentFact> facts = new ArrayList<>(List.of(new IncidentFact.StepFinished(c.step(), c.remark())));
        if (!c.remark().isBlank()) {
            facts.add(new IncidentFact.LogAdded(incident.log().size() + 1, c.remark()));
        }
        return Decision.accept(facts);
    }

    static Decision<IncidentFact> skip(Incident incident, IncidentCommand.SkipStep c) {
        PlanRun run = incident.plan();
        if (run == null || run.trace(c.step()).over()) {
            return over(run, c.step());
        }
        return c.reason().isBlank() ? Decision.refuse("incident.needs-reason") : Decision.accept(new IncidentFact.StepSkipped(c.step(), c.reason()));
    }

    static Decision<IncidentFact> choose(Incident incident, IncidentCommand.ChooseStep c) {
        PlanRun run = incident.plan();
        return run == null || run.trace(c.step()).over() ? over(run, c.step()) : Decision.accept(new IncidentFact.StepChosen(c.step(), c.option()));
    }

    static Decision<IncidentFact> tick(Incident incident, IncidentCommand.TickStep c) {
        PlanRun run = incident.plan();
        if (run == null || run.trace(c.step()).over()) {
            return over(run, c.step());
        }
        return run.trace(c.step()).ticked().containsKey(c.item()) ? Decision.refuse("incident.step-item-ticked", "step", c.step(), "item", c.item())
            : Decision.accept(new IncidentFact.StepTicked(c.step(), c.item()));
    }

    private static Decision<IncidentFact> over(@Nullable PlanRun run, String step) {
        if (run == null) {
            return Decision.refuse("incident.no-plan");
        }
        StepTrace said = run.trace(step);
        Mark by = said.finished() == null ? said.skipped() : said.finished();
        return Decision.refuse("incident.step-over", "step", step, "by", by.name(), "seat", by.seat());
    }

    /// Applies a fact about the plan; answers whether it was one.
    static boolean evolve(IncidentEdit edit, IncidentFact fact, Stamp stamp) {
        Mark by = Mark.of(stamp);
        switch (fact) {
            case IncidentFact.PlanOpened f -> edit.plan = new PlanRun(f.plan(), f.level(), f.factor(), by, edit.severity,
                edit.escalatedTo == null ? Map.of() : Map.of(edit.escalatedTo, by), Map.of());
            case IncidentFact.PlanDropped f -> edit.plan = null;
            case IncidentFact.StepStarted f -> edit.plan = edit.plan.start(f.step(), by);
            case IncidentFact.StepFinished f -> edit.plan = edit.plan.finish(f.step(), by, f.remark());
            case IncidentFact.StepSkipped f -> edit.plan = edit.plan.skip(f.step(), by, f.reason());
            case IncidentFact.StepChosen f -> edit.plan = edit.plan.choose(f.step(), by, f.option());
            case IncidentFact.StepTicked f -> edit.plan = edit.plan.tick(f.step(), by, f.item());
            default -> {
                return false;
            }
        }
        return true;
    }
}
