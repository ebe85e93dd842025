package org.menshen.desktop.director;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.drill.ExerciseRun;

/// What the desk shows.
///
/// @param title the exercise
/// @param clock how the drill stands
/// @param score the score so far
/// @param injects what comes and came
/// @param trainees who takes part
/// @param note what else is to be known
/// @param run the exercise; `null` when there is none
record DirectorPage(String title, String clock, String score, List<InjectRow> injects, List<TraineeRow> trainees, String note,
                    @Nullable ExerciseRun run) {

    DirectorPage {
        injects = List.copyOf(injects);
        trainees = List.copyOf(trainees);
    }

    static DirectorPage of(String clock, String note) {
        return new DirectorPage("", clock, "", List.of(), List.of(), note, null);
    }
}
