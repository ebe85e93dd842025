package org.menshen.domain.alert;

import java.time.Duration;

import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decision;

/// The answers of an officer: acknowledge, verify, verdict, link, close.
final class AlertHandling {

    /// The reason that says nothing by itself.
    private static final String OTHER = "OTHER";

    private AlertHandling() {
    }

    static Decision<AlertFact> acknowledge(Alert alert, Context context) {
        if (alert.status().isUnanswered()) {
            long after = Math.max(0, Duration.between(alert.waitingSince(), context.now()).toSeconds());
            return Decision.accept(new AlertFact.Acknowledged(after));
        }
        if (alert.status().isAside()) {
            return Decision.refuse("alert.is-aside", "status", alert.status().name());
        }
        var by = alert.acknowledged();
        if (by == null) {
            return wrong(alert);
        }
        return Decision.refuse("alert.already-acknowledged", "by", by.name(), "seat", by.seat(), "at", by.at().toString());
    }

    static Decision<AlertFact> takeOver(Alert alert, AlertCommand.TakeOver c, Context context) {
        if (alert.acknowledged() == null || alert.status().isAside()) {
            return wrong(alert);
        }
        if (alert.acknowledged().userId().equals(context.actor().userId())) {
            return Decision.refuse("alert.already-yours");
        }
        return c.reason().isBlank() ? Decision.refuse("alert.needs-reason")
            : Decision.accept(new AlertFact.TakenOver(alert.acknowledged().userId(), c.reason()));
    }

    static Decision<AlertFact> verdict(Alert alert, AlertFact fact) {
        if (alert.status() == AlertStatus.TRIAL) {
            // a trial is judged where it stands, and is over with that
            return fact instanceof AlertFact.Confirmed found ? Decision.accept(fact, new AlertFact.Closed(found.remark())) : Decision.accept(fact);
        }
        return alert.status() == AlertStatus.VERIFYING ? Decision.accept(fact) : wrong(alert);
    }

    static Decision<AlertFact> markFalse(Alert alert, AlertCommand.MarkFalse c, Context context) {
        if (c.reasonCode() == null || c.reasonCode().isBlank()) {
            return Decision.refuse("alert.false-needs-reason");
        }
        if (!context.codes("false-reasons").contains(c.reasonCode())) {
            return Decision.refuse("alert.unknown-reason", "reason", c.reasonCode());
        }
        if (c.reasonCode().equals(OTHER) && c.remark().isBlank()) {
            return Decision.refuse("alert.false-needs-remark");
        }
        return verdict(alert, new AlertFact.MarkedFalse(c.reasonCode(), c.remark()));
    }

    static Decision<AlertFact> markDuplicate(Alert alert, AlertCommand.MarkDuplicate c) {
        if (c.targetId() == null || c.targetId().isBlank() || c.targetId().equals(alert.id())) {
            return Decision.refuse("alert.duplicate-needs-target", "target", String.valueOf(c.targetId()));
        }
        return verdict(alert, new AlertFact.MarkedDuplicate(c.targetId()));
    }

    static Decision<AlertFact> link(Alert alert, AlertCommand.Link c) {
        if (alert.status() != AlertStatus.CONFIRMED && alert.status() != AlertStatus.LINKED) {
            return wrong(alert);
        }
        if (alert.status() == AlertStatus.LINKED && alert.incidentIds().contains(c.incidentId())) {
            return Decision.refuse("alert.already-linked", "incident", c.incidentId());
        }
        return Decision.accept(new AlertFact.Linked(c.incidentId()));
    }

    /// Closed is what was linked, or what the device cleared by itself after somebody had answered it. What nobody answered stays.
    static Decision<AlertFact> close(Alert alert, AlertCommand.Close c) {
        if (alert.status().isUnanswered()) {
            return Decision.refuse("alert.close-needs-answer", "status", alert.status().name());
        }
        boolean cleared = alert.clearedAt() != null && !alert.status().isAside();
        return alert.status() == AlertStatus.LINKED || cleared ? Decision.accept(new AlertFact.Closed(c.remark())) : wrong(alert);
    }

    static Decision<AlertFact> wrong(Alert alert) {
        return Decision.refuse("alert.wrong-status", "status", alert.status().name());
    }
}
