package org.menshen.domain.plan;

import java.util.List;

/// When a step belongs to what has to be done. Everything that is said has to hold.
///
/// @param step id of the choice; empty for none
/// @param chose id of the way that was chosen there
/// @param alertTypes one of them has been raised for the incident; empty for any
/// @param severity the incident was as severe as this, 1…5, since the plan was opened; 0 for any
public record PlanCondition(String step, String chose, List<String> alertTypes, int severity) {

    /// Holds always.
    public static final PlanCondition ALWAYS = new PlanCondition("", "", List.of(), 0);

    /// Copies the list.
    public PlanCondition {
        alertTypes = List.copyOf(alertTypes);
    }

    /// Whether it waits for a choice.
    public boolean onChoice() {
        return !step.isEmpty();
    }

    /// Whether it waits for something that may happen at any time, or never.
    public boolean onEvent() {
        return !alertTypes.isEmpty() || severity > 0;
    }
}
