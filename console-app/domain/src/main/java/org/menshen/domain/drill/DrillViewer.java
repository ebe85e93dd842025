package org.menshen.domain.drill;

import java.util.List;
import java.util.Optional;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.rules.Permissions;

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
    /// @param drill whether this is a drill: who leads drills leads nothing outside of one
    public static DrillViewer of(Actor actor, Permissions permissions, CodeBook codes, boolean drill) {
        return new DrillViewer(actor.userId(), permissions.may(actor.role(), INSTRUCTS, drill),
            permissions.may(actor.role(), COMPARES, drill) && codes.figure(TABLE) > 0);
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
