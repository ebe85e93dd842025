package org.menshen.domain.plan;

import org.menshen.domain.fact.Command;

/// What can be asked about an edition of a plan. Given by the centre alone, which reads the files.
public sealed interface PlanCommand extends Command {

    /// Puts it in force.
    record Publish(PlanRef ref, PlanContent content) implements PlanCommand {
    }

    /// Takes it out of force: its file is gone or says something else now.
    record Withdraw() implements PlanCommand {
    }
}
