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

    private void received(Actor by, String body) {
        desk.accepted(by, linkage, new LinkageCommand.Receive(Linkage.Request.in(body, "请协助疏导", Samples.PLACE, "渡口")));
    }

    @Test
    void whatABodyAsksIsRecordedByItsSeatAndAnsweredHere() {
        Linkage.Request asked = Linkage.Request.in("POLICE", "请协助疏导", Samples.PLACE, "渡口");
        assertThat(desk.refused(OFFICER, linkage, new LinkageCommand.Receive(asked)).code()).isEqualTo("linkage.not-your-seat");
        received(Desk.LIAISON, "POLICE");
        assertThat(state().incoming()).isTrue();
        assertThat(desk.refused(Desk.LIAISON, linkage, new LinkageCommand.Accept("")).details()).as("the police do not answer themselves")
            .containsEntry("roles", "DUTY_OFFICER, DISPATCHER, WATCH_COMMANDER");
        desk.accepted(OFFICER, linkage, new LinkageCommand.Accept("派巡逻"));
        desk.incident("I-1", 3, OFFICER);
        assertThat(desk.refused(OFFICER, linkage, new LinkageCommand.Attach("I-9")).code()).isEqualTo("incident.not-open");
        desk.accepted(OFFICER, linkage, new LinkageCommand.Attach("I-1"));
        assertThat(state().incidentId()).isEqualTo("I-1");
        assertThat(desk.refused(OFFICER, linkage, new LinkageCommand.Attach("I-1")).code()).isEqualTo("linkage.attached");
        desk.accepted(OFFICER, linkage, new LinkageCommand.FeedBack("已疏导"));
        desk.accepted(Desk.LIAISON, linkage, new LinkageCommand.Close(""));
    }

    @Test
    void aCallToTheHotlineThatIsThePolicesGoesToThemWithItsClock() {
        received(Samples.actor("DISPATCHER"), "HOTLINE_12345");
        var since = state().requested();
        desk.pass(Duration.ofSeconds(300));
        assertThat(desk.refused(OFFICER, linkage, new LinkageCommand.Transfer("GAS", "x")).code()).isEqualTo("linkage.no-transfer");
        assertThat(desk.refused(OFFICER, linkage, new LinkageCommand.Transfer("POLICE", "")).code()).isEqualTo("linkage.needs-reason");
        desk.accepted(OFFICER, linkage, new LinkageCommand.Transfer("POLICE", "属警务"));
        assertThat(state().requested()).as("id and clock stay").isEqualTo(since);
        assertThat(state().incoming()).isFalse();
        assertThat(state().bodyCode()).isEqualTo("POLICE");
        assertThat(desk.refused(Desk.LIAISON, linkage, new LinkageCommand.Transfer("HOTLINE_12345", "不属警务")).code())
            .as("not to and fro").isEqualTo("linkage.transferred-before");
        assertThat(desk.accepted(Desk.LIAISON, linkage, new LinkageCommand.Accept(""))).last()
            .isEqualTo(new LinkageFact.Accepted("", 300));
    }

    @Test
    void afterTheLimitNothingIsHandedOn() {
        requested("POLICE");
        desk.pass(Duration.ofSeconds(600));
        assertThat(desk.refused(OFFICER, linkage, new LinkageCommand.Transfer("HOTLINE_12345", "噪声扰民")).code())
            .isEqualTo("linkage.not-your-seat");
        desk.pass(Duration.ofSeconds(1));
        assertThat(desk.refused(Desk.LIAISON, linkage, new LinkageCommand.Transfer("HOTLINE_12345", "噪声扰民")).code())
            .isEqualTo("linkage.transfer-late");
    }

    private Linkage state() {
        return desk.state(linkage, Linkage.class);
    }
}
