package org.menshen.domain.work;

import org.menshen.domain.fact.Command;

/// What can be asked about an edition of a workflow. Given by the centre alone, which reads the files.
public sealed interface WorkflowCommand extends Command {

    /// Puts it in force.
    record Publish(WorkflowRef ref, WorkflowContent content) implements WorkflowCommand {
    }

    /// Takes it out of force: its file is gone or says something else now.
    record Withdraw() implements WorkflowCommand {
    }
}
