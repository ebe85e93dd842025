package org.menshen.domain.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.alert.AlertFact;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.level.LevelFact;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.rules.Permissions;

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

    private static DrillResult result(int number, List<String> trainees) {
        List<DrillResult.Act> acts = new ArrayList<>(trainees.stream().map(user -> act("a-" + user, OutcomeState.MET, 1, user)).toList());
        acts.add(act("missed", OutcomeState.MISSED, 0, null));
        return new DrillResult("SC-0" + number, new Bilingual("甲", "A"), START.plusSeconds(number), START.plusSeconds(number + 60), 50, false,
            trainees.stream().map(user -> new DrillResult.Trainee(user, "演练-" + user, "DUTY_OFFICER")).toList(), acts);
    }

    /// A run that `leader` settled, with these trainees, each of whom did one act right; one act nobody did.
    private record Played(Debrief run, DrillResult result) {

        static Played of(int number, String leader, List<String> trainees) {
            return new Played(new Debrief("DR-SC-0" + number + "-1", null, List.of(), List.of(), List.of(), List.of(), "seal",
                new Mark(leader, leader, "DRILL_EVALUATOR", "drill-02", START)), TrainingTest.result(number, trainees));
        }
    }

    /// What somebody is told, as the centre tells it.
    private static List<KeptResult> told(List<Played> runs, DrillViewer viewer) {
        return runs.stream().flatMap(each -> viewer.of(each.run(), each.result()).map(kept -> new KeptResult(each.run().id(), kept)).stream())
            .toList();
    }

    @Property(tries = 100)
    void whoIsTrainedIsToldOfNobodyElse(@ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 3) Integer> who) {
        List<Played> runs = IntStream.range(0, who.size()).mapToObj(i -> Played.of(i, i % 2 == 0 ? "evaluator" : "director",
            List.of("u" + who.get(i), "u" + (who.get(i) + 1) % 4))).toList();
        for (int user = 0; user < 4; user++) {
            String id = "u" + user;
            List<KeptResult> told = told(runs, new DrillViewer(id, false, false));
            assertThat(told).as("nobody else stands in it").allMatch(kept -> kept.result().trainees().stream()
                .allMatch(one -> one.userId().equals(id))
                && kept.result().acts().stream().allMatch(act -> act.userId() == null || act.userId().equals(id)));
            assertThat(told).hasSize((int) runs.stream().filter(run -> run.result().trainees().stream().anyMatch(one -> one.userId().equals(id)))
                .count());
            assertThat(Training.of(told, Run.RULES)).allMatch(one -> one.turns().stream().allMatch(turn -> turn.points() >= 0
                && turn.points() <= 100));
        }
        assertThat(told(runs, new DrillViewer("director", true, false))).as("only the drills that were theirs, with everybody")
            .containsExactlyElementsOf(runs.stream().filter(run -> run.run().ledBy("director"))
                .map(run -> new KeptResult(run.run().id(), run.result())).toList());
        assertThat(told(runs, new DrillViewer("commander", false, true)).stream().mapToInt(kept -> kept.result().trainees().size()).sum())
            .as("everybody of every drill").isEqualTo(2 * runs.size());
    }

    private static DrillViewer viewer(Actor actor) {
        Permissions permissions = new Permissions(Samples.CODES);
        return DrillViewer.of(actor, permission -> permissions.may(actor.role(), permission, true), Samples.CODES);
    }

    /// Every role of roles.yaml: only who leads drills sees others, and only in drills; the table of all is off by default.
    @Test
    void byTheRolesOnlyWhoLeadsADrillSeesOthers() {
        Permissions permissions = new Permissions(Samples.CODES);
        Played run = Played.of(1, "leader-of-it", List.of("a", "b"));
        Samples.CODES.list("roles").all().forEach(role -> {
            Actor other = new Actor("c", "演练-c", role.code(), "seat");
            Actor own = new Actor("a", "演练-a", role.code(), "seat");
            Actor leader = new Actor("leader-of-it", "演练-l", role.code(), "seat");
            boolean leads = permissions.may(role.code(), "debrief.remark", true);
            assertThat(told(List.of(run), viewer(other))).as(role.code()).isEmpty();
            assertThat(told(List.of(run), viewer(own)).getFirst().result().trainees())
                .as(role.code()).extracting(DrillResult.Trainee::userId).containsExactly("a");
            assertThat(told(List.of(run), viewer(leader))).as(role.code()).hasSize(leads ? 1 : 0);
            assertThat(viewer(leader).instructs()).as(role.code())
                .isEqualTo(Set.of("DRILL_DIRECTOR", "DRILL_EVALUATOR").contains(role.code()));
        });
    }

    /// Two runs at a time: who is busy with one takes no part in the other, and what has to do with none makes nobody a trainee.
    @Test
    void whoIsBusyWithAnotherRunIsNoTraineeOfThisOne() {
        Actor other = new Actor("video", "演练-乙", "VIDEO_PATROL", "video-01");
        Actor third = new Actor("commander2", "演练-丙", "WATCH_COMMANDER", "command-02");
        Run both = new Run();
        both.raise("DR-A-9", 5, "GAS_LEAK", Map.of("scenario", "SC-09"));
        both.add(other, "alert/DR-A-9", 10, new AlertFact.Acknowledged(5));
        both.add(third, "level/DUTY", 12, new LevelFact.Asked("LEVEL_1", "通知"));
        both.ack(Run.OFFICER, 20);
        assertThat(both.book().trainees(Run.run())).extracting(Actor::userId).containsExactly("officer");
        both.report(third, 40);
        assertThat(both.book().trainees(Run.run())).extracting(Actor::userId).containsExactly("officer", "commander2");
    }

    @Test
    void ownActsAndTheMissesOfTheWatchCountAndWhatComesAgainIsNamed() {
        List<Played> runs = List.of(Played.of(1, "evaluator", List.of("a", "b")), Played.of(2, "evaluator", List.of("a")));
        Training a = Training.of(told(runs, new DrillViewer("a", false, false)), Run.RULES).getFirst();
        assertThat(a.turns()).extracting(Training.Turn::points).as("one right, one missed").containsExactly(50.0, 50.0);
        assertThat(a.turns()).allMatch(turn -> turn.missed() == 1 && turn.wrong() == 0);
        assertThat(a.lapses()).containsExactly(new Training.Lapse("order.issued", 2, 2));
        Training b = Training.of(told(runs, new DrillViewer("b", false, false)), Run.RULES).getFirst();
        assertThat(b.lapses()).as("once is not again").isEmpty();
        assertThat(Training.of(told(runs, new DrillViewer("c", false, false)), Run.RULES)).isEmpty();
    }
}
