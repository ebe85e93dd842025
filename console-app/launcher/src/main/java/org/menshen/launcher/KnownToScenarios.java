package org.menshen.launcher;

import java.nio.file.Path;

import org.menshen.centre.drill.day.ScenarioKnown;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.plan.PlanCommand;
import org.menshen.domain.work.WorkflowCommand;
import org.menshen.wire.DomainJson;
import org.menshen.wire.plan.PlanFolder;
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
                        .map(WorkflowCommand.Publish::content).toList());
    }
}
