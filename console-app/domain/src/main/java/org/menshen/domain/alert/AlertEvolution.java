package org.menshen.domain.alert;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.escalation.Receipt;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;

/// How facts change an alert.
final class AlertEvolution {

    private AlertEvolution() {
    }

    static Alert evolve(@Nullable Alert alert, Subject subject, AlertFact fact, Stamp stamp) {
        if (fact instanceof AlertFact.Raised f) {
            return raised(subject, f, stamp);
        }
        if (fact instanceof AlertFact.Noted f) {
            return AlertTerms.noted(subject, f, stamp);
        }
        AlertEdit edit = new AlertEdit(alert);
        if (!AlertTerms.evolve(edit, fact, stamp) && !side(edit, fact, stamp)) {
            main(edit, fact, stamp);
        }
        return edit.done();
    }

    static Alert raised(Subject subject, AlertFact.Raised f, Stamp stamp) {
        return new Alert(subject.id(), AlertStatus.NEW, stamp.operatorTime(), f.origin(), f.origin().severity(), stamp.centreTime(), null, null,
            null, null, 0, null, List.of(), null, List.of(), 0, null, null);
    }

    /// The way from the signal to its end.
    private static void main(AlertEdit edit, AlertFact fact, Stamp stamp) {
        Mark by = Mark.of(stamp);
        Instant at = stamp.operatorTime();
        switch (fact) {
            case AlertFact.Acknowledged f -> edit.to(AlertStatus.ACKED, at).acknowledged = by;
            case AlertFact.TakenOver f -> edit.acknowledged = by;
            case AlertFact.VerifyingStarted f -> edit.to(AlertStatus.VERIFYING, at);
            case AlertFact.Confirmed f -> edit.to(AlertStatus.CONFIRMED, at).verdict = new Alert.Verdict(by, null, null, f.remark());
            case AlertFact.MarkedFalse f -> edit.to(AlertStatus.FALSE, at).verdict = new Alert.Verdict(by, f.reasonCode(), null, f.remark());
            case AlertFact.MarkedDuplicate f ->
                edit.to(AlertStatus.DUPLICATE, at).verdict = new Alert.Verdict(by, null, f.targetId(), "");
            case AlertFact.MarkedTest f -> edit.to(AlertStatus.TEST, at).verdict = new Alert.Verdict(by, null, null, f.remark());
            case AlertFact.Linked f -> linked(edit.to(AlertStatus.LINKED, at), f.incidentId());
            case AlertFact.Closed f -> edit.to(AlertStatus.CLOSED, at);
            case AlertFact.Repeated f -> repeated(edit, f, at);
            case AlertFact.ReturnedToNormal f -> normal(edit, f, at);
            case AlertFact.CalledAgain f -> calledAgain(edit, at, stamp);
            default -> throw new IllegalArgumentException("no fact of an alert that exists: " + fact);
        }
    }

