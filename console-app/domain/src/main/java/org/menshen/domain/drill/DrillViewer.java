package org.menshen.domain.drill;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Actor;

/// Who looks at what drills came to, and what that person may know: who is trained nothing but what is their own, who leads drills everybody in those
/// drills. Pure.
///
/// @param userId user id
/// @param instructs whether that person leads drills
/// @param compares whether that person sees everybody in all of them, for the table of all
public record DrillViewer(String userId, boolean instructs, boolean compares) {

    private static final String INSTRUCTS = "debrief.remark";
    private static final String COMPARES = "debrief.compare";
    private static final String TABLE = "drill.leaderboard";

    /// What a person may know by `roles.yaml` and `figures.yaml`.
    ///
    /// @param may whether the role of that person holds a permission
    public static DrillViewer of(Actor actor, Predicate<String> may, CodeBook codes) {
        return new DrillViewer(actor.userId(), may.test(INSTRUCTS), may.test(COMPARES) && codes.figure(TABLE) > 0);
    }

    /// What this person may know of a result: all of it, or what is their own and what the whole watch missed; the points of the run are of all who
    /// took part. Empty for who did not.
    ///
    /// @param run the run that it is of
    public Optional<DrillResult> of(Debrief run, DrillResult result) {
        if (compares || instructs && run.ledBy(userId)) {
            return Optional.of(result);
        }
        List<DrillResult.Trainee> own = result.trainees().stream().filter(trainee -> trainee.userId().equals(userId)).toList();
        List<DrillResult.Act> acts = result.acts().stream().filter(act -> act.userId() == null || act.userId().equals(userId)).toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(new DrillResult(result.exercise(), result.title(), result.start(), result.over(),
            result.points(), result.passed(), own, acts));
    }
}
