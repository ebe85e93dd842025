package org.menshen.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.rules.Desk;
import org.menshen.domain.site.Site;
import org.menshen.domain.site.SiteCommand;

class DealingRulesTest {

    private static final Actor OFFICER = Samples.officer(1);
    private static final Actor OTHER = Samples.officer(2);
    private static final Actor DISPATCHER = Samples.actor("DISPATCHER");
    private final Desk desk = new Desk();
    private final Subject incident = desk.incident("I-1", 3, OFFICER);

    private Incident state() {
        return desk.state(incident, Incident.class);
    }

    private String refused(Actor by, IncidentCommand command) {
        return desk.refused(by, incident, command).code();
    }

    private static IncidentCommand to(Actor actor) {
        return new IncidentCommand.HandOver(actor.userId(), actor.name(), actor.role(), actor.seat());
    }

    @Test
    void aHandOverIsDeclinedWithAReasonOrTakenBack() {
        assertThat(refused(OTHER, new IncidentCommand.AcceptHandOver())).isEqualTo("incident.no-offer");
        desk.accepted(OFFICER, incident, to(OTHER));
        assertThat(refused(OFFICER, to(OTHER))).isEqualTo("incident.offered-already");
        assertThat(refused(DISPATCHER, new IncidentCommand.AcceptHandOver())).isEqualTo("incident.offered-to-other");
        assertThat(refused(OTHER, new IncidentCommand.DeclineHandOver(" "))).isEqualTo("incident.needs-reason");
        desk.accepted(OTHER, incident, new IncidentCommand.DeclineHandOver("手上有火警"));
        assertThat(state().owner().userId()).isEqualTo(OFFICER.userId());
        assertThat(state().log().getLast().text()).isEqualTo("手上有火警");
        desk.accepted(OFFICER, incident, to(OTHER));
        assertThat(refused(DISPATCHER, new IncidentCommand.WithdrawHandOver())).isEqualTo("incident.owned");
        desk.accepted(OFFICER, incident, new IncidentCommand.WithdrawHandOver());
        assertThat(state().dealings().offer()).isNull();
    }

    @Test
    void whoTakesAnIncidentOverIsWhoHeIsAndNotWhoHeWasCalled() {
        desk.accepted(OFFICER, incident, new IncidentCommand.HandOver(OTHER.userId(), "别人", "LEADER", "nowhere"));
        desk.accepted(OTHER, incident, new IncidentCommand.AcceptHandOver());
        assertThat(state().owner().name()).isEqualTo(OTHER.name());
        assertThat(state().owner().role()).isEqualTo(OTHER.role());
        assertThat(state().owner().seat()).isEqualTo(OTHER.seat());
    }

    @Test
    void aBodyTakesNoIncidentFromUnderAUnit() {
        desk.unit("U-1", "GUARD");
        Subject order = new Subject(SubjectKind.ORDER, "O-1");
        desk.accepted(DISPATCHER, order, new OrderCommand.Send(new Order.Task("I-1", "U-1", "守住门口", Samples.PLACE, "北门")));
        desk.accepted(OFFICER, incident, new IncidentCommand.Transfer("POLICE", "属警情"));
        assertThat(refused(Desk.LIAISON, new IncidentCommand.AcceptTransfer(""))).isEqualTo("incident.orders-open");
        desk.accepted(DISPATCHER, order, new OrderCommand.Recall("移交公安"));
        desk.accepted(Desk.LIAISON, incident, new IncidentCommand.AcceptTransfer(""));
        assertThat(state().status()).isEqualTo(IncidentStatus.TRANSFERRED);
    }

    @Test
    void numbersOfPersonsDoNotComeIntoTheLog() {
        desk.accepted(OFFICER, incident, new IncidentCommand.AddLog("报警人１３８-1234-5678"));
        desk.accepted(OFFICER, incident, new IncidentCommand.CorrectLog(1, "应为 13812345679"));
        desk.accepted(OFFICER, incident, new IncidentCommand.Ask("DISPATCHER", "打 13812345678 了吗"));
        assertThat(state().log()).extracting(LogEntry::text).containsExactly("接报", "报警人138****5678", "应为 138****5679", "打 138****5678 了吗");
    }

    @Test
    void aSeatIsAskedAndAnswers() {
        assertThat(refused(OFFICER, new IncidentCommand.Ask("NOBODY", "x"))).isEqualTo("incident.unknown-role");
        desk.accepted(OFFICER, incident, new IncidentCommand.Ask("DISPATCHER", "网格员到了吗"));
        assertThat(state().participants()).extracting(Participant::role).containsExactly("DISPATCHER");
        int question = state().dealings().openQuestions().getFirst().number();
        assertThat(refused(OTHER, new IncidentCommand.Answer(question, "到了"))).isEqualTo("incident.not-asked");
        assertThat(refused(DISPATCHER, new IncidentCommand.Answer(99, "到了"))).isEqualTo("incident.no-such-question");
        desk.accepted(DISPATCHER, incident, new IncidentCommand.Answer(question, "两分钟后到"));
        assertThat(state().dealings().openQuestions()).isEmpty();
        assertThat(refused(DISPATCHER, new IncidentCommand.Answer(question, "到了"))).isEqualTo("incident.answered-already");
        assertThat(state().log()).extracting(LogEntry::text).containsExactly("接报", "网格员到了吗", "两分钟后到");
    }

