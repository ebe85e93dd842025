package org.menshen.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertEnd;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.code.Code;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;

/// What timers, devices and feeds say, nobody says in their place: else an alarm could be made to end without being answered.
class AloneTest {

    @Test
    void whatTheCentreDoesAloneNoPatternOfAnotherRoleCovers() {
        Code system = Samples.CODES.list("roles").get("SYSTEM");
        assertThat(system.items("alone")).contains("alert.end", "alert.limit", "patrol.visit", "incident.lapse-transfer");
        for (String permission : system.items("alone")) {
            assertThat(Samples.PERMISSIONS.may("SYSTEM", permission, false)).as(permission).isTrue();
            for (Code role : Samples.CODES.list("roles").all().stream().filter(each -> !each.code().equals("SYSTEM")).toList()) {
                boolean named = role.items("may").contains(permission);
                assertThat(Samples.PERMISSIONS.may(role.code(), permission, true)).as("%s %s", role.code(), permission)
                    .isEqualTo(named);
            }
        }
    }

    @Test
    void noSeatEndsWhatNobodyHasAnswered() {
        Desk desk = new Desk();
        Subject fire = new Subject(SubjectKind.ALERT, "A-1");
        desk.accepted(Actor.SYSTEM, fire, new AlertCommand.Raise(Samples.origin("FIRE_CONFIRMED", 1)));
        Instant now = desk.now;
        List<Command> sly = List.of(new AlertCommand.End(AlertEnd.EXPIRED, now, ""), new AlertCommand.Limit(now, now.minusSeconds(1)),
            new AlertCommand.ReturnToNormal(now), new AlertCommand.SendAgain());
        for (Actor actor : List.of(Samples.officer(1), Desk.COMMANDER, Desk.LIAISON, Samples.actor("DISPATCHER"))) {
            sly.forEach(command -> assertThat(desk.refused(actor, fire, command).code()).isEqualTo("command.not-permitted"));
        }
        assertThat(desk.state(fire, Alert.class).status()).isEqualTo(AlertStatus.NEW);
    }
}
