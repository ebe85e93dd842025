package org.menshen.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.rules.Desk;

class AlertRulesTest {

    private static final Actor FIRST = Samples.officer(1);
    private static final Actor SECOND = Samples.officer(2);
    private final Desk desk = new Desk();
    private final Subject alert = raised("A-1", 3);

    @Test
    void goesTheWholeWayToClosed() {
        desk.pass(Duration.ofSeconds(12));
        assertThat(desk.accepted(FIRST, alert, new AlertCommand.Acknowledge())).containsExactly(new AlertFact.Acknowledged(12));
        desk.accepted(FIRST, alert, new AlertCommand.StartVerifying());
        desk.accepted(FIRST, alert, new AlertCommand.Confirm("有人翻墙"));
        desk.incident("I-1", 2, FIRST);
        desk.accepted(FIRST, alert, new AlertCommand.Link("I-1"));
        desk.accepted(FIRST, alert, new AlertCommand.Close("已处置"));
        assertThat(state().status()).isEqualTo(AlertStatus.CLOSED);
        assertThat(state().incidentIds()).containsExactly("I-1");
        assertThat(state().acknowledged().userId()).isEqualTo(FIRST.userId());
        assertThat(state().verdict().remark()).isEqualTo("有人翻墙");
    }

    @Test
    void theLoserOfAClaimIsToldWhoHasIt() {
        desk.accepted(FIRST, alert, new AlertCommand.Acknowledge());
        var refusal = desk.refused(SECOND, alert, new AlertCommand.Acknowledge());
        assertThat(refusal.code()).isEqualTo("alert.already-acknowledged");
        assertThat(refusal.details()).containsEntry("by", FIRST.name()).containsEntry("seat", FIRST.seat());
    }

