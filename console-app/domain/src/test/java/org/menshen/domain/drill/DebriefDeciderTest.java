package org.menshen.domain.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.rules.Desk;

/// Who may say what of an expected act, and that nothing said is lost.
class DebriefDeciderTest {

    private static final Actor EVALUATOR = Samples.actor("DRILL_EVALUATOR");
    private static final Actor DIRECTOR = Samples.actor("DRILL_DIRECTOR");
    private static final Subject RUN = Run.run().subject();

    private static final Debrief.Sheet SHEET = Debrief.Sheet.of(Run.run(), Samples.NOW.minusSeconds(1));

    private final Desk desk = new Desk();

    /// The centre plays it: two injects and five acts.
    private void played() {
        desk.drill = true;
        desk.accepted(Actor.SYSTEM, RUN, new DebriefCommand.Open(SHEET));
    }

    @Test
    void evaluatorsAndDirectorsSpeakAndNothingIsTakenAway() {
        played();
        desk.accepted(EVALUATOR, RUN, new DebriefCommand.Remark("police", "联动清楚，电话 13812345678"));
        desk.accepted(DIRECTOR, RUN, new DebriefCommand.Remark("police", "地点说得更准一些"));
        desk.accepted(DIRECTOR, RUN, new DebriefCommand.Remark("ack", "地点说得更准一些"));
        Debrief debrief = desk.state(RUN, Debrief.class);
        assertThat(debrief.of("police")).hasSize(2).extracting(Debrief.Remark::number).containsExactly(1, 2);
        assertThat(debrief.remarks().getFirst().text()).as("masked").doesNotContain("13812345678");
        assertThat(debrief.remarks().getFirst().by().role()).isEqualTo("DRILL_EVALUATOR");
    }

    @Test
    void whoIsTrainedDoesNotJudgeAndEmptyWordsAreNone() {
        played();
        for (String role : new String[] {"DUTY_OFFICER", "WATCH_COMMANDER", "LEADER", "SYSTEM"}) {
            assertThat(desk.refused(Samples.actor(role), RUN, new DebriefCommand.Remark("ack", "好")).code()).isEqualTo("command.not-permitted");
        }
        assertThat(desk.refused(EVALUATOR, RUN, new DebriefCommand.Remark("ack", "  ")).code()).isEqualTo("debrief.needs-text");
        assertThat(desk.refused(EVALUATOR, RUN, new DebriefCommand.Remark("", "好")).code()).isEqualTo("debrief.needs-act");
        desk.accepted(EVALUATOR, RUN, new DebriefCommand.Remark("ack", "好"));
        assertThat(desk.refused(EVALUATOR, RUN, new DebriefCommand.Remark("ack", "好 ")).code()).isEqualTo("debrief.said-already");
        assertThat(desk.refused(EVALUATOR, Subject.parse("debrief/SC-01"), new DebriefCommand.Remark("ack", "好")).code())
            .isEqualTo("command.drill-mixed");
    }

    @Test
    void inLiveOperationNobodyJudges() {
        assertThat(desk.refused(EVALUATOR, RUN, new DebriefCommand.Remark("ack", "好")).code()).isEqualTo("command.not-permitted");
    }

    @Test
    void theInstructorSendsSkipsAddsAndHintsAndAnInjectIsSettledOnce() {
        played();
        desk.accepted(DIRECTOR, RUN, new DebriefCommand.Send(1));
        desk.accepted(DIRECTOR, RUN, new DebriefCommand.Skip(2, "时间不够"));
        desk.accepted(DIRECTOR, RUN, new DebriefCommand.Add(new Debrief.Extra("SOS", "NMT-O-022", null, "东门", "来电 13812345678")));
        desk.accepted(DIRECTOR, RUN, new DebriefCommand.Hint("officer", "演练-甲", "看看东墙的摄像机"));
        assertThat(desk.refused(DIRECTOR, RUN, new DebriefCommand.Skip(1, "")).code()).isEqualTo("debrief.cue-settled");
        assertThat(desk.refused(DIRECTOR, RUN, new DebriefCommand.Send(2)).code()).isEqualTo("debrief.cue-settled");
        assertThat(desk.refused(DIRECTOR, RUN, new DebriefCommand.Send(0)).code()).isEqualTo("debrief.no-inject");
        assertThat(desk.refused(DIRECTOR, RUN, new DebriefCommand.Add(new Debrief.Extra("NONE", "S", null, "", ""))).code())
            .isEqualTo("debrief.unknown-type");
        assertThat(desk.refused(DIRECTOR, RUN, new DebriefCommand.Add(new Debrief.Extra("SOS", null, null, " ", ""))).code())
            .isEqualTo("debrief.needs-place");
        assertThat(desk.refused(DIRECTOR, RUN, new DebriefCommand.Hint(" ", "", "x")).code()).isEqualTo("debrief.needs-trainee");
        assertThat(desk.refused(DIRECTOR, RUN, new DebriefCommand.Hint("officer", "", " ")).code()).isEqualTo("debrief.needs-text");
        Debrief run = desk.state(RUN, Debrief.class);
        assertThat(run.cues()).extracting(cue -> cue.inject() + (cue.sent() ? "!" : "-")).containsExactly("1!", "2-");
        assertThat(run.extras().getFirst().extra().words()).isEqualTo("来电 138****5678");
        assertThat(run.hints()).singleElement().satisfies(hint -> assertThat(hint.userId()).isEqualTo("officer"));
    }