    @Test
    void aTransferGoesToTheOtherCentreAndBackUnderTheSameIdAndClock() {
        var began = state().reported();
        assertThat(refused(OFFICER, new IncidentCommand.Transfer("NOWHERE", "x"))).isEqualTo("incident.unknown-receiver");
        assertThat(refused(OFFICER, new IncidentCommand.Transfer("ZONGZHI", "x"))).isEqualTo("incident.same-centre");
        desk.accepted(OFFICER, incident, new IncidentCommand.Transfer("CHENGYUN", "属网格事项"));
        assertThat(refused(OFFICER, new IncidentCommand.Cancel("x"))).isEqualTo("incident.transfer-pending");
        assertThat(refused(OTHER, new IncidentCommand.AcceptTransfer(""))).isEqualTo("incident.transfer-not-yours");
        desk.accepted(DISPATCHER, incident, new IncidentCommand.ReturnTransfer("无网格职责"));
        assertThat(state().owner().userId()).isEqualTo(OFFICER.userId());
        desk.accepted(OFFICER, incident, new IncidentCommand.Transfer("CHENGYUN", "属网格事项"));
        desk.pass(Duration.ofMinutes(29));
        assertThat(refused(Actor.SYSTEM, new IncidentCommand.LapseTransfer())).isEqualTo("incident.transfer-not-late");
        desk.accepted(DISPATCHER, incident, new IncidentCommand.AcceptTransfer(""));
        assertThat(state().dealings().centre()).isEqualTo("CHENGYUN");
        assertThat(state().owner().userId()).isEqualTo(DISPATCHER.userId());
        assertThat(state().reported()).isEqualTo(began);
        assertThat(state().status()).isEqualTo(IncidentStatus.REPORTED);
        desk.accepted(DISPATCHER, incident, new IncidentCommand.Transfer("ZONGZHI", "转回"));
        desk.pass(Duration.ofMinutes(31));
        assertThat(refused(OFFICER, new IncidentCommand.AcceptTransfer(""))).isEqualTo("incident.transfer-late");
        desk.accepted(Actor.SYSTEM, incident, new IncidentCommand.LapseTransfer());
        assertThat(state().dealings().transfer()).isNull();
    }

    @Test
    void aBodyThatAcceptsEndsItHere() {
        desk.accepted(OFFICER, incident, new IncidentCommand.Transfer("MARKET", "食品线索"));
        assertThat(refused(OFFICER, new IncidentCommand.AcceptTransfer(""))).isEqualTo("incident.transfer-not-yours");
        desk.accepted(Samples.actor("MARKET_SUPERVISION"), incident, new IncidentCommand.AcceptTransfer("已接"));
        assertThat(state().status()).isEqualTo(IncidentStatus.TRANSFERRED);
        assertThat(state().outcome().transferredTo()).isEqualTo("MARKET");
    }

    @Test
    void aWholeHasPartsAndDoesNotEndBeforeThem() {
        Subject part = desk.incident("I-2", 4, OFFICER);
        Subject third = desk.incident("I-3", 4, OFFICER);
        assertThat(refused(OFFICER, new IncidentCommand.AttachTo("I-1"))).isEqualTo("incident.own-part");
        desk.accepted(OFFICER, part, new IncidentCommand.AttachTo("I-1"));
        assertThat(desk.refused(OFFICER, part, new IncidentCommand.AttachTo("I-3")).code()).isEqualTo("incident.part-already");
        assertThat(desk.refused(OFFICER, third, new IncidentCommand.AttachTo("I-2")).code()).isEqualTo("incident.two-levels-only");
        assertThat(refused(OFFICER, new IncidentCommand.AttachTo("I-3"))).isEqualTo("incident.two-levels-only");
        assertThat(refused(OFFICER, new IncidentCommand.Cancel("误报"))).isEqualTo("incident.parts-open");
        desk.accepted(OFFICER, part, new IncidentCommand.Cancel("误报"));
        desk.accepted(OFFICER, incident, new IncidentCommand.Cancel("误报"));
        assertThat(desk.refused(OFFICER, third, new IncidentCommand.AttachTo("I-1")).code()).isEqualTo("incident.not-open");
    }

