package org.menshen.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

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
    void noSourceMarksItsAlertsAsTriedItself() {
        Subject other = new Subject(SubjectKind.ALERT, "A-2");
        Alert.Origin sly = Samples.origin("PERIMETER", 2).at(desk.now, Map.of(Alert.ON_TRIAL, "x", "kept", "y"));
        desk.accepted(Actor.SYSTEM, other, new AlertCommand.Raise(sly));
        desk.accepted(OFFICER, other, new AlertCommand.Acknowledge());
        desk.accepted(OFFICER, other, new AlertCommand.StartVerifying());
        desk.accepted(OFFICER, other, new AlertCommand.MarkFalse("ANIMAL", ""));
        assertThat(desk.state(other, Alert.class).onTrial()).isFalse();
        assertThat(desk.state(other, Alert.class).origin().attributes()).containsOnlyKeys("kept");
    }

    @Test
    void whatAPersonRaisesHoldsNoNumberOfAnother() {
        Subject told = new Subject(SubjectKind.ALERT, "A-3");
        desk.accepted(OFFICER, told, new AlertCommand.Raise(new Alert.Origin("calls", "A-3", "PERIMETER", 3, null, null, null, null, null,
            "王家 13812345678", "回电 021-58881234", desk.now, Map.of())));
        desk.accepted(OFFICER, told, new AlertCommand.Repeat(desk.now, "又打 13812345678", null));
        Alert raised = desk.state(told, Alert.class);
        assertThat(raised.place() + raised.basis()).isEqualTo("王家 138****5678回电 021-5888****");
        assertThat(desk.log.toString()).doesNotContain("13812345678");
    }

    @Test
    void nothingLiveIsADuplicateOfATrialNorLeadsOne() {
        Subject live = new Subject(SubjectKind.ALERT, "A-2");
        desk.accepted(Actor.SYSTEM, live, new AlertCommand.Raise(Samples.origin("PERIMETER", 2)));
        desk.accepted(OFFICER, live, new AlertCommand.Acknowledge());
        desk.accepted(OFFICER, live, new AlertCommand.StartVerifying());
        assertThat(desk.refused(OFFICER, live, new AlertCommand.MarkDuplicate(ALERT.id())).code()).isEqualTo("alert.target-was-nothing");
        assertThat(desk.refused(OFFICER, ALERT, new AlertCommand.Bundle(live.id())).code()).isEqualTo("alert.wrong-status");
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
