package org.menshen.domain.matrix;

import org.menshen.domain.fact.Command;

/// What can be asked about an edition of the responsibility matrix.
public sealed interface MatrixCommand extends Command {

    /// Takes over an edition that stands in a file, and publishes it. Given by the centre alone.
    record Enter(MatrixContent content) implements MatrixCommand {
    }

    /// Begins a draft that says what another edition says.
    ///
    /// @param base id of that edition
    record Draft(String base) implements MatrixCommand {
    }

    /// Says in a draft who answers for a category in an area; what was said of that before goes.
    record Assign(MatrixCell cell) implements MatrixCommand {
    }

    /// Takes away from a draft what it says of a category in an area.
    record Clear(String category, String area) implements MatrixCommand {
    }

    /// Publishes a draft.
    ///
    /// @param from the first day on which it holds, such as `2026-11-05`
    record Publish(String from) implements MatrixCommand {
    }

    /// Repeals an edition, or drops a draft.
    record Repeal(String reason) implements MatrixCommand {
    }
}