    @Test
    void whatNobodyAnsweredIsNotClosed() {
        assertThat(desk.refused(FIRST, alert, new AlertCommand.Close("x")).code()).isEqualTo("alert.close-needs-answer");
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.ReturnToNormal(desk.now));
        assertThat(desk.refused(FIRST, alert, new AlertCommand.Close("x")).code()).isEqualTo("alert.close-needs-answer");
    }

    @Test
    void whatTheDeviceClearedStaysUntilSomebodyHasSeenIt() {
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.ReturnToNormal(desk.now));
        assertThat(state().status()).isEqualTo(AlertStatus.RTN_UNACK);
        assertThat(desk.refused(Actor.SYSTEM, alert, new AlertCommand.ReturnToNormal(desk.now)).code()).isEqualTo("alert.already-normal");
        desk.accepted(FIRST, alert, new AlertCommand.Acknowledge());
        desk.accepted(FIRST, alert, new AlertCommand.Close("自行恢复"));
        assertThat(state().status()).isEqualTo(AlertStatus.CLOSED);
    }

    @Test
    void anAlertThatComesAgainWaitsAsNewAgain() {
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.ReturnToNormal(desk.now));
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Repeat(desk.now, "再次触发", null));
        assertThat(state().status()).isEqualTo(AlertStatus.NEW);
        assertThat(state().clearedAt()).isNull();
        assertThat(state().repeats()).isEqualTo(1);
    }

    @Test
    void falseNeedsAReasonOfTheList() {
        verifying();
        assertThat(desk.refused(FIRST, alert, new AlertCommand.MarkFalse("", "")).code()).isEqualTo("alert.false-needs-reason");
        assertThat(desk.refused(FIRST, alert, new AlertCommand.MarkFalse("GHOST", "")).code()).isEqualTo("alert.unknown-reason");
        assertThat(desk.refused(FIRST, alert, new AlertCommand.MarkFalse("OTHER", " ")).code()).isEqualTo("alert.false-needs-remark");
        desk.accepted(FIRST, alert, new AlertCommand.MarkFalse("ANIMAL", ""));
        assertThat(state().verdict().reasonCode()).isEqualTo("ANIMAL");
        assertThat(desk.refused(FIRST, alert, new AlertCommand.StartVerifying()).code()).isEqualTo("alert.is-final");
    }

    @Test
    void noVerdictWithoutACheck() {
        assertThat(desk.refused(FIRST, alert, new AlertCommand.Confirm("")).code()).isEqualTo("alert.wrong-status");
        desk.accepted(FIRST, alert, new AlertCommand.Acknowledge());
        assertThat(desk.refused(FIRST, alert, new AlertCommand.MarkFalse("ANIMAL", "")).code()).isEqualTo("alert.wrong-status");
    }

    @Test
    void aDuplicateNamesAnotherAlertThatIsNone() {
        verifying();
        assertThat(desk.refused(FIRST, alert, new AlertCommand.MarkDuplicate("A-1")).code()).isEqualTo("alert.duplicate-needs-target");
        assertThat(desk.refused(FIRST, alert, new AlertCommand.MarkDuplicate("A-9")).code()).isEqualTo("alert.duplicate-needs-target");
        Subject other = raised("A-2", 3);
        desk.accepted(FIRST, other, new AlertCommand.Acknowledge());
        desk.accepted(FIRST, other, new AlertCommand.StartVerifying());
        desk.accepted(FIRST, other, new AlertCommand.MarkDuplicate("A-1"));
        assertThat(desk.refused(FIRST, alert, new AlertCommand.MarkDuplicate("A-2")).code()).isEqualTo("alert.target-is-duplicate");
    }

    @Test
    void theShelfHasAnEndAReasonAndALimit() {
        assertThat(shelve(Duration.ofHours(9), "x")).isEqualTo("alert.shelve-too-long");
        assertThat(shelve(Duration.ofSeconds(-1), "x")).isEqualTo("alert.until-in-past");
        assertThat(shelve(Duration.ofHours(1), " ")).isEqualTo("alert.needs-reason");
        desk.accepted(FIRST, alert, new AlertCommand.Shelve(desk.now.plus(Duration.ofHours(8)), "等待维修"));
        assertThat(state().aside().reason()).isEqualTo("等待维修");
        assertThat(desk.refused(FIRST, alert, new AlertCommand.Acknowledge()).code()).isEqualTo("alert.is-aside");
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Unshelve());
        assertThat(state().status()).isEqualTo(AlertStatus.NEW);
    }

    @Test
    void severityOneIsNeverPutAsideNorGroupedAway() {
        Subject gas = raised("A-2", 1);
        var until = desk.now.plusSeconds(60);
        assertThat(desk.refused(FIRST, gas, new AlertCommand.Shelve(until, "x")).code()).isEqualTo("alert.severity-1-not-aside");
        assertThat(desk.refused(Actor.SYSTEM, gas, new AlertCommand.Suppress("x", until)).code()).isEqualTo("alert.severity-1-not-aside");
        assertThat(desk.refused(Actor.SYSTEM, gas, new AlertCommand.TakeOutOfService("x")).code()).isEqualTo("alert.severity-1-not-aside");
        assertThat(desk.refused(Actor.SYSTEM, gas, new AlertCommand.Bundle("A-1")).code()).isEqualTo("alert.severity-1-stands-alone");
    }

    @Test
    void whatBecomesSeverityOneComesBackFromShelfAndBundle() {
        raised("A-2", 3);
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Bundle("A-2"));
        desk.accepted(FIRST, alert, new AlertCommand.Shelve(desk.now.plusSeconds(600), "等待"));
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.RaiseSeverity(1, "双点烟感"));
        assertThat(state().status()).isEqualTo(AlertStatus.NEW);
        assertThat(state().bundleId()).isNull();
        assertThat(state().severity()).isEqualTo(1);
        assertThat(state().origin().severity()).isEqualTo(3);
    }

    @Test
    void aBundleHasOneLead() {
        Subject lead = raised("A-2", 3);
        Subject third = raised("A-3", 3);
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Bundle("A-2"));
        desk.accepted(Actor.SYSTEM, lead, new AlertCommand.AddMembers(List.of("A-1")));
        assertThat(desk.refused(Actor.SYSTEM, third, new AlertCommand.Bundle("A-1")).code()).isEqualTo("alert.cannot-lead");
        assertThat(desk.refused(Actor.SYSTEM, lead, new AlertCommand.Bundle("A-3")).code()).isEqualTo("alert.already-bundled");
        assertThat(desk.state(lead, Alert.class).memberIds()).containsExactly("A-1");
    }

    @Test
    void escalationKeepsTheSeverity() {
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Escalate("WATCH_COMMANDER"));
        assertThat(desk.refused(Actor.SYSTEM, alert, new AlertCommand.Escalate("WATCH_COMMANDER")).code()).isEqualTo("alert.already-escalated");
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Escalate("LEADER"));
        assertThat(state().escalation()).isEqualTo(2);
        assertThat(state().severity()).isEqualTo(3);
        desk.accepted(FIRST, alert, new AlertCommand.Acknowledge());
        assertThat(desk.refused(Actor.SYSTEM, alert, new AlertCommand.Escalate("DISPATCHER")).code()).isEqualTo("alert.wrong-status");
    }

    @Test
    void anotherOfficerCanTakeOver() {
        desk.accepted(FIRST, alert, new AlertCommand.Acknowledge());
        assertThat(desk.refused(FIRST, alert, new AlertCommand.TakeOver("换班")).code()).isEqualTo("alert.already-yours");
        desk.accepted(SECOND, alert, new AlertCommand.TakeOver("换班"));
        assertThat(state().acknowledged().userId()).isEqualTo(SECOND.userId());
    }

    @Test
    void roomForMistakesOfTheSender() {
        Subject odd = new Subject(SubjectKind.ALERT, "A-8");
        var unknown = new AlertCommand.Raise(Samples.origin("NO_SUCH", 3));
        assertThat(desk.refused(Actor.SYSTEM, odd, unknown).code()).isEqualTo("alert.unknown-type");
        assertThat(desk.refused(Actor.SYSTEM, odd, new AlertCommand.Raise(Samples.origin("SOS", 6))).code()).isEqualTo("alert.bad-severity");
        assertThat(desk.refused(Actor.SYSTEM, alert, new AlertCommand.Raise(Samples.origin("SOS", 2))).code()).isEqualTo("alert.exists");
        RawAlert raw = new RawAlert("e", "SOS", null, null, null, null, null, null, null, null, desk.now, false, Map.of());
        assertThat(Alert.Origin.of("iot", raw, 2).severity()).isEqualTo(2);
        assertThat(Alert.Origin.of("iot", raw, 2).place()).isEmpty();
    }

    @Test
    void aWorseRepeatLeavesShelfAndBundleAndIsToBeAnsweredAgain() {
        raised("A-2", 3);
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Bundle("A-2"));
        desk.accepted(FIRST, alert, new AlertCommand.Acknowledge());
        desk.accepted(FIRST, alert, new AlertCommand.Shelve(desk.now.plusSeconds(600), "等待"));
        desk.pass(Duration.ofSeconds(40));
        var facts = desk.accepted(Actor.SYSTEM, alert, again(2, desk.now));
        assertThat(facts).contains(new AlertFact.CalledAgain(AlertStatus.ACKED), new AlertFact.Unshelved(AlertStatus.ACKED),
            new AlertFact.Unbundled("A-2"));
        assertThat(state().status()).isEqualTo(AlertStatus.NEW);
        assertThat(state().severity()).isEqualTo(2);
        assertThat(state().was()).isEqualTo(3);
        assertThat(state().acknowledged()).isNull();
        assertThat(state().bundleId()).isNull();
        assertThat(desk.refused(Actor.SYSTEM, alert, new AlertCommand.Bundle("A-2")).code()).isEqualTo("alert.worse-stands-alone");
        desk.pass(Duration.ofSeconds(7));
        assertThat(desk.accepted(FIRST, alert, new AlertCommand.Acknowledge())).containsExactly(new AlertFact.Acknowledged(7));
    }

    @Test
    void whatASeverityRestsOnIsWhyItWasMoved() {
        assertThat(state().why()).isEqualTo(state().basis()).isNotBlank();
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.RaiseSeverity(1, "红色 8104/8000"));
        assertThat(state().why()).isEqualTo("红色 8104/8000");
        assertThat(state().basis()).as("what it was raised on stays").isNotEqualTo(state().why());
    }

    @Test
    void aMilderRepeatLowersOnlyWhatSomebodyHasAnswered() {
        desk.accepted(Actor.SYSTEM, alert, again(4, desk.now.plusSeconds(1)));
        assertThat(state().severity()).isEqualTo(3);
        assertThat(state().told().severity()).isEqualTo(4);
        Subject other = raised("A-2", 3);
        desk.accepted(FIRST, other, new AlertCommand.Acknowledge());
        desk.accepted(Actor.SYSTEM, other, again(4, desk.now.plusSeconds(1)));
        assertThat(desk.state(other, Alert.class).severity()).isEqualTo(4);
        assertThat(desk.state(other, Alert.class).was()).isEqualTo(3);
    }

    @Test
    void whatWasOverAndComesBackIsToBeAnsweredAgainUnlessItChatters() {
        desk.accepted(FIRST, alert, new AlertCommand.Acknowledge());
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.ReturnToNormal(desk.now));
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Repeat(desk.now.plusSeconds(5), "", null));
        assertThat(state().status()).isEqualTo(AlertStatus.ACKED);
        desk.pass(Duration.ofMinutes(5));
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.ReturnToNormal(desk.now));
        desk.pass(Duration.ofMinutes(5));
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Repeat(desk.now, "", null));
        assertThat(state().status()).isEqualTo(AlertStatus.NEW);
    }

    @Test
    void theEndOfWhatHasBegunAgainSinceEndsNothing() {
        desk.pass(Duration.ofMinutes(1));
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Repeat(desk.now, "", null));
        assertThat(desk.refused(Actor.SYSTEM, alert, new AlertCommand.ReturnToNormal(desk.now.minusSeconds(10))).code())
            .isEqualTo("alert.raised-since");
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.ReturnToNormal(desk.now));
        desk.accepted(Actor.SYSTEM, alert, new AlertCommand.Repeat(desk.now.minusSeconds(5), "late", null));
        assertThat(state().status()).isEqualTo(AlertStatus.RTN_UNACK);
        assertThat(state().repeats()).isEqualTo(2);
    }

    @Test
    void aDoubtfulPositionIsNoPositionAndDoesNotReplaceAGoodOne() {
        Alert.Origin origin = Samples.origin("SOS", 3);
        Subject odd = new Subject(SubjectKind.ALERT, "A-9");
        desk.accepted(Actor.SYSTEM, odd, new AlertCommand.Raise(origin.at(desk.now, Doubts.position(Map.of(), Doubts.Place.ZERO, "0, 0"))));
        assertThat(desk.state(odd, Alert.class).position()).isNull();
        desk.accepted(Actor.SYSTEM, odd, new AlertCommand.Repeat(desk.now.plusSeconds(1), "", origin));
        assertThat(desk.state(odd, Alert.class).position()).isEqualTo(Samples.PLACE);
        assertThat(desk.state(odd, Alert.class).positionDoubt()).isEmpty();
        desk.accepted(Actor.SYSTEM, odd, new AlertCommand.Repeat(desk.now.plusSeconds(2), "",
            origin.at(desk.now, Doubts.position(Map.of(), Doubts.Place.OUTSIDE, "1, 1"))));
        assertThat(desk.state(odd, Alert.class).position()).isEqualTo(Samples.PLACE);
    }

    @Test
    void anAlertOfTenYearsAgoIsTakenForOneOfNowAndSaysSo() {
        Alert.Origin old = Samples.origin("SOS", 3).at(desk.now.minus(Duration.ofDays(3_650)), Map.of());
        Subject odd = new Subject(SubjectKind.ALERT, "A-9");
        desk.accepted(Actor.SYSTEM, odd, new AlertCommand.Raise(old));
        assertThat(desk.state(odd, Alert.class).raisedAt()).isEqualTo(desk.now);
        assertThat(desk.state(odd, Alert.class).timeDoubt()).contains("PAST");
        var until = java.time.Instant.MAX;
        assertThat(desk.refused(FIRST, odd, new AlertCommand.Shelve(until, "x")).code()).isEqualTo("alert.shelve-too-long");
    }

    private static AlertCommand again(int severity, java.time.Instant at) {
        return new AlertCommand.Repeat(at, "再次触发", Samples.origin("PERIMETER", severity));
    }

    private String shelve(Duration time, String reason) {
        return desk.refused(FIRST, alert, new AlertCommand.Shelve(desk.now.plus(time), reason)).code();
    }

    private void verifying() {
        desk.accepted(FIRST, alert, new AlertCommand.Acknowledge());
        desk.accepted(FIRST, alert, new AlertCommand.StartVerifying());
    }

    private Subject raised(String id, int severity) {
        Subject subject = new Subject(SubjectKind.ALERT, id);
        desk.accepted(Actor.SYSTEM, subject, new AlertCommand.Raise(Samples.origin(severity == 1 ? "GAS_LEAK" : "PERIMETER", severity)));
        return subject;
    }

    private Alert state() {
        return desk.state(alert, Alert.class);
    }
}