    /// Putting aside, bundles, severity; answers whether it was one of these.
    private static boolean side(AlertEdit edit, AlertFact fact, Stamp stamp) {
        Mark by = Mark.of(stamp);
        Instant at = stamp.operatorTime();
        switch (fact) {
            case AlertFact.Shelved f -> aside(edit, AlertStatus.SHELVED, new Alert.Aside(by, f.reason(), f.until(), edit.status, f.ends(), null));
            case AlertFact.Suppressed f ->
                aside(edit, AlertStatus.SUPPRESSED, new Alert.Aside(by, f.reason(), f.until(), edit.status, null, f.maintenanceId()));
            case AlertFact.TakenOutOfService f -> aside(edit, AlertStatus.OOS, new Alert.Aside(by, f.reason(), null, edit.status));
            case AlertFact.Unshelved f -> back(edit.to(f.status(), at), null, stamp);
            case AlertFact.Unsuppressed f -> back(edit.to(f.status(), at), edit.aside == null ? null : edit.aside.maintenanceId(), stamp);
            case AlertFact.ReturnedToService f -> back(edit.to(f.status(), at), edit.deviceId(), stamp);
            case AlertFact.Escalated f -> {
                edit.escalation = f.level();
                edit.escalatedTo = f.toRole();
                edit.receipt = Receipt.sent(at);
            }
            case AlertFact.SentAgain f -> edit.receipt = edit.receipt.resent(at);
            case AlertFact.Delivered f -> edit.receipt = edit.receipt.delivered(at);
            case AlertFact.Read f -> edit.receipt = edit.receipt.read(by);
            case AlertFact.Instructed f -> edit.receipt = edit.receipt.instructed(by, f.text());
            case AlertFact.Bundled f -> {
                edit.bundleId = f.leadId();
                edit.memory = edit.memory().bundled(f.cause());
            }
            case AlertFact.Unbundled f -> {
                edit.bundleId = null;
                edit.memory = edit.memory().split(byHand(stamp) ? by : edit.memory().apart());
            }
            case AlertFact.MemberAdded f -> edit.memberIds.add(f.memberId());
            case AlertFact.MembersAdded f -> edit.memberIds.addAll(f.memberIds());
            case AlertFact.SeverityRaised f -> severity(edit, f.to(), f.reason());
            case AlertFact.SeverityLowered f -> severity(edit, f.to(), f.reason());
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean byHand(Stamp stamp) {
        return !stamp.actor().role().equals(Actor.SYSTEM.role());
    }

    private static void aside(AlertEdit edit, AlertStatus status, Alert.Aside aside) {
        edit.to(status, aside.by().at()).aside = aside;
    }

    /// Back in the queue. What comes back by itself waits from now on; what a person takes back no rule puts aside for the same cause again.
    private static void back(AlertEdit edit, @Nullable String from, Stamp stamp) {
        edit.aside = null;
        if (byHand(stamp)) {
            edit.memory = from == null ? edit.memory : edit.memory().freed(from);
        } else if (edit.status.isUnanswered()) {
            edit.escalation = 0;
            edit.escalatedTo = null;
            edit.calledAt = stamp.centreTime();
        }
    }

    private static void linked(AlertEdit edit, String incidentId) {
        if (!edit.incidentIds.contains(incidentId)) {
            edit.incidentIds.add(incidentId);
        }
    }

    /// All that was answered before stands in the history only. What is aside stays there for its time, and comes back as new.
    private static void calledAgain(AlertEdit edit, Instant at, Stamp stamp) {
        Alert.Aside aside = edit.aside;
        if (edit.status.isAside() && aside != null) {
            edit.aside = new Alert.Aside(aside.by(), aside.reason(), aside.until(), AlertStatus.NEW);
        } else {
            edit.to(AlertStatus.NEW, at).aside = null;
        }
        edit.acknowledged = null;
        edit.verdict = null;
        edit.escalation = 0;
        edit.escalatedTo = null;
        edit.receipt = null;
        edit.calledAt = stamp.centreTime();
    }

    private static void severity(AlertEdit edit, int severity, String reason) {
        edit.was = edit.severity;
        edit.severity = severity;
        edit.lastReason = reason;
    }

    /// An alert that is raised again while it waits as returned waits as new again; one that is aside will come back as new.
    private static void repeated(AlertEdit edit, AlertFact.Repeated f, Instant at) {
        edit.repeats = f.count();
        edit.lastRepeatAt = edit.lastRepeatAt == null || f.at().isAfter(edit.lastRepeatAt) ? f.at() : edit.lastRepeatAt;
        edit.latest = f.now() == null ? edit.latest : f.now();
        edit.memory = edit.memory().raised(f.at());
        edit.clearedAt = null;
        if (edit.status == AlertStatus.RTN_UNACK) {
            edit.to(AlertStatus.NEW, at);
        }
        comeBackAs(edit, AlertStatus.RTN_UNACK, AlertStatus.NEW);
    }

    static void normal(AlertEdit edit, AlertFact.ReturnedToNormal f, Instant at) {
        edit.clearedAt = f.at();
        if (edit.status == AlertStatus.NEW) {
            edit.to(AlertStatus.RTN_UNACK, at);
        }
        comeBackAs(edit, AlertStatus.NEW, AlertStatus.RTN_UNACK);
    }

    private static void comeBackAs(AlertEdit edit, AlertStatus before, AlertStatus instead) {
        Alert.Aside aside = edit.aside;
        if (aside != null && aside.before() == before) {
            edit.aside = aside.comingBackAs(instead);
        }
    }
}
