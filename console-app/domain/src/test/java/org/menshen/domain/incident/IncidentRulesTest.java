package org.menshen.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageCommand;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.rules.Desk;

class IncidentRulesTest {

    private static final Actor OFFICER = Samples.officer(1);
    private static final Actor OTHER = Samples.officer(2);
    private final Desk desk = new Desk();

    @Test
    void goesTheWholeWay() {
        Subject incident = desk.incident("I-1", 3, OFFICER);
        closing(incident, OFFICER, 4);
        desk.accepted(OFFICER, incident, new IncidentCommand.Close("无损失", DataDisposal.NONE, null));
        desk.accepted(OFFICER, incident, new IncidentCommand.Review("补装照明"));
        Incident state = desk.state(incident, Incident.class);
        assertThat(state.status()).isEqualTo(IncidentStatus.REVIEWED);
        assertThat(state.entered()).containsKeys(IncidentStatus.REPORTED, IncidentStatus.CONTROLLED, IncidentStatus.CLOSED);
        assertThat(state.outcome().review()).isEqualTo("补装照明");
        assertThat(desk.refused(OFFICER, incident, new IncidentCommand.AddLog("late")).code()).isEqualTo("incident.is-final");
    }

    @Test
    void anIncidentComesOnlyFromAnAlertThatThereIs() {
        Subject incident = new Subject(SubjectKind.INCIDENT, "I-1");
        for (String unknown : new String[] {"A-404", "", " "}) {
            assertThat(desk.refused(OFFICER, incident, new IncidentCommand.Report(Samples.details(), 3, unknown, "")).code())
                .isEqualTo("incident.no-such-alert");
        }
        desk.accepted(Actor.SYSTEM, new Subject(SubjectKind.ALERT, "A-1"), new AlertCommand.Raise(Samples.origin("PERIMETER", 3)));
        desk.accepted(OFFICER, incident, new IncidentCommand.Report(Samples.details(), 3, "A-1", ""));
        assertThat(desk.state(incident, Incident.class).alertIds()).containsExactly("A-1");
    }

    @Test
    void onlyTheCommanderEndsALevelOneOrTwoIncident() {
        Subject incident = desk.incident("I-1", 2, OFFICER);
        assertThat(desk.refused(OFFICER, incident, new IncidentCommand.Cancel("误报")).code()).isEqualTo("incident.close-needs-commander");
        assertThat(desk.refused(OFFICER, incident, new IncidentCommand.Transfer("综治中心", "x")).code()).isEqualTo("incident.close-needs-commander");
        closing(incident, OFFICER, 4);
        var close = new IncidentCommand.Close("完", DataDisposal.DESTROYED, null);
        assertThat(desk.refused(OFFICER, incident, close).code()).isEqualTo("incident.close-needs-commander");
        desk.accepted(Desk.COMMANDER, incident, close);
    }

    @Test
    void aLegalGradeMakesAnIncidentMajorToo() {
        Subject incident = desk.incident("I-1", 4, OFFICER);
        closing(incident, OFFICER, 2);
        assertThat(desk.refused(OFFICER, incident, new IncidentCommand.Close("完", DataDisposal.NONE, null)).code())
            .isEqualTo("incident.close-needs-commander");
    }

    @Test
    void onlyAPersonGradesAndTheFactTellsUpFromDown() {
        Subject incident = desk.incident("I-1", 3, OFFICER);
        desk.accepted(OFFICER, incident, new IncidentCommand.Verify(""));
        assertThat(desk.refused(Actor.SYSTEM, incident, new IncidentCommand.Grade(3, "x")).code()).isEqualTo("command.not-permitted");
        var refusal = new IncidentDecider().decide(desk.state(incident, Incident.class), incident, new IncidentCommand.Grade(3, "x"),
            Samples.context(Actor.SYSTEM));
        assertThat(refusal.toString()).contains("incident.grade-needs-person");
        desk.accepted(OFFICER, incident, new IncidentCommand.Grade(3, "较大"));
        assertThat(desk.refused(OFFICER, incident, new IncidentCommand.Grade(3, "x")).code()).isEqualTo("incident.same-grade");
        assertThat(desk.accepted(OFFICER, incident, new IncidentCommand.Grade(2, "有人受伤"))).containsExactly(new IncidentFact.Upgraded(3, 2, "有人受伤"));
        assertThat(desk.accepted(OFFICER, incident, new IncidentCommand.Grade(4, "轻微"))).containsExactly(new IncidentFact.Downgraded(2, 4, "轻微"));
    }

    @Test
    void retainedDataNeedsAnAssessment() {
        Subject incident = desk.incident("I-1", 3, OFFICER);
        closing(incident, OFFICER, 4);
        assertThat(desk.refused(OFFICER, incident, new IncidentCommand.Close("完", DataDisposal.RETAINED, " ")).code())
            .isEqualTo("incident.retaining-needs-assessment");
        desk.accepted(OFFICER, incident, new IncidentCommand.Close("完", DataDisposal.RETAINED, "PG-2026-7"));
    }

