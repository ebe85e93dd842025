package org.menshen.desktop.draft;

import java.util.List;

/// What the editor shows.
///
/// @param title the drill
/// @param state whether it is saved, and how many injects, acts and faults there are
/// @param faulty whether something is wrong
/// @param rows the timeline
/// @param faults what is wrong, a line each
/// @param told what came of the last reading of a recorded period; empty otherwise
record DraftPage(String title, String state, boolean faulty, List<DraftRow> rows, List<String> faults, List<String> told) {

    DraftPage {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
        told = List.copyOf(told);
    }
}
