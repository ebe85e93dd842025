package org.menshen.centre.drill.day;

import java.util.List;
import java.util.Optional;

import org.menshen.domain.plan.PlanContent;
import org.menshen.domain.work.WorkflowContent;

/// What a scenario may name beside codes: plans with their steps, and workflows with their acts and fields.
///
/// @param plans the plans
/// @param flows the workflows
public record ScenarioKnown(List<PlanContent> plans, List<WorkflowContent> flows) {

    /// Copies the lists.
    public ScenarioKnown {
        plans = List.copyOf(plans);
        flows = List.copyOf(flows);
    }

    /// A workflow; empty when there is none of that id.
    Optional<WorkflowContent> flow(String id) {
        return flows.stream().filter(flow -> flow.id().equals(id)).findFirst();
    }
}
