package org.menshen.desktop.training;

import java.util.List;
import java.util.Map;

/// What the window shows.
///
/// @param officers those whom this seat may see
/// @param turns the drills of each, the latest first, by user id
/// @param lapses what goes wrong again and again, a line each, by user id
/// @param note whom one sees here and why
record TrainingPage(List<OfficerRow> officers, Map<String, List<TurnRow>> turns, Map<String, List<String>> lapses, String note) {

    TrainingPage {
        officers = List.copyOf(officers);
        turns = Map.copyOf(turns);
        lapses = Map.copyOf(lapses);
    }
}