    /// What nobody plays, sends or scores is spoken of by nobody, and words that no feed would take are refused where they are written.
    @Test
    void whatThereIsNotIsRefusedAndSoAreWordsThatWouldBeLost() {
        desk.drill = true;
        assertThat(desk.refused(DIRECTOR, RUN, new DebriefCommand.Send(1)).code()).isEqualTo("debrief.not-played");
        played();
        assertThat(desk.refused(DIRECTOR, RUN, new DebriefCommand.Send(3)).details()).containsEntry("most", "2");
        assertThat(desk.refused(EVALUATOR, RUN, new DebriefCommand.Remark("nothing", "好")).code()).isEqualTo("debrief.unknown-act");
        int most = (int) Samples.CODES.figure("drill.words-most");
        desk.accepted(DIRECTOR, RUN, new DebriefCommand.Add(new Debrief.Extra("SOS", null, null, "东门", "字".repeat(most))));
        assertThat(desk.refused(DIRECTOR, RUN, new DebriefCommand.Add(new Debrief.Extra("SOS", null, null, "东门", "字".repeat(most + 1)))).details())
            .containsEntry("most", String.valueOf(most)).containsEntry("length", String.valueOf(most + 1));
        assertThat(desk.refused(Actor.SYSTEM, RUN, new DebriefCommand.Open(SHEET)).code())
            .isEqualTo("debrief.open-already");
        assertThat(desk.refused(DIRECTOR, RUN, new DebriefCommand.Open(new Debrief.Sheet(9, List.of(), null))).code())
            .isEqualTo("command.not-permitted");
    }

    /// What it came to no seat says: the command has no place for points, and the centre's seal is all that is on record.
    @Test
    void aRunIsSettledOnceWhenItIsOverAndOnlyByWhoJudges() {
        desk.drill = true;
        DebriefCommand settle = new DebriefCommand.Settle("seal");
        assertThat(desk.refused(EVALUATOR, RUN, settle).code()).isEqualTo("debrief.not-played");
        desk.accepted(Actor.SYSTEM, RUN, new DebriefCommand.Open(new Debrief.Sheet(2, List.of(), Samples.NOW.plusSeconds(6_000))));
        assertThat(desk.refused(EVALUATOR, RUN, settle).code()).isEqualTo("debrief.not-over");
        played();
        for (String role : new String[] {"DUTY_OFFICER", "WATCH_COMMANDER", "LEADER", "SYSTEM"}) {
            assertThat(desk.refused(Samples.actor(role), RUN, settle).code()).isEqualTo("command.not-permitted");
        }
        desk.accepted(EVALUATOR, RUN, settle);
        assertThat(desk.refused(DIRECTOR, RUN, settle).code()).isEqualTo("debrief.settled-already");
        Debrief debrief = desk.state(RUN, Debrief.class);
        assertThat(debrief.seal()).isEqualTo("seal");
        assertThat(debrief.ledBy(EVALUATOR.userId())).isTrue();
        assertThat(debrief.ledBy(Run.OFFICER.userId())).isFalse();
    }

    @Test
    void onlyTheDirectorOfADrillSteersIt() {
        DebriefCommand send = new DebriefCommand.Send(1);
        assertThat(desk.refused(DIRECTOR, RUN, send).code()).as("not in live operation").isEqualTo("command.not-permitted");
        desk.drill = true;
        for (String role : new String[] {"DUTY_OFFICER", "WATCH_COMMANDER", "DRILL_EVALUATOR", "SYSTEM"}) {
            assertThat(desk.refused(Samples.actor(role), RUN, send).code()).isEqualTo("command.not-permitted");
        }
    }
}
