package org.menshen.domain.rollcall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.escalation.Receipt;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.rollcall.Rollcall.Standing;
import org.menshen.domain.rules.Desk;

class RollcallTest {

    private static final Actor DISPATCHER = Samples.actor("DISPATCHER");
    private static final Actor FIELD = Samples.actor("FIELD_UNIT");
    private static final Duration WITHIN = Samples.CODES.find("rollcall-kinds", Rollcall.PRESENCE).orElseThrow().span("within").orElseThrow();

    private final Desk desk = new Desk();
    private final Subject call = new Subject(SubjectKind.ROLLCALL, "RC-1");

    private Rollcall state() {
        return desk.state(call, Rollcall.class);
    }

    private void called() {
        desk.unit("U-1", "GUARD");
        desk.unit("U-2", "JOINT_PATROL");
        desk.unit("P-1", "POLICE");
        desk.accepted(DISPATCHER, call, new RollcallCommand.Call(List.of("U-1", "U-2", "U-1"), "各岗位报告"));
    }

    @Test
    void postsAnswerAndItIsComplete() {
        called();
        assertThat(state().posts()).hasSize(2);
        desk.pass(Duration.ofSeconds(30));
        assertThat(desk.accepted(FIELD, call, new RollcallCommand.Answer("U-1", "正常")))
            .containsExactly(new RollcallFact.Answered("U-1", "正常", 30));
        assertThat(state().complete()).isFalse();
        assertThat(desk.refused(DISPATCHER, call, new RollcallCommand.Close("")).code()).isEqualTo("rollcall.needs-reason");
        desk.accepted(DISPATCHER, call, new RollcallCommand.Excuse("U-2", "途中, 电台告知"));
        assertThat(state().complete()).isTrue();
        desk.accepted(DISPATCHER, call, new RollcallCommand.Close(""));
        assertThat(desk.refused(FIELD, call, new RollcallCommand.Answer("U-2", "")).code()).isEqualTo("rollcall.closed");
    }

    @Test
    void aPostIsMissedWhenItsTimeIsOverAndNotBeforeAndMayAnswerStill() {
        called();
        desk.pass(WITHIN.minusSeconds(1));
        assertThat(desk.refused(Actor.SYSTEM, call, new RollcallCommand.Miss("U-1")).code()).isEqualTo("rollcall.not-late-yet");
        assertThat(desk.refused(Actor.SYSTEM, call, new RollcallCommand.Escalate("WATCH_COMMANDER")).code()).isEqualTo("rollcall.nobody-missing");
        desk.pass(Duration.ofSeconds(1));
        desk.accepted(Actor.SYSTEM, call, new RollcallCommand.Miss("U-1"));
        assertThat(state().count(Standing.MISSED)).isOne();
        desk.accepted(Actor.SYSTEM, call, new RollcallCommand.Again("U-1"));
        assertThat(desk.refused(Actor.SYSTEM, call, new RollcallCommand.Miss("U-1")).code()).as("its time begins anew")
            .isEqualTo("rollcall.not-late-yet");
        desk.accepted(FIELD, call, new RollcallCommand.Answer("U-1", ""));
        assertThat(state().post("U-1").orElseThrow().missed()).as("that it was late stays known").isTrue();
    }

    @Test
    void theSeatAboveSeesItAndSaysSo() {
        called();
        desk.pass(WITHIN);
        desk.accepted(Actor.SYSTEM, call, new RollcallCommand.Miss("U-2"));
        desk.accepted(Actor.SYSTEM, call, new RollcallCommand.Escalate("WATCH_COMMANDER"));
        assertThat(desk.refused(Actor.SYSTEM, call, new RollcallCommand.Escalate("WATCH_COMMANDER")).code()).isEqualTo("rollcall.already-escalated");
        assertThat(desk.refused(DISPATCHER, call, new RollcallCommand.MarkRead()).code()).isEqualTo("rollcall.not-sent-to-you");
        desk.accepted(Desk.COMMANDER, call, new RollcallCommand.MarkDelivered());
        assertThat(state().receipt().stage()).isEqualTo(Receipt.Stage.DELIVERED);
        desk.accepted(Desk.COMMANDER, call, new RollcallCommand.MarkRead());
        assertThat(state().receipt().stage()).isEqualTo(Receipt.Stage.READ);
        assertThat(desk.refused(Desk.COMMANDER, call, new RollcallCommand.MarkRead()).code()).isEqualTo("rollcall.read-already");
    }

    @Test
    void onlyAPollAsksWhoIsReadyAndAReportIsDueAtItsTime() {
        called();
        assertThat(desk.refused(FIELD, call, new RollcallCommand.NotReady("U-1", "缺人")).code()).isEqualTo("rollcall.not-a-poll");
        Subject report = new Subject(SubjectKind.ROLLCALL, "RC-2");
        desk.accepted(Actor.SYSTEM, report, new RollcallCommand.Call(List.of("U-1"), "", Rollcall.REPORT, null, desk.now.plusSeconds(600)));
        desk.pass(Duration.ofSeconds(599));
        assertThat(desk.refused(Actor.SYSTEM, report, new RollcallCommand.Miss("U-1")).code()).isEqualTo("rollcall.not-late-yet");
        desk.accepted(FIELD, report, new RollcallCommand.Answer("U-1", ""));
        assertThat(desk.state(report, Rollcall.class).complete()).as("nothing is a report, too").isTrue();
        Subject late = new Subject(SubjectKind.ROLLCALL, "RC-3");
        assertThat(desk.refused(DISPATCHER, late, new RollcallCommand.Call(List.of("U-1"), "", Rollcall.REPORT, null, desk.now)).code())
            .isEqualTo("rollcall.due-in-past");
        assertThat(desk.refused(DISPATCHER, late, new RollcallCommand.Call(List.of("U-1"), "", "NONE", null, null)).code())
            .isEqualTo("rollcall.unknown-kind");
    }

    @Test
    void thePoliceAreNotCalled() {
        desk.unit("P-1", "POLICE");
        assertThat(desk.refused(DISPATCHER, call, new RollcallCommand.Call(List.of("P-1"), "")).code()).isEqualTo("unit.mirror-only");
        assertThat(desk.refused(DISPATCHER, call, new RollcallCommand.Call(List.of(), "")).code()).isEqualTo("rollcall.needs-units");
        assertThat(desk.refused(FIELD, call, new RollcallCommand.Call(List.of("U-1"), "")).code()).isEqualTo("command.not-permitted");
    }
}
