package org.menshen.domain.plan;

import java.time.Duration;

/// How soon a step has to be done.
///
/// @param within time from its start, at the normal duty level
/// @param from id of the step whose end starts it; empty for the opening of the plan
public record PlanLimit(Duration within, String from) {
}
