package org.menshen.domain.work;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;

/// The rules of published workflows: what was published is never changed, only put out of force and back.
public final class WorkflowDecider implements Decider<Workflow, WorkflowCommand, WorkflowFact> {

    @Override
    public Decision<WorkflowFact> decide(@Nullable Workflow workflow, Subject subject, WorkflowCommand command, Context context) {
        return switch (command) {
            case WorkflowCommand.Publish c -> publish(workflow, subject, c);
            case WorkflowCommand.Withdraw c -> workflow == null ? Decision.refuse("workflow.unknown", "workflow", subject.id())
                : workflow.inForce() ? Decision.accept(new WorkflowFact.Withdrawn())
                : Decision.refuse("workflow.already-withdrawn", "workflow", subject.id());
            case WorkflowCommand.Export c -> workflow == null ? Decision.refuse("workflow.unknown", "workflow", subject.id())
                : !workflow.content().readBy(context.actor().role()) ? Decision.refuse("work.may-not-export", "zh", workflow.content().name().zh(),
                    "en", workflow.content().name().en())
                : c.reason().isBlank() ? Decision.refuse("work.needs-reason")
                : Decision.accept(new WorkflowFact.Exported(c.reason().strip(), c.items(), c.form()));
        };
    }

    private static Decision<WorkflowFact> publish(@Nullable Workflow workflow, Subject subject, WorkflowCommand.Publish c) {
        if (!c.ref().subject().equals(subject) || !c.ref().workflowId().equals(c.content().id()) || c.ref().version() != c.content().version()) {
            return Decision.refuse("workflow.wrong-edition", "workflow", subject.id());
        }
        if (workflow != null && (workflow.inForce() || !workflow.content().equals(c.content()) || !workflow.ref().equals(c.ref()))) {
            return Decision.refuse("workflow.exists", "workflow", subject.id());
        }
        return Decision.accept(new WorkflowFact.Published(c.ref(), c.content()));
    }

    @Override
    public Workflow evolve(@Nullable Workflow workflow, Subject subject, WorkflowFact fact, Stamp stamp) {
        return switch (fact) {
            case WorkflowFact.Published f -> new Workflow(f.ref(), f.content(), Mark.of(stamp), null);
            case WorkflowFact.Withdrawn f -> new Workflow(workflow.ref(), workflow.content(), workflow.published(), Mark.of(stamp));
            case WorkflowFact.Exported f -> workflow;
        };
    }
}
