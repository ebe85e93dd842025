package org.menshen.domain.plan;

import java.util.Map;
import java.util.TreeMap;

import org.menshen.domain.fact.Mark;

/// A plan that runs on an incident: the edition it was opened with, and what people said about its steps. What other facts say about a step,
/// such as an order that was issued for it, is not repeated here.
///
/// @param ref the edition; it stays, whatever becomes of the file
/// @param level the duty level in force when it was opened, a key of `duty-levels`
/// @param factor what that level makes of each limit
/// @param opened who opened it, when
/// @param worst most severe the incident was since then, 1…5
/// @param escalated which roles it went up to, by whom, when first
/// @param steps what was said about the steps, by their ids
public record PlanRun(PlanRef ref, String level, double factor, Mark opened, int worst, Map<String, Mark> escalated,
                      Map<String, StepTrace> steps) {

    /// Copies the maps in a fixed order.
    public PlanRun {
        escalated = java.util.Collections.unmodifiableMap(new TreeMap<>(escalated));
        steps = java.util.Collections.unmodifiableMap(new TreeMap<>(steps));
    }

    /// What was said about a step.
    public StepTrace trace(String stepId) {
        return steps.getOrDefault(stepId, StepTrace.NONE);
    }

    /// Somebody took a step.
    public PlanRun start(String stepId, Mark by) {
        return with(stepId, trace(stepId).start(by));
    }

    /// Somebody said that a step is done.
    public PlanRun finish(String stepId, Mark by, String remark) {
        return with(stepId, trace(stepId).finish(by, remark, ""));
    }

    /// Somebody chose a way.
    public PlanRun choose(String stepId, Mark by, String option) {
        return with(stepId, trace(stepId).finish(by, "", option));
    }

    /// Somebody left a step out.
    public PlanRun skip(String stepId, Mark by, String reason) {
        return with(stepId, trace(stepId).skip(by, reason));
    }

    /// Somebody ticked a part of a step.
    public PlanRun tick(String stepId, Mark by, String item) {
        return with(stepId, trace(stepId).tick(by, item));
    }

    /// The incident went up to a role.
    public PlanRun escalate(String role, Mark by) {
        Map<String, Mark> more = new TreeMap<>(escalated);
        more.putIfAbsent(role, by);
        return new PlanRun(ref, level, factor, opened, worst, more, steps);
    }

    /// The incident is as severe as this now.
    public PlanRun severe(int severity) {
        return new PlanRun(ref, level, factor, opened, Math.min(worst, severity), escalated, steps);
    }

    private PlanRun with(String stepId, StepTrace trace) {
        Map<String, StepTrace> more = new TreeMap<>(steps);
        more.put(stepId, trace);
        return new PlanRun(ref, level, factor, opened, worst, escalated, more);
    }
}
