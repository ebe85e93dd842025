package org.menshen.desktop.shift;

import java.util.List;
import java.util.Optional;

import org.menshen.domain.fact.State;

/// All that the window shows at one time.
///
/// @param rows the people
/// @param onDuty how many are on duty
/// @param selected what is selected; empty when there is nothing
/// @param actor who sits at this desk: what can be done depends on it
record ShiftPage(List<WatchRow> rows, int onDuty, Optional<Selected> selected, String actor) {

    static final ShiftPage EMPTY = new ShiftPage(List.of(), 0, Optional.empty(), "");

    /// The selected shift or duty.
    ///
    /// @param state as it stands
    /// @param title who and where
    /// @param facts label and words, in turns
    /// @param points the points of its sheet; empty when it has none
    /// @param figures what was done in the shift, in one line; empty when there is no sheet
    record Selected(State state, String title, List<String> facts, List<PointRow> points, String figures) {
    }
}
