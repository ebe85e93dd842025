package org.menshen.domain.shift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.rules.Desk;

class ShiftRulesTest {

    private static final Actor LEAVER = Samples.officer(1);
    private static final Actor RELIEF = Samples.officer(2);
    private final Desk desk = new Desk();
    private final Subject shift = new Subject(SubjectKind.SHIFT, "S-1");

    @Test
    void nobodyGoesHomeWhileAGraveIncidentWouldBeAlone() {
        desk.accepted(LEAVER, shift, new ShiftCommand.SignOn(null, "接班"));
        Subject incident = desk.incident("I-1", 2, LEAVER);
        desk.incident("I-2", 4, LEAVER);
        var refusal = desk.refused(LEAVER, shift, new ShiftCommand.SignOff("演练-2", ""));
        assertThat(refusal.code()).isEqualTo("shift.major-incidents-unowned");
        assertThat(refusal.details()).containsEntry("count", "1").containsEntry("incidents", "I-1");
        desk.accepted(LEAVER, incident, new IncidentCommand.HandOver(RELIEF.userId(), RELIEF.name(), RELIEF.role(), RELIEF.seat()));
        desk.accepted(LEAVER, shift, new ShiftCommand.SignOff("演练-2", "一件在办"));
        Shift state = desk.state(shift, Shift.class);
        assertThat(state.onDuty()).isFalse();
        assertThat(state.relievedBy()).isEqualTo("演练-2");
        assertThat(state.signedOn().name()).isEqualTo(LEAVER.name());
    }

    @Test
    void aSeatHasOnePersonAndAPersonOneSeat() {
        desk.accepted(LEAVER, shift, new ShiftCommand.SignOn(null, ""));
        Subject second = new Subject(SubjectKind.SHIFT, "S-2");
        Actor sameSeat = new Actor("someone", "演练-9", "DUTY_OFFICER", LEAVER.seat());
        assertThat(desk.refused(sameSeat, second, new ShiftCommand.SignOn(null, "")).details()).containsEntry("by", LEAVER.name());
        Actor elsewhere = new Actor(LEAVER.userId(), LEAVER.name(), LEAVER.role(), "duty-09");
        assertThat(desk.refused(elsewhere, second, new ShiftCommand.SignOn(null, "")).code()).isEqualTo("shift.seat-taken");
        desk.accepted(RELIEF, second, new ShiftCommand.SignOn("S-1", ""));
        assertThat(desk.refused(RELIEF, shift, new ShiftCommand.SignOff("x", "")).code()).isEqualTo("shift.not-yours");
        assertThat(desk.refused(LEAVER, shift, new ShiftCommand.SignOff(" ", "")).code()).isEqualTo("shift.needs-relief");
    }
}
