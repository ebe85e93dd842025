package org.menshen.domain.work;

import org.menshen.domain.fact.Command;

/// What can be asked about an edition of a workflow. It is published and withdrawn by the centre alone, which reads the files.
public sealed interface WorkflowCommand extends Command {

    /// Puts it in force.
    record Publish(WorkflowRef ref, WorkflowContent content) implements WorkflowCommand {
    }

    /// Takes it out of force: its file is gone or says something else now.
    record Withdraw() implements WorkflowCommand {
    }

    /// Says that items of its register are taken out of the house into a file.
    ///
    /// @param reason what for
    /// @param items how many
    /// @param form of the file, such as `CSV`
    record Export(String reason, long items, String form) implements WorkflowCommand {
    }
}
