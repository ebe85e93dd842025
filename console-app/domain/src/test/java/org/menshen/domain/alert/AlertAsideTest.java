package org.menshen.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.rules.Desk;

/// The shelf, timed and one-shot, and how what was put aside comes back.
class AlertAsideTest {

    private static final Actor FIRST = Samples.officer(1);
    private final Desk desk = new Desk();
    private final Subject alert = Subject.parse("alert/A-1");

    private Alert state() {
        return desk.state(alert, Alert.class);
    }

    private void shelved(AsideEnd ends) {
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Raise(Samples.origin("PERIMETER", 3)));
        desk.accepted(FIRST, alert, new AlertCommand.Acknowledge());
        desk.accepted(FIRST, alert, new AlertCommand.Shelve(desk.now.plus(Duration.ofHours(1)), "等待维修", ends));
    }

    @Test
    void whatComesBackByItselfIsANewCall() {
        shelved(null);
        desk.pass(Duration.ofHours(1));
        assertThat(desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Unshelve())).containsExactly(new AlertFact.Unshelved(AlertStatus.ACKED),
            new AlertFact.CalledAgain(AlertStatus.ACKED));
        assertThat(state().status()).isEqualTo(AlertStatus.NEW);
        assertThat(state().waitingSince()).as("it waits from now on, not since an hour ago").isEqualTo(desk.now);
    }

    @Test
    void whatAPersonTakesBackIsAsItWas() {
        shelved(null);
        desk.accepted(Samples.officer(2), alert, new AlertCommand.Unshelve());
        assertThat(state().status()).isEqualTo(AlertStatus.ACKED);
    }

    @Test
    void oneShotEndsWithTheNextClearOfTheDevice() {
        shelved(AsideEnd.ON_CLEAR);
        desk.pass(Duration.ofMinutes(5));
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.ReturnToNormal(desk.now));
        assertThat(state().status()).isEqualTo(AlertStatus.ACKED);
        assertThat(state().aside()).isNull();
    }

    @Test
    void timedStaysWhenTheDeviceClears() {
        shelved(null);
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.ReturnToNormal(desk.now));
        assertThat(state().status()).isEqualTo(AlertStatus.SHELVED);
    }

    @Test
    void oneShotThatNobodyHadAnsweredComesBackToBeSeen() {
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Raise(Samples.origin("PERIMETER", 3)));
        desk.accepted(FIRST, alert, new AlertCommand.Shelve(desk.now.plus(Duration.ofHours(1)), "等待", AsideEnd.ON_CLEAR));
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.ReturnToNormal(desk.now));
        assertThat(state().status()).isEqualTo(AlertStatus.RTN_UNACK);
    }

    @Test
    void whatCameAndWentInMaintenanceIsOver() {
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Raise(Samples.origin("PERIMETER", 3)));
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Suppress("检修", desk.now.plusSeconds(600), "MW-1"));
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.ReturnToNormal(desk.now));
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.End(AlertEnd.MAINTENANCE, desk.now, "检修"));
        assertThat(state().status()).isEqualTo(AlertStatus.EXPIRED);
        assertThat(state().ending()).map(Alert.Ending::kind).contains(AlertEnd.MAINTENANCE);
    }
}
