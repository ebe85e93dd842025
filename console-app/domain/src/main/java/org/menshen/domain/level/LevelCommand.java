package org.menshen.domain.level;

import org.menshen.domain.fact.Command;

/// What can be asked about the duty level.
public sealed interface LevelCommand extends Command {

    /// Asks for another level (申请).
    ///
    /// @param code a key of `duty-levels`
    /// @param reason why
    record Ask(String code, String reason) implements LevelCommand {
    }

    /// Approves what is asked for (批准): from then on it is in force.
    ///
    /// @param code what the person who approves has seen being asked for
    record Approve(String code) implements LevelCommand {
    }

    /// Refuses what is asked for, or takes it back.
    ///
    /// @param reason why
    record Decline(String reason) implements LevelCommand {
    }

    /// Goes back to the normal level (恢复).
    ///
    /// @param reason why
    record Restore(String reason) implements LevelCommand {
    }
}