    @Test
    void doesNotEndWhileSomebodyIsOnTheWayOrThePoliceHaveNotAnswered() {
        Subject incident = desk.incident("I-1", 3, OFFICER);
        desk.unit("U-1", "GUARD");
        Subject order = new Subject(SubjectKind.ORDER, "O-1");
        var task = new org.menshen.domain.order.Order.Task("I-1", "U-1", "守住门口", null, "北门");
        desk.accepted(OFFICER, order, new OrderCommand.Send(task));
        Subject linkage = new Subject(SubjectKind.LINKAGE, "L-1");
        desk.accepted(OFFICER, linkage, new LinkageCommand.Request(new Linkage.Request("I-1", "POLICE", "请派员", null, "北门")));
        closing(incident, OFFICER, 4);
        var close = new IncidentCommand.Close("完", DataDisposal.NONE, null);
        assertThat(desk.refused(OFFICER, incident, close).details()).containsEntry("orders", "O-1");
        desk.accepted(OFFICER, order, new OrderCommand.Recall("不需要"));
        assertThat(desk.refused(OFFICER, incident, close).code()).isEqualTo("incident.linkages-open");
        desk.accepted(Desk.LIAISON, linkage, new LinkageCommand.Accept("已受理"));
        desk.accepted(Desk.LIAISON, linkage, new LinkageCommand.FeedBack("抓获一人"));
        desk.accepted(OFFICER, incident, close);
    }

    @Test
    void theLogIsOnlyCorrectedByNewLines() {
        Subject incident = desk.incident("I-1", 3, OFFICER);
        desk.accepted(OFFICER, incident, new IncidentCommand.AddLog("到场 10:05"));
        desk.accepted(OFFICER, incident, new IncidentCommand.CorrectLog(2, "到场 10:06"));
        assertThat(desk.refused(OFFICER, incident, new IncidentCommand.CorrectLog(9, "x")).code()).isEqualTo("incident.no-such-line");
        assertThat(desk.state(incident, Incident.class).log()).extracting(LogEntry::number).containsExactly(1, 2, 3);
        assertThat(desk.state(incident, Incident.class).log().getLast().corrects()).isEqualTo(2);
    }

    @Test
    void readersAreSeenAndNeedNotReadTwice() {
        Subject incident = desk.incident("I-1", 3, OFFICER);
        desk.pass(Duration.ofSeconds(5));
        desk.accepted(OTHER, incident, new IncidentCommand.MarkRead());
        assertThat(desk.refused(OTHER, incident, new IncidentCommand.MarkRead()).code()).isEqualTo("incident.nothing-new");
        desk.pass(Duration.ofSeconds(5));
        desk.accepted(OFFICER, incident, new IncidentCommand.AddLog("新情况"));
        assertThat(desk.accepted(OTHER, incident, new IncidentCommand.MarkRead())).containsExactly(new IncidentFact.Read(2));
        assertThat(desk.state(incident, Incident.class).reads()).containsKey(OTHER.userId());
    }

    @Test
    void whatSomebodyOwnsIsHandedOverOrTakenByTheCommander() {
        Subject incident = desk.incident("I-1", 3, OFFICER);
        assertThat(desk.refused(OTHER, incident, new IncidentCommand.TakeOwnership()).details()).containsEntry("by", OFFICER.name());
        desk.accepted(Desk.COMMANDER, incident, new IncidentCommand.TakeOwnership());
        desk.accepted(Desk.COMMANDER, incident, new IncidentCommand.HandOver(OTHER.userId(), OTHER.name(), OTHER.role(), OTHER.seat()));
        assertThat(desk.state(incident, Incident.class).owner()).as("until the receiver agrees").isEqualTo(commander(incident));
        desk.accepted(OTHER, incident, new IncidentCommand.AcceptHandOver());
        assertThat(desk.state(incident, Incident.class).owner().userId()).isEqualTo(OTHER.userId());
    }

    private org.menshen.domain.fact.Mark commander(Subject incident) {
        return desk.state(incident, Incident.class).dealings().offer().by();
    }

    private void closing(Subject incident, Actor by, int grade) {
        desk.accepted(by, incident, new IncidentCommand.Verify("属实"));
        assertThat(desk.refused(by, incident, new IncidentCommand.Respond()).code()).isEqualTo("incident.wrong-status");
        desk.accepted(by, incident, new IncidentCommand.Grade(grade, "定级"));
        desk.accepted(by, incident, new IncidentCommand.Respond());
        desk.accepted(by, incident, new IncidentCommand.Control("受控"));
        desk.accepted(by, incident, new IncidentCommand.StartClosing("善后"));
    }
}
