package org.menshen.domain.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.rules.Desk;

/// Planned work: what it is about, how long, who may, and what it never suppresses.
class MaintenanceTest {

    private static final Maintenance.Scope PERIMETERS = new Maintenance.Scope(null, null, "PERIMETER");
    private final Desk desk = new Desk();
    private final Subject work = Subject.parse("maintenance/MW-1");
    private final Subject alert = Subject.parse("alert/A-1");

    private MaintenanceCommand.Plan plan(Maintenance.Scope scope, int fromMinutes, int untilMinutes, String reason) {
        return new MaintenanceCommand.Plan(scope, desk.now.plus(Duration.ofMinutes(fromMinutes)), desk.now.plus(Duration.ofMinutes(untilMinutes)),
            reason);
    }

    private String refused(MaintenanceCommand command) {
        return desk.refused(Desk.COMMANDER, work, command).code();
    }

    @Test
    void isAboutSomethingForAReasonAndHasAnEnd() {
        assertThat(refused(plan(PERIMETERS, 0, 60, " "))).isEqualTo("maintenance.needs-reason");
        assertThat(refused(plan(new Maintenance.Scope(null, null, null), 0, 60, "x"))).isEqualTo("maintenance.needs-scope");
        assertThat(refused(plan(new Maintenance.Scope(null, null, "NONE"), 0, 60, "x"))).isEqualTo("maintenance.unknown-type");
        assertThat(refused(plan(new Maintenance.Scope("GHOST", null, null), 0, 60, "x"))).isEqualTo("maintenance.unknown-site");
        assertThat(refused(plan(PERIMETERS, 60, 60, "x"))).isEqualTo("maintenance.ends-before-it-begins");
        assertThat(refused(plan(PERIMETERS, -60, 0, "x"))).isEqualTo("maintenance.in-past");
        assertThat(refused(plan(PERIMETERS, 0, 72 * 60 + 1, "x"))).isEqualTo("maintenance.too-long");
        assertThat(desk.refused(Samples.officer(1), work, plan(PERIMETERS, 0, 60, "x")).code()).isEqualTo("command.not-permitted");
    }

    @Test
    void runsFromItsBeginToItsEndOrUntilItIsLifted() {
        desk.accepted(Desk.COMMANDER, work, plan(PERIMETERS, 10, 60, "换探头"));
        Maintenance planned = desk.state(work, Maintenance.class);
        assertThat(planned.runs(desk.now)).isFalse();
        assertThat(planned.runs(planned.from())).isTrue();
        assertThat(planned.runs(planned.until())).isFalse();
        desk.accepted(Desk.COMMANDER, work, new MaintenanceCommand.Lift("提前完成"));
        assertThat(desk.state(work, Maintenance.class).runs(planned.from())).isFalse();
        assertThat(refused(new MaintenanceCommand.Lift("x"))).isEqualTo("maintenance.is-over");
    }

    @Test
    void neverCoversWhatIsGraveWorseOrTakenOutByHand() {
        desk.accepted(Desk.COMMANDER, work, plan(PERIMETERS, 0, 60, "换探头"));
        Maintenance running = desk.state(work, Maintenance.class);
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Raise(Samples.origin("PERIMETER", 3)));
        assertThat(running.covers(desk.state(alert, Alert.class))).isTrue();
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Suppress("换探头", running.until(), running.id()));
        desk.accepted(Desk.COMMANDER, alert, new AlertCommand.Unsuppress());
        assertThat(running.covers(desk.state(alert, Alert.class))).as("somebody wants to see it").isFalse();

        Subject other = Subject.parse("alert/A-2");
        desk.accepted(Actor.SYSTEM, other, new AlertCommand.Raise(Samples.origin("PERIMETER", 3)));
        desk.accepted(Actor.SYSTEM, other, new AlertCommand.Suppress("换探头", running.until(), running.id()));
        desk.accepted(Actor.SYSTEM, other, new AlertCommand.RaiseSeverity(2, "两处"));
        assertThat(desk.state(other, Alert.class).status()).isEqualTo(AlertStatus.NEW);
        assertThat(running.covers(desk.state(other, Alert.class))).as("it became worse").isFalse();

        Subject grave = Subject.parse("alert/A-3");
        desk.accepted(Actor.SYSTEM, grave, new AlertCommand.Raise(Samples.origin("PERIMETER", 1)));
        assertThat(running.covers(desk.state(grave, Alert.class))).isFalse();
    }
}
