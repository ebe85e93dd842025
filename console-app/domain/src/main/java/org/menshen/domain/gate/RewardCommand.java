package org.menshen.domain.gate;

import org.menshen.domain.fact.Command;

/// What can be asked about an edition of a rule of rewards. Given by the centre alone, which reads the files.
public sealed interface RewardCommand extends Command {

    /// Puts it in force.
    record Publish(RewardRule rule) implements RewardCommand {
    }

    /// Takes it out of force: its file is gone or says something else now.
    record Withdraw() implements RewardCommand {
    }
}
