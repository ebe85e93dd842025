package org.menshen.domain.drill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.plan.Bilingual;

/// What a run came to, as the centre keeps it ([KeptResult]): the score does not change any more when rules or files do. Who did what is told by user
/// ids and by the numbers of the log alone.
///
/// @param exercise id of the exercise
/// @param title its name
/// @param start when it started
/// @param over when nothing more could come
/// @param points 0…100
/// @param passed whether that passed
/// @param trainees who did anything in it
/// @param acts what was scored
public record DrillResult(String exercise, Bilingual title, Instant start, Instant over, double points, boolean passed, List<Trainee> trainees,
                          List<Act> acts) {

    /// Copies the lists.
    public DrillResult {
        trainees = List.copyOf(trainees);
        acts = List.copyOf(acts);
    }

    /// Who took part.
    ///
    /// @param userId user id
    /// @param name shown name
    /// @param role role
    public record Trainee(String userId, String name, String role) {
    }

    /// What was scored.
    ///
    /// @param id of the expected act, or of the rule that was broken
    /// @param title what it was, in words
    /// @param part the part of the score
    /// @param kind the fact that shows it, such as `linkage.requested`: the same kind of act in every exercise
    /// @param critical whether the run fails with it
    /// @param state how it ended
    /// @param credit what it was worth, 0…1
    /// @param userId who did it; `null` when nobody did
    /// @param seq the change of the log that it came from; `null` when there is none
    public record Act(String id, Bilingual title, DrillPart part, String kind, boolean critical, OutcomeState state, double credit,
                      @Nullable String userId, @Nullable Long seq) {
    }

    /// The result of a score as it stands.
    ///
    /// @param trainees who did anything in it
    /// @param over when nothing more could come
    public static DrillResult of(DrillScore score, List<Actor> trainees, Instant over) {
        List<Act> acts = new ArrayList<>();
        score.outcomes().stream().filter(outcome -> outcome.state().counts()).forEach(outcome -> acts.add(new Act(outcome.expected().id(),
            outcome.expected().name(), outcome.expected().part(), kind(outcome), outcome.expected().critical(), outcome.state(),
            outcome.credit(), user(outcome.change()), seq(outcome.change()))));
        score.missteps().forEach(misstep -> acts.add(new Act(misstep.id(), misstep.name(), misstep.part(), misstep.change().fact().wireName(),
            misstep.critical(), misstep.early() ? OutcomeState.EARLY : OutcomeState.WRONG, 0, user(misstep.change()), seq(misstep.change()))));
        return new DrillResult(score.run().exercise().id(), score.run().exercise().name(), score.run().start(), over, score.points(),
            score.passed(), trainees.stream().map(actor -> new Trainee(actor.userId(), actor.name(), actor.role())).toList(), acts);
    }

    private static String kind(ActOutcome outcome) {
        return outcome.change() != null ? outcome.change().fact().wireName()
            : outcome.expected().acts().stream().findFirst().map(ActPattern::fact).orElse("");
    }

    private static @Nullable String user(@Nullable Change change) {
        return change == null ? null : change.stamp().actor().userId();
    }

    private static @Nullable Long seq(@Nullable Change change) {
        return change == null ? null : change.seq();
    }
}
