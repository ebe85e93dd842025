package org.menshen.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.menshen.domain.Samples;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.rules.Desk;

class AlertTermsTest {

    private static final Actor OFFICER = Samples.officer(1);
    private final Desk desk = new Desk();
    private final Subject alert = new Subject(SubjectKind.ALERT, "A-1");

    private void raise() {
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Raise(Samples.origin("PERIMETER", 2)));
    }

    private void note(AlertStatus as) {
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Note(Samples.origin("PERIMETER", 2), as, Alert.Term.OPEN, "area"));
    }

    private void end(AlertEnd kind) {
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.End(kind, desk.now, ""));
    }

    private Alert state() {
        return desk.state(alert, Alert.class);
    }

    @Test
    void whatRunsOutIsExpiredAndNothingFollows() {
        raise();
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Limit(null, desk.now.plusSeconds(60)));
        end(AlertEnd.EXPIRED);
        assertThat(state().status()).isEqualTo(AlertStatus.EXPIRED);
        assertThat(state().ending().orElseThrow().kind()).isEqualTo(AlertEnd.EXPIRED);
        assertThat(desk.refused(OFFICER, alert, new AlertCommand.Acknowledge()).code()).isEqualTo("alert.is-final");
    }

    @ParameterizedTest
    @EnumSource(value = AlertEnd.class, names = {"EXPIRED", "MAINTENANCE"}, mode = EnumSource.Mode.EXCLUDE)
    void whatItsSourceEndsStaysUntilSomebodyHasSeenIt(AlertEnd kind) {
        raise();
        end(kind);
        assertThat(state().status()).isEqualTo(AlertStatus.RTN_UNACK);
        assertThat(state().ending().orElseThrow().kind()).isEqualTo(kind);
        assertThat(desk.refused(Actor.SYSTEM, alert, new AlertCommand.End(AlertEnd.EXPIRED, desk.now, "")).code())
            .isEqualTo("alert.already-ended");
        desk.accepted(OFFICER, alert, new AlertCommand.Acknowledge());
        desk.accepted(OFFICER, alert, new AlertCommand.Close(""));
        assertThat(state().status()).isEqualTo(AlertStatus.CLOSED);
    }

    @Test
    void whatSomebodyChecksStaysWithHimWhenItRunsOut() {
        raise();
        desk.accepted(OFFICER, alert, new AlertCommand.Acknowledge());
        desk.accepted(OFFICER, alert, new AlertCommand.StartVerifying());
        end(AlertEnd.EXPIRED);
        assertThat(state().status()).isEqualTo(AlertStatus.VERIFYING);
        desk.accepted(OFFICER, alert, new AlertCommand.Close("已过期"));
    }

    @Test
    void aNewTermBringsLifeBack() {
        raise();
        end(AlertEnd.CANCELLED);
        Instant later = desk.now.plusSeconds(3600);
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Limit(null, later));
        assertThat(state().ending()).isEmpty();
        assertThat(state().term()).isEqualTo(new Alert.Term(null, later, null));
        assertThat(desk.refused(Actor.SYSTEM, alert, new AlertCommand.Limit(null, later)).code()).isEqualTo("alert.same-term");
    }

    @Test
    void warningsForOtherGroundWaitApartAndCanBeTakenIn() {
        note(AlertStatus.ELSEWHERE);
        assertThat(state().status().isOpen()).isFalse();
        assertThat(state().status().isUnanswered()).isFalse();
        assertThat(desk.refused(OFFICER, alert, new AlertCommand.Acknowledge()).code()).isEqualTo("alert.wrong-status");
        assertThat(desk.refused(OFFICER, alert, new AlertCommand.TakeIn(" ")).code()).isEqualTo("alert.needs-reason");
        desk.accepted(OFFICER, alert, new AlertCommand.TakeIn("靠近边界"));
        assertThat(state().status()).isEqualTo(AlertStatus.NEW);
    }

    @ParameterizedTest
    @EnumSource(value = AlertEnd.class, names = "MAINTENANCE", mode = EnumSource.Mode.EXCLUDE)
    void warningsForOtherGroundEndWithoutAnybody(AlertEnd kind) {
        note(AlertStatus.ELSEWHERE);
        end(kind);
        assertThat(state().status()).isEqualTo(kind == AlertEnd.EXPIRED ? AlertStatus.EXPIRED : AlertStatus.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(value = AlertStatus.class, names = {"EXPIRED", "CANCELLED", "ELSEWHERE", "SUPPRESSED"})
    void whatIsOnlyNotedIsNeverHeard(AlertStatus as) {
        note(as);
        assertThat(state().status()).isEqualTo(as);
        assertThat(as.isUnanswered()).isFalse();
        assertThat(as.isOpen()).isFalse();
    }

    @Test
    void whatIsForOtherGroundCanBeToldAnew() {
        note(AlertStatus.ELSEWHERE);
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Note(Samples.origin("PERIMETER", 1), AlertStatus.ELSEWHERE, Alert.Term.OPEN, "area"));
        assertThat(state().severity()).isEqualTo(1);
        assertThat(state().status()).isEqualTo(AlertStatus.ELSEWHERE);
    }

    @Test
    void nothingElseIsNoted() {
        var badly = new AlertCommand.Note(Samples.origin("PERIMETER", 2), AlertStatus.CLOSED, Alert.Term.OPEN, "x");
        assertThat(desk.refused(Actor.SYSTEM, alert, badly).code()).isEqualTo("alert.not-to-note");
        var worst = new AlertCommand.Note(Samples.origin("GAS_LEAK", 1), AlertStatus.SUPPRESSED, Alert.Term.OPEN, "x");
        assertThat(desk.refused(Actor.SYSTEM, alert, worst).code()).isEqualTo("alert.severity-1-not-aside");
        note(AlertStatus.EXPIRED);
        var again = new AlertCommand.Note(Samples.origin("PERIMETER", 2), AlertStatus.EXPIRED, Alert.Term.OPEN, "x");
        assertThat(desk.refused(Actor.SYSTEM, alert, again).code()).isEqualTo("alert.exists");
    }
}
