package org.menshen.domain.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.rules.Desk;

class DutyRulesTest {

    private static final Instant FROM = Samples.NOW.plusSeconds(3_600);
    private static final Instant TO = FROM.plusSeconds(12 * 3_600);
    private final Desk desk = new Desk();
    private final Subject duty = Subject.parse("duty/DT-1");

    private Duty state() {
        return desk.state(duty, Duty.class);
    }

    @Test
    void aDutyIsPlannedMovedGivenToSomebodyElseAndCalledOff() {
        DutyCommand.Plan plan = new DutyCommand.Plan("officer", "演示值班员", "DUTY_OFFICER", "duty-01", FROM, TO, List.of("英语"));
        assertThat(desk.refused(Samples.officer(1), duty, plan).code()).isEqualTo("command.not-permitted");
        desk.accepted(Actor.SYSTEM, duty, plan);
        assertThat(desk.refused(Actor.SYSTEM, duty, plan).code()).isEqualTo("duty.exists");
        assertThat(state().holds(FROM)).isTrue();
        assertThat(state().holds(TO)).isFalse();
        assertThat(desk.refused(Desk.COMMANDER, duty, new DutyCommand.Move(TO, FROM, "-")).code()).isEqualTo("duty.ends-before-it-begins");
        desk.accepted(Desk.COMMANDER, duty, new DutyCommand.Move(FROM.plusSeconds(60), TO, "堵车"));
        assertThat(state().holds(FROM)).isFalse();
        assertThat(desk.refused(Desk.COMMANDER, duty, new DutyCommand.Replace("officer", "x", "-")).code()).isEqualTo("duty.needs-other-person");
        desk.accepted(Desk.COMMANDER, duty, new DutyCommand.Replace("officer2", "演示值班员二", "病假"));
        assertThat(state().skills()).containsExactly("英语");
        assertThat(state().name()).isEqualTo("演示值班员二");
        desk.accepted(Desk.COMMANDER, duty, new DutyCommand.Cancel("停班"));
        assertThat(state().holds(FROM.plusSeconds(61))).isFalse();
        assertThat(desk.refused(Desk.COMMANDER, duty, new DutyCommand.Cancel("再停")).code()).isEqualTo("duty.cancelled");
    }

    @Test
    void whatIsOverStaysAsItWas() {
        desk.accepted(Actor.SYSTEM, duty, new DutyCommand.Plan("a", "甲", "DUTY_OFFICER", "duty-01", FROM, TO, List.of()));
        desk.pass(Duration.ofHours(14));
        assertThat(desk.refused(Desk.COMMANDER, duty, new DutyCommand.Move(FROM, TO.plusSeconds(9), "-")).code()).isEqualTo("duty.over");
    }
}