    @Test
    void aGraveOneIsReviewedWithFollowUps() {
        Subject grave = desk.incident("I-9", 2, OFFICER);
        for (IncidentCommand command : new IncidentCommand[] {new IncidentCommand.Verify(""), new IncidentCommand.Grade(3, "x"),
            new IncidentCommand.Respond(), new IncidentCommand.Control(""), new IncidentCommand.StartClosing(""),
            new IncidentCommand.Close("完", DataDisposal.NONE, null)}) {
            desk.accepted(Desk.COMMANDER, grave, command);
        }
        Dealings.Inquiry inquiry = desk.state(grave, Incident.class).dealings().inquiry();
        assertThat(inquiry).as("its level demands it").isNotNull();
        assertThat(inquiry.owner()).as("who ended it has to see to it").isEqualTo("WATCH_COMMANDER");
        assertThat(inquiry.dueAt()).isEqualTo(desk.now.plus(Duration.ofDays(7)));
        assertThat(desk.state(grave, Incident.class).reviewLate(desk.now.plus(Duration.ofDays(7)))).isFalse();
        assertThat(desk.state(grave, Incident.class).reviewLate(desk.now.plus(Duration.ofDays(8)))).isTrue();
        assertThat(desk.refused(OFFICER, grave, new IncidentCommand.OpenReview("x", null)).code()).isEqualTo("incident.review-open");
        assertThat(desk.refused(OFFICER, grave, new IncidentCommand.AddFollowUp("DISPATCHER", "x", desk.now)).code())
            .isEqualTo("incident.follow-up-in-past");
        desk.accepted(OFFICER, grave, new IncidentCommand.AddFollowUp("DISPATCHER", "补装照明", desk.now.plus(Duration.ofDays(20))));
        desk.accepted(OFFICER, grave, new IncidentCommand.AddFollowUp("DISPATCHER", "修门", null));
        List<Dealings.FollowUp> followUps = desk.state(grave, Incident.class).dealings().inquiry().followUps();
        assertThat(followUps).extracting(Dealings.FollowUp::dueAt).containsExactly(desk.now.plus(Duration.ofDays(20)), inquiry.dueAt());
        assertThat(followUps.getFirst().late(desk.now.plus(Duration.ofDays(20)))).isFalse();
        assertThat(followUps.getFirst().late(desk.now.plus(Duration.ofDays(21)))).isTrue();
        assertThat(followUps.getFirst().done("已装", inquiry.opened()).late(desk.now.plus(Duration.ofDays(21)))).isFalse();
        desk.accepted(OFFICER, grave, new IncidentCommand.Review("照明不足"));
        assertThat(desk.refused(OFFICER, grave, new IncidentCommand.AddFollowUp("DISPATCHER", "x", null)).code()).isEqualTo("incident.is-final");
        assertThat(desk.refused(OTHER, grave, new IncidentCommand.FinishFollowUp(1, "x")).code()).isEqualTo("incident.not-asked");
        desk.accepted(DISPATCHER, grave, new IncidentCommand.FinishFollowUp(1, "已装"));
        assertThat(desk.refused(DISPATCHER, grave, new IncidentCommand.FinishFollowUp(1, "x")).code()).isEqualTo("incident.follow-up-done");
        assertThat(desk.state(grave, Incident.class).outcome().review()).isEqualTo("照明不足");
    }

    @Test
    void aLighterOneIsReviewedWhenSomebodyAsks() {
        assertThat(refused(OFFICER, new IncidentCommand.OpenReview("x", null))).isEqualTo("incident.wrong-status");
        assertThat(refused(OFFICER, new IncidentCommand.AddFollowUp("DISPATCHER", "x", null))).isEqualTo("incident.no-review");
    }

    @Test
    void aCallIsAddedWithoutNumbersInClear() {
        assertThat(refused(OFFICER, new IncidentCommand.AddCall("NONE", "x", ""))).isEqualTo("incident.unknown-source");
        assertThat(refused(OFFICER, new IncidentCommand.AddCall("CALL", "x", "13912340000"))).isEqualTo("incident.number-in-clear");
        assertThat(refused(OFFICER, new IncidentCommand.AddCall("CALL", "打 13912340000 找我", ""))).isEqualTo("incident.number-in-clear");
        desk.accepted(OFFICER, incident, new IncidentCommand.AddCall("POLICE_110", "楼上也闻到", "139****0000"));
        assertThat(state().dealings().calls()).hasSize(1);
        assertThat(state().log().getLast().text()).isEqualTo("楼上也闻到");
    }

    @Test
    void aSiteHasNotesWithoutNumbersInClear() {
        Subject site = new Subject(SubjectKind.SITE, "S-1");
        desk.accepted(Actor.SYSTEM, site, new SiteCommand.Register("演练小区", "PARK", "310115010011", java.util.List.of(Samples.PLACE, Samples.PLACE,
            Samples.PLACE), java.util.List.of(), java.util.List.of(), true));
        assertThat(desk.refused(OFFICER, site, new SiteCommand.Note("找 13912340000")).code()).isEqualTo("site.number-in-clear");
        desk.accepted(OFFICER, site, new SiteCommand.Note("钥匙在门卫室"));
        assertThat(desk.state(site, Site.class).notes()).isEqualTo("钥匙在门卫室");
    }
}
