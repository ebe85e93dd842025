package org.menshen.domain.response;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.plan.PlanStep;

/// A step of a running plan as it stands.
///
/// @param step what the plan says
/// @param state how it stands
/// @param by who has it, did it or left it out; `null` when nobody
/// @param since since when it stands so; `null` when that means nothing
/// @param due until when it has to be done; `null` when it does not matter, or what it counts from has not happened
/// @param words the remark or the reason; the way that was chosen
/// @param ticked which of its parts are ticked, by whom
/// @param proof id of the order or request that did it, that waits to, or of the order that failed last; `null` when there is none
public record StepView(PlanStep step, StepState state, @Nullable Mark by, @Nullable Instant since, @Nullable Instant due, String words,
                       Map<String, Mark> ticked, @Nullable String proof) {

    /// Id of the step.
    public String id() {
        return step.id();
    }

    /// Whether it should have been done by now.
    public boolean overdue(Instant now) {
        return state.isOpen() && due != null && now.isAfter(due);
    }

    /// Whether the incident cannot be closed because of it.
    public boolean blocksClosing() {
        return step.mandatory() && state.isOpen();
    }
}
