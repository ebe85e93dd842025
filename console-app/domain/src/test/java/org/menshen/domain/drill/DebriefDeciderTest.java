package org.menshen.domain.drill;

import static org.assertj.core.api.Assertions.assertThat;

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

    private final Desk desk = new Desk();

    @Test
    void evaluatorsAndDirectorsSpeakAndNothingIsTakenAway() {
        desk.drill = true;
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
        desk.drill = true;
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
        desk.drill = true;
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
