package org.menshen.domain.drill;

import java.util.List;

/// The score of a run: every point can be followed to the change that it came from.
///
/// @param run the run
/// @param outcomes what became of each expected act, in the order of the file; those that nobody could do are left out
/// @param missteps what was done and should not have been, in the order of the log
/// @param parts the parts in order
/// @param points 0…100, of what counts so far; 0 when nothing does
/// @param criticalMissed how many critical acts are missed
/// @param criticalWrong how many critical rules were broken by a wrong move or an act out of order
/// @param passed whether the points so far pass
public record DrillScore(ExerciseRun run, List<ActOutcome> outcomes, List<Misstep> missteps, List<PartScore> parts, double points,
                         int criticalMissed, int criticalWrong, boolean passed) {

    /// Copies the lists.
    public DrillScore {
        outcomes = List.copyOf(outcomes);
        missteps = List.copyOf(missteps);
        parts = List.copyOf(parts);
    }

    /// Whether anything counts so far.
    public boolean begun() {
        return parts.stream().anyMatch(PartScore::counts);
    }

    /// Whether the run fails whatever the sum.
    public boolean failed() {
        return criticalMissed > 0 || criticalWrong > 0;
    }

    /// Whether nothing is left to be done.
    public boolean complete() {
        return outcomes.stream().allMatch(outcome -> outcome.state().decided());
    }
}
