package org.menshen.desktop.debrief;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.drill.DrillScore;
import org.menshen.domain.fact.Actor;

/// What the debriefing shows at one time.
///
/// @param title the exercise, with its time
/// @param total the points with the verdict; empty before anything counts
/// @param failed whether a critical act is missed
/// @param parts each part with its points
/// @param rows the expected acts that this seat may see
/// @param note what there is to know: why nothing is shown, how many acts are hidden, when a score is valid
/// @param score what it was made of; `null` when there is none
/// @param trainees who did anything in it
/// @param over whether the exercise is over
record DebriefPage(String title, String total, boolean failed, List<String> parts, List<DebriefRow> rows, String note, @Nullable DrillScore score,
                   List<Actor> trainees, boolean over) {

    DebriefPage {
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
        trainees = List.copyOf(trainees);
    }

    /// Nothing but words.
    static DebriefPage of(String note) {
        return new DebriefPage("", "", false, List.of(), List.of(), note, null, List.of(), false);
    }
}
