package org.menshen.domain.drill;

import org.menshen.domain.fact.Command;

/// What can be asked about a run of an exercise.
public sealed interface DebriefCommand extends Command {

    /// Says something of an expected act.
    ///
    /// @param act id of the expected act
    /// @param text what is said
    record Remark(String act, String text) implements DebriefCommand {
    }
}
