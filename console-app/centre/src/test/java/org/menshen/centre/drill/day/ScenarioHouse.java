package org.menshen.centre.drill.day;

import java.nio.file.Path;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.gate.RewardCommand;
import org.menshen.domain.plan.PlanCommand;
import org.menshen.domain.work.WorkflowCommand;
import org.menshen.wire.DomainJson;
import org.menshen.wire.plan.PlanFolder;
import org.menshen.wire.reward.RewardFolder;
import org.menshen.wire.workflow.CelExpressions;
import org.menshen.wire.workflow.WorkflowFolder;

/// What scenarios of the house may name.
final class ScenarioHouse {

    private ScenarioHouse() {
    }

    static ScenarioKnown known(Path config, CodeBook codes) {
        DomainJson json = new DomainJson();
        return new ScenarioKnown(PlanFolder.read(config.resolve("plans"), codes, json).stream().map(PlanCommand.Publish::content).toList(),
                WorkflowFolder.read(config.resolve("workflows"), codes, json, new CelExpressions()).stream().map(WorkflowCommand.Publish::content)
                        .toList(), RewardFolder.read(config.resolve("rewards"), json).values().stream().map(RewardCommand.Publish::rule).toList());
    }
}
