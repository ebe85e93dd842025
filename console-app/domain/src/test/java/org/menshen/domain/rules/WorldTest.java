package org.menshen.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.shift.ShiftCommand;

class WorldTest {

    private final Desk desk = new Desk();
    private final Subject alert = Subject.parse("alert/A-1");

    @Test
    void refusesAGapAndPassesOverWhatItHolds() {
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Raise(Samples.origin("PERIMETER", 3)));
        desk.accepted(Samples.officer(1), alert, new AlertCommand.Acknowledge());
        desk.accepted(Samples.officer(1), alert, new AlertCommand.StartVerifying());
        World late = new World(new Rulebook());
        late.apply(desk.log.getFirst());
        Change third = desk.log.get(2);
        assertThatThrownBy(() -> late.apply(third)).isInstanceOfSatisfying(VersionGap.class, gap -> {
            assertThat(gap.held()).isEqualTo(1);
            assertThat(gap.offered()).isEqualTo(3);
            assertThat(gap.subject()).isEqualTo(alert);
        });
        assertThat(late.version(alert)).isEqualTo(1);
        late.apply(desk.log.get(1));
        late.apply(third);
        late.apply(desk.log.getFirst());
        assertThat(late.find(alert)).isEqualTo(desk.world.find(alert));
        late.clear();
        assertThat(late.all(SubjectKind.ALERT)).isEmpty();
    }

    @Test
    void asksPermissionBeforeAnythingElse() {
        Command raise = new AlertCommand.Raise(Samples.origin("PERIMETER", 3));
        assertThat(desk.refused(Samples.actor("WALL"), alert, raise).code()).isEqualTo("command.not-permitted");
        assertThat(desk.refused(Samples.actor("AUDIT_ADMIN"), alert, raise).code()).isEqualTo("command.not-permitted");
        assertThat(desk.refused(Samples.actor("NO_SUCH_ROLE"), alert, raise).code()).isEqualTo("command.not-permitted");
        assertThat(desk.refused(Samples.officer(1), Subject.parse("incident/I-1"), raise).code()).isEqualTo("command.wrong-subject");
    }

    @Test
    void administratorsDoNotActAndOfficersDoNotConfigure() {
        for (String role : new String[] {"SYS_ADMIN", "SEC_ADMIN", "AUDIT_ADMIN", "WALL"}) {
            for (String act : new String[] {"alert.acknowledge", "incident.report", "order.send", "linkage.accept", "shift.sign-on"}) {
                assertThat(Samples.PERMISSIONS.may(role, act, false)).as("%s may %s", role, act).isFalse();
            }
        }
        for (String role : new String[] {"WATCH_COMMANDER", "DUTY_OFFICER", "DISPATCHER"}) {
            assertThat(Samples.PERMISSIONS.may(role, "site.register", false)).isFalse();
            assertThat(Samples.PERMISSIONS.may(role, "unit.register", false)).isFalse();
        }
        assertThat(Samples.PERMISSIONS.may("DUTY_OFFICER", "incident.close-major", false)).isFalse();
        assertThat(Samples.PERMISSIONS.may("WATCH_COMMANDER", "incident.close-major", false)).isTrue();
        assertThat(Samples.PERMISSIONS.may("SYSTEM", "incident.grade", false)).isFalse();
        assertThat(Samples.PERMISSIONS.may("SYSTEM", "order.send", false)).isFalse();
    }

    @Test
    void aDrillNeverMixesWithLife() {
        Actor director = Samples.actor("DRILL_DIRECTOR");
        Subject drilled = Subject.parse("alert/DR-A-1");
        var raise = new AlertCommand.Raise(Samples.origin("PERIMETER", 3));
        assertThat(desk.refused(director, alert, raise).code()).isEqualTo("command.not-permitted");
        assertThat(desk.refused(Actor.SYSTEM, drilled, raise).code()).isEqualTo("command.drill-mixed");
        desk.drill = true;
        assertThat(desk.refused(Actor.SYSTEM, alert, raise).code()).isEqualTo("command.drill-mixed");
        desk.accepted(director, drilled, raise);
    }

    @Test
    void decidesWithoutChangingAnything() {
        CommandEnvelope envelope = new CommandEnvelope(UUID.randomUUID(), Subject.parse("shift/S-1"), 0, new ShiftCommand.SignOn(null, ""),
            desk.now);
        Decision<?> decision = desk.rulebook.decide(desk.world, envelope, Samples.context(Samples.officer(1)));
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        assertThat(desk.world.all(SubjectKind.SHIFT)).isEmpty();
    }

    @Test
    void aPartCalledNameDoesNotHideTheWrittenName() {
        assertThat(new IncidentCommand.Invite("DISPATCHER", "城管").wireName()).isEqualTo("incident.invite");
    }
}
