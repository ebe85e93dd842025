package org.menshen.domain.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.work.WorkCommand;

/// A row of a table as it was understood.
///
/// @param line its line in the file
/// @param cells what stands in it, in the order of the headings
/// @param subject the item that it tells of; `null` when it cannot be read
/// @param command what enters it; `null` when it cannot be read
/// @param faults why it cannot be read; none when it can
public record ReadItem(long line, List<String> cells, @Nullable Subject subject, WorkCommand.@Nullable Import command, List<CellFault> faults) {

    /// Copies the lists.
    public ReadItem {
        cells = List.copyOf(cells);
        faults = List.copyOf(faults);
    }
}
