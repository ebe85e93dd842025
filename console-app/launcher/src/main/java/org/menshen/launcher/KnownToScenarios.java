package org.menshen.launcher;

import java.nio.file.Path;
import java.util.List;

import org.menshen.centre.drill.day.ScenarioKnown;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.CodeException;
import org.menshen.domain.gate.RewardCommand;
import org.menshen.domain.gate.RewardRule;
import org.menshen.domain.plan.PlanCommand;
import org.menshen.domain.work.WorkflowCommand;
import org.menshen.wire.DomainJson;
import org.menshen.wire.plan.PlanFolder;
import org.menshen.wire.reward.RewardFolder;
import org.menshen.wire.workflow.CelExpressions;
import org.menshen.wire.workflow.WorkflowFolder;

/// Reads what scenarios may name from a configuration folder. A workflow with a fault is left out, as the centre leaves it out.
final class KnownToScenarios {

    private KnownToScenarios() {
    }

    static ScenarioKnown read(Path config, CodeBook codes) {
        DomainJson json = new DomainJson();
        return new ScenarioKnown(PlanFolder.read(config.resolve("plans"), codes, json).stream().map(PlanCommand.Publish::content).toList(),
                WorkflowFolder.look(config.resolve("workflows"), codes, json, new CelExpressions()).good().stream()
                        .map(WorkflowCommand.Publish::content).toList(),
                rewards(config.resolve("rewards"), json));
    }

    private static List<RewardRule> rewards(Path folder, DomainJson json) {
        try {
            return RewardFolder.read(folder, json).values().stream().map(RewardCommand.Publish::rule).toList();
        } catch (CodeException faulty) {
            // the centre says so, and puts none of them in force
            return List.of();
        }
    }
}
