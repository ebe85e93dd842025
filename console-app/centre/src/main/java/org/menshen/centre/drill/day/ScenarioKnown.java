package org.menshen.centre.drill.day;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.menshen.domain.gate.RewardRule;
import org.menshen.domain.plan.PlanContent;
import org.menshen.domain.work.WorkflowContent;

/// What a scenario may name beside codes: plans with their steps, workflows with their acts and fields, and rules of rewards.
///
/// @param plans the plans
/// @param flows the workflows
/// @param rewards the versions of rules of rewards
public record ScenarioKnown(List<PlanContent> plans, List<WorkflowContent> flows, List<RewardRule> rewards) {

    /// Copies the lists.
    public ScenarioKnown {
        plans = List.copyOf(plans);
        flows = List.copyOf(flows);
        rewards = List.copyOf(rewards);
    }

    /// A workflow; empty when there is none of that id.
    Optional<WorkflowContent> flow(String id) {
        return flows.stream().filter(flow -> flow.id().equals(id)).findFirst();
    }

    /// The versions of rules of rewards, such as `gate@3`.
    Set<String> rules() {
        return rewards.stream().map(RewardRule::edition).collect(Collectors.toCollection(TreeSet::new));
    }
}
