package org.menshen.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.rules.Desk;

/// Bundles that swallow nothing: what may stand for what, and what a person took apart.
class AlertBundleTest {

    private final Desk desk = new Desk();
    private final Subject lead = Subject.parse("alert/A-1");
    private final Subject member = Subject.parse("alert/A-2");

    private void raise(Subject alert, int severity) {
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Raise(Samples.origin("PERIMETER", severity)));
    }

    private Alert state(Subject alert) {
        return desk.state(alert, Alert.class);
    }

    @Test
    void whatIsWorseThanItsLeadStandsForItself() {
        raise(lead, 4);
        raise(member, 3);
        assertThat(desk.refused(Actor.SYSTEM, member, new AlertCommand.Bundle("A-1")).code()).isEqualTo("alert.worse-than-lead");
        desk.accepted(Actor.SYSTEM, lead, new AlertCommand.Bundle("A-2"));
        assertThat(Bundles.standsFor(state(member), state(lead))).isTrue();
        desk.accepted(Samples.officer(1), member, new AlertCommand.LowerSeverity(5, "无人"));
        assertThat(Bundles.standsFor(state(member), state(lead))).as("the lead became milder than its member").isFalse();
    }

    @Test
    void whatNobodyHasAnsweredCallsWhenItsLeadHasBeenAnswered() {
        raise(lead, 3);
        raise(member, 3);
        desk.accepted(Actor.SYSTEM, member, new AlertCommand.Bundle("A-1", "POWER"));
        assertThat(state(member).remembered().cause()).isEqualTo("POWER");
        assertThat(Bundles.calls(state(lead), state(member))).as("the lead calls for both").isFalse();
        desk.accepted(Samples.officer(1), lead, new AlertCommand.Acknowledge());
        assertThat(Bundles.calls(state(lead), state(member))).isTrue();
        desk.accepted(Samples.officer(1), lead, new AlertCommand.Shelve(desk.now.plusSeconds(60), "等待"));
        assertThat(Bundles.standsFor(state(lead), state(member))).as("what is put aside stands for nobody").isFalse();
    }

    @Test
    void noRuleUndoesThatAPersonTookItApart() {
        raise(lead, 3);
        raise(member, 3);
        desk.accepted(Actor.SYSTEM, member, new AlertCommand.Bundle("A-1"));
        desk.accepted(Samples.officer(1), member, new AlertCommand.Unbundle());
        assertThat(desk.refused(Actor.SYSTEM, member, new AlertCommand.Bundle("A-1")).code()).isEqualTo("alert.split-by-hand");
        desk.accepted(Samples.officer(2), member, new AlertCommand.Bundle("A-1"));
        assertThat(state(member).remembered().apart()).isNull();
        desk.accepted(Actor.SYSTEM, member, new AlertCommand.Unbundle());
        desk.accepted(Actor.SYSTEM, member, new AlertCommand.Bundle("A-1"));
    }

    @Test
    void aBundleHasRoomForSoMany() {
        raise(lead, 3);
        int most = (int) Samples.CODES.figure("bundle.most");
        for (int i = 0; i < most; i++) {
            desk.accepted(Actor.SYSTEM, lead, new AlertCommand.AddMembers(List.of("A-m" + i)));
        }
        assertThat(desk.refused(Actor.SYSTEM, lead, new AlertCommand.AddMembers(List.of("A-2"))).code()).isEqualTo("alert.bundle-full");
    }

    @Test
    void manyJoinAtOnceAndThoseThatAreInItAreNotNamedTwice() {
        raise(lead, 3);
        desk.accepted(Actor.SYSTEM, lead, new AlertCommand.AddMembers(List.of("A-2", "A-3")));
        assertThat(desk.accepted(Actor.SYSTEM, lead, new AlertCommand.AddMembers(List.of("A-3", "A-4", "A-4")))).hasSize(1);
        assertThat(state(lead).memberIds()).containsExactly("A-2", "A-3", "A-4");
        assertThat(desk.refused(Actor.SYSTEM, lead, new AlertCommand.AddMembers(List.of("A-2"))).code()).isEqualTo("alert.already-bundled");
        assertThat(desk.refused(Actor.SYSTEM, lead, new AlertCommand.AddMembers(List.of("A-5", "A-1"))).code()).isEqualTo("alert.cannot-lead");
    }

    @Test
    void threeRepeatsInAMinuteAreChatterUntilItIsQuiet() {
        AlertHabits habits = AlertHabits.of(Samples.CODES::figure);
        raise(lead, 3);
        for (int i = 0; i < 3; i++) {
            assertThat(habits.chatters(state(lead), desk.now)).isFalse();
            desk.pass(Duration.ofSeconds(29));
            desk.accepted(Actor.SYSTEM, lead, new AlertCommand.Repeat(desk.now, "", null));
        }
        assertThat(habits.chatters(state(lead), desk.now)).isTrue();
        assertThat(habits.chatters(state(lead), desk.now.plusSeconds(601))).isFalse();
        assertThat(state(lead).remembered().again()).hasSize(3);
    }

    @Test
    void whatStandsForMoreThanADayIsStaleUnlessItIsOver() {
        AlertHabits habits = AlertHabits.of(Samples.CODES::figure);
        raise(lead, 3);
        Instant tomorrow = desk.now.plus(Duration.ofHours(25));
        assertThat(habits.stands(state(lead), desk.now.plus(Duration.ofHours(23)))).isFalse();
        assertThat(habits.stands(state(lead), tomorrow)).isTrue();
        desk.accepted(Actor.SYSTEM, lead, new AlertCommand.ReturnToNormal(desk.now));
        assertThat(habits.stands(state(lead), tomorrow)).isFalse();
    }

    @Test
    void causesAreData() {
        AlertCauses causes = new AlertCauses(Samples.CODES);
        raise(lead, 3);
        List<String> fits = causes.all().stream().filter(cause -> causes.key(cause, state(lead)).isPresent()).map(AlertCauses.Cause::code).toList();
        assertThat(fits).as("an infrared beam is no camera").containsExactly("DEVICE");
    }
}
