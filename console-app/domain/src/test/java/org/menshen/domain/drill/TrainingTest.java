package org.menshen.domain.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.plan.Bilingual;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// Who sees whose points, and what they are made of.
class TrainingTest {

    private static final Instant START = Instant.parse("2026-10-14T02:00:00Z");

    private static DrillResult.Act act(String id, OutcomeState state, double credit, @Nullable String userId) {
        return new DrillResult.Act(id, new Bilingual(id, id), DrillPart.STEPS, "order.issued", false, state, credit, userId,
            userId == null ? null : 7L);
    }

    /// A run that `leader` settled, with these trainees, each of whom did one act right; one act nobody did.
    private static Debrief run(int number, String leader, List<String> trainees) {
        List<DrillResult.Act> acts = new ArrayList<>(trainees.stream().map(user -> act("a-" + user, OutcomeState.MET, 1, user)).toList());
        acts.add(act("missed", OutcomeState.MISSED, 0, null));
        return new Debrief("DR-SC-0" + number + "-1", null, List.of(), List.of(), List.of(), List.of(), new DrillResult("SC-0" + number,
            new Bilingual("甲", "A"), START.plusSeconds(number), START.plusSeconds(number + 60), 50, false,
            trainees.stream().map(user -> new DrillResult.Trainee(user, "演练-" + user, "DUTY_OFFICER")).toList(), acts),
            new Mark(leader, leader, "DRILL_EVALUATOR", "drill-02", START));
    }

    @Property(tries = 100)
    void whoIsTrainedSeesNobodyElse(@ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 3) Integer> who) {
        List<Debrief> runs = IntStream.range(0, who.size()).mapToObj(i -> run(i, i % 2 == 0 ? "evaluator" : "director",
            List.of("u" + who.get(i), "u" + (who.get(i) + 1) % 4))).toList();
        for (int user = 0; user < 4; user++) {
            String id = "u" + user;
            assertThat(Training.of(runs, Run.RULES, new Training.Viewer(id, false, false))).allMatch(one -> one.userId().equals(id)
                && one.turns().stream().allMatch(turn -> turn.points() >= 0 && turn.points() <= 100));
        }
        assertThat(Training.of(runs, Run.RULES, new Training.Viewer("director", true, false)).stream().flatMap(one -> one.turns().stream()))
            .as("only the drills that were theirs").allMatch(turn -> runs.stream().anyMatch(run -> run.id().equals(turn.run())
                && run.ledBy("director")));
        assertThat(Training.of(runs, Run.RULES, new Training.Viewer("commander", false, true)).stream().mapToInt(one -> one.turns().size()).sum())
            .as("everybody of every drill").isEqualTo(runs.stream().mapToInt(run -> run.result().trainees().size()).sum());
    }

    @Test
    void ownActsAndTheMissesOfTheWatchCountAndWhatComesAgainIsNamed() {
        List<Debrief> runs = List.of(run(1, "evaluator", List.of("a", "b")), run(2, "evaluator", List.of("a")));
        Training a = Training.of(runs, Run.RULES, new Training.Viewer("a", false, false)).getFirst();
        assertThat(a.turns()).extracting(Training.Turn::points).as("one right, one missed").containsExactly(50.0, 50.0);
        assertThat(a.turns()).allMatch(turn -> turn.missed() == 1 && turn.wrong() == 0);
        assertThat(a.lapses()).containsExactly(new Training.Lapse("order.issued", 2, 2));
        Training b = Training.of(runs, Run.RULES, new Training.Viewer("b", false, false)).getFirst();
        assertThat(b.lapses()).as("once is not again").isEmpty();
        assertThat(Training.of(runs, Run.RULES, new Training.Viewer("c", false, false))).isEmpty();
    }
}
