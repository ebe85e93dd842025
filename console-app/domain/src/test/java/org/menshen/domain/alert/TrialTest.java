package org.menshen.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.rules.Desk;

class TrialTest {

    private static final Subject ALERT = new Subject(SubjectKind.ALERT, "A-1");
    private static final Actor OFFICER = Samples.officer(1);

    private final Desk desk = new Desk();

    @BeforeEach
    void tried() {
        desk.accepted(Actor.SYSTEM, ALERT, new AlertCommand.Note(Samples.origin("PERIMETER", 3), AlertStatus.TRIAL, Alert.Term.OPEN, "rule-x@1"));
    }

    private Alert alert() {
        return desk.state(ALERT, Alert.class);
    }

    @Test
    void whatATrialFoundIsNeitherOpenNorUnansweredAndNeverGoesUp() {
        assertThat(alert().status().isOpen()).isFalse();
        assertThat(alert().status().isUnanswered()).isFalse();
        assertThat(alert().onTrial()).isTrue();
        assertThat(desk.refused(Actor.SYSTEM, ALERT, new AlertCommand.Escalate("WATCH_COMMANDER")).code()).isEqualTo("alert.wrong-status");
        assertThat(desk.refused(OFFICER, ALERT, new AlertCommand.Acknowledge()).code()).isEqualTo("alert.wrong-status");
    }

    @Test
    void nothingThatItsSourceSaysMakesItCall() {
        desk.accepted(Actor.SYSTEM, ALERT, new AlertCommand.Repeat(desk.now, "又", Samples.origin("PERIMETER", 1)));
        desk.accepted(Actor.SYSTEM, ALERT, new AlertCommand.RaiseSeverity(1, "更重"));
        desk.accepted(Actor.SYSTEM, ALERT, new AlertCommand.ReturnToNormal(desk.now));
        assertThat(alert().status()).isEqualTo(AlertStatus.TRIAL);
        assertThat(alert().repeats()).isEqualTo(1);
    }

    @Test
    void itIsJudgedWhereItStandsAndCountsNowhereAfterwards() {
        assertThat(desk.accepted(OFFICER, ALERT, new AlertCommand.Confirm("确有其事"))).extracting(Object::getClass)
            .isEqualTo(List.of(AlertFact.Confirmed.class, AlertFact.Closed.class));
        assertThat(alert().status()).isEqualTo(AlertStatus.CLOSED);
        assertThat(alert().onTrial()).isTrue();
    }

    @Test
    void aFalseOneIsFalse() {
        desk.accepted(OFFICER, ALERT, new AlertCommand.MarkFalse("ANIMAL", ""));
        assertThat(alert().status()).isEqualTo(AlertStatus.FALSE);
        assertThat(alert().onTrial()).isTrue();
    }

    @Test
    void whatIsTakenInIsAnAlertLikeAnyOther() {
        assertThat(desk.refused(OFFICER, ALERT, new AlertCommand.TakeIn("")).code()).isEqualTo("alert.needs-reason");
        desk.accepted(OFFICER, ALERT, new AlertCommand.TakeIn("现场看到"));
        assertThat(alert().status()).isEqualTo(AlertStatus.NEW);
        assertThat(alert().waitingSince()).isEqualTo(desk.now);
        assertThat(alert().onTrial()).isFalse();
        desk.accepted(OFFICER, ALERT, new AlertCommand.Acknowledge());
        desk.accepted(OFFICER, ALERT, new AlertCommand.StartVerifying());
        desk.accepted(OFFICER, ALERT, new AlertCommand.MarkFalse("ANIMAL", ""));
        assertThat(alert().onTrial()).isFalse();
    }
}
