package org.menshen.domain.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.rules.Desk;

/// 已送达 → 已阅 → 已批示, of alerts and of incidents.
class ReceiptTest {

    private static final Actor LEADER = Samples.actor("LEADER");
    private final Desk desk = new Desk();
    private final Subject alert = Subject.parse("alert/A-1");

    private Receipt receipt() {
        return desk.state(alert, Alert.class).receipt();
    }

    @Test
    void theSenderSeesHowFarAnAlertCame() {
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Raise(Samples.origin("GAS_LEAK", 1)));
        assertThat(desk.refused(LEADER, alert, new AlertCommand.MarkRead()).code()).isEqualTo("alert.not-escalated");
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Escalate("LEADER"));
        assertThat(receipt().stage()).isEqualTo(Receipt.Stage.SENT);
        assertThat(desk.refused(Desk.COMMANDER, alert, new AlertCommand.MarkDelivered()).code()).isEqualTo("alert.not-sent-to-you");

        desk.pass(Duration.ofMinutes(2));
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.SendAgain());
        assertThat(receipt().again()).isEqualTo(1);
        assertThat(receipt().lateAt(Duration.ofMinutes(2))).as("late since the first time").isEqualTo(desk.now);

        desk.accepted(LEADER, alert, new AlertCommand.MarkDelivered());
        assertThat(desk.refused(LEADER, alert, new AlertCommand.MarkDelivered()).code()).isEqualTo("alert.delivered-already");
        assertThat(receipt().stage()).isEqualTo(Receipt.Stage.DELIVERED);
        desk.accepted(LEADER, alert, new AlertCommand.MarkRead());
        assertThat(desk.refused(LEADER, alert, new AlertCommand.MarkRead()).code()).isEqualTo("alert.read-already");
        assertThat(desk.refused(Actor.SYSTEM, alert, new AlertCommand.SendAgain()).code()).isEqualTo("alert.read-already");
        desk.accepted(LEADER, alert, new AlertCommand.Instruct("先疏散3号楼"));
        assertThat(receipt().stage()).isEqualTo(Receipt.Stage.INSTRUCTED);
        assertThat(receipt().instruction()).isEqualTo("先疏散3号楼");
        assertThat(receipt().read().role()).isEqualTo("LEADER");
    }

    @Test
    void whatIsCalledAgainBeginsAtItsFirstSeat() {
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Raise(Samples.origin("PERIMETER", 3)));
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Escalate("WATCH_COMMANDER"));
        desk.accepted(Desk.COMMANDER, alert, new AlertCommand.Acknowledge());
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.RaiseSeverity(2, "双点"));
        assertThat(receipt()).isNull();
        assertThat(desk.state(alert, Alert.class).escalatedTo()).isNull();
    }

    @Test
    void anInstructionOnAnIncidentStandsInItsLog() {
        Subject incident = desk.incident("I-1", 2, Samples.officer(1));
        assertThat(desk.refused(LEADER, incident, new IncidentCommand.Instruct("x")).code()).isEqualTo("incident.not-escalated");
        desk.accepted(Samples.officer(1), incident, new IncidentCommand.Escalate("LEADER", "二级"));
        desk.accepted(LEADER, incident, new IncidentCommand.MarkDelivered());
        desk.accepted(LEADER, incident, new IncidentCommand.MarkRead());
        assertThat(desk.state(incident, Incident.class).receipt().read().name()).isEqualTo(LEADER.name());
        desk.accepted(LEADER, incident, new IncidentCommand.Instruct("按预案处置"));
        Incident state = desk.state(incident, Incident.class);
        assertThat(state.log().getLast().text()).isEqualTo("按预案处置");
        assertThat(state.receipt().stage()).isEqualTo(Receipt.Stage.INSTRUCTED);
        assertThat(desk.refused(Actor.SYSTEM, incident, new IncidentCommand.SendAgain()).code()).isEqualTo("incident.read-already");
    }
}
