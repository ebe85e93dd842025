package org.menshen.domain.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.rules.Desk;

class LinkageRulesTest {

    private static final Actor OFFICER = Samples.officer(1);
    private final Desk desk = new Desk();
    private final Subject linkage = new Subject(SubjectKind.LINKAGE, "L-1");

    @Test
    void onlyThePoliceSeatAnswersForThePolice() {
        requested("POLICE");
        for (Actor actor : new Actor[] {OFFICER, Desk.COMMANDER, Samples.actor("DISPATCHER")}) {
            var refusal = desk.refused(actor, linkage, new LinkageCommand.Accept(""));
            assertThat(refusal.code()).isEqualTo("linkage.not-your-seat");
            assertThat(refusal.details()).containsEntry("roles", "POLICE_LIAISON");
        }
        desk.pass(Duration.ofSeconds(30));
        assertThat(desk.accepted(Desk.LIAISON, linkage, new LinkageCommand.Accept("P-07 出警")))
            .containsExactly(new LinkageFact.Delivered(), new LinkageFact.Accepted("P-07 出警", 30));
        assertThat(desk.refused(OFFICER, linkage, new LinkageCommand.FeedBack("x")).code()).isEqualTo("linkage.not-your-seat");
        desk.accepted(Desk.LIAISON, linkage, new LinkageCommand.Handle(""));
        assertThat(desk.refused(OFFICER, linkage, new LinkageCommand.Close("")).code()).isEqualTo("linkage.wrong-status");
        desk.accepted(Desk.LIAISON, linkage, new LinkageCommand.FeedBack("抓获一人"));
        desk.accepted(OFFICER, linkage, new LinkageCommand.Close("知悉"));
        assertThat(state().status()).isEqualTo(LinkageStatus.CLOSED);
        assertThat(state().feedback()).isEqualTo("抓获一人");
    }

    @Test
    void refusingNeedsAReason() {
        requested("POLICE");
        assertThat(desk.refused(Desk.LIAISON, linkage, new LinkageCommand.Refuse("")).code()).isEqualTo("linkage.needs-reason");
        desk.accepted(Desk.LIAISON, linkage, new LinkageCommand.Refuse("非警务"));
        assertThat(state().refusal()).isEqualTo("非警务");
        desk.accepted(OFFICER, linkage, new LinkageCommand.Close(""));
    }

    @Test
    void goesUpWhileNobodyAnswers() {
        requested("GAS");
        desk.accepted(Actor.SYSTEM, linkage, new LinkageCommand.Deliver());
        desk.accepted(Actor.SYSTEM, linkage, new LinkageCommand.Escalate("WATCH_COMMANDER"));
        assertThat(desk.refused(Actor.SYSTEM, linkage, new LinkageCommand.Escalate("WATCH_COMMANDER")).code())
            .isEqualTo("linkage.already-escalated");
        desk.accepted(Desk.COMMANDER, linkage, new LinkageCommand.Accept("电话已接"));
        assertThat(desk.refused(Actor.SYSTEM, linkage, new LinkageCommand.Escalate("LEADER")).code()).isEqualTo("linkage.wrong-status");
        assertThat(state().escalation()).isEqualTo(1);
    }

    @Test
    void asksKnownBodiesAboutOpenIncidents() {
        var unknown = new LinkageCommand.Request(new Linkage.Request(null, "ARMY", "x", null, ""));
        assertThat(desk.refused(OFFICER, linkage, unknown).code()).isEqualTo("linkage.unknown-body");
        var nowhere = new LinkageCommand.Request(new Linkage.Request("I-9", "POLICE", "x", null, ""));
        assertThat(desk.refused(OFFICER, linkage, nowhere).code()).isEqualTo("incident.not-open");
    }

    private void requested(String body) {
        desk.accepted(OFFICER, linkage, new LinkageCommand.Request(new Linkage.Request(null, body, "请派员到场", Samples.PLACE, "12号楼")));
    }

    private Linkage state() {
        return desk.state(linkage, Linkage.class);
    }
}
