package org.menshen.domain.alert;

import java.util.List;

import org.menshen.domain.escalation.Ladder;
import org.menshen.domain.escalation.Receipt;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decision;

/// Telling the seats above: an alert that nobody answers goes up and never down, and who it went to says that it arrived and was read.
final class AlertTelling {

    private AlertTelling() {
    }

    static Decision<AlertFact> escalate(Alert alert, AlertCommand.Escalate c, Context context) {
        if (!alert.status().isUnanswered()) {
            return AlertHandling.wrong(alert);
        }
        if (!context.codes("roles").contains(c.toRole())) {
            return Decision.refuse("alert.unknown-role", "role", c.toRole());
        }
        if (c.toRole().equals(alert.escalatedTo())) {
            return Decision.refuse("alert.already-escalated", "role", c.toRole());
        }
        String from = alert.escalatedTo() != null ? alert.escalatedTo()
            : context.attribute("alert-types", alert.typeCode(), "firstActor").orElse("");
        List<String> above = Ladder.above(from, role -> context.attribute("roles", role, "up"));
        return above.contains(c.toRole()) ? Decision.accept(new AlertFact.Escalated(alert.escalation() + 1, c.toRole()))
            : Decision.refuse("alert.escalates-up-only", "from", from, "role", c.toRole());
    }

    static Decision<AlertFact> sendAgain(Alert alert) {
        Receipt receipt = alert.receipt();
        if (!alert.status().isUnanswered()) {
            return AlertHandling.wrong(alert);
        }
        if (receipt == null) {
            return Decision.refuse("alert.not-escalated");
        }
        return receipt.seen() ? Decision.refuse("alert.read-already") : Decision.accept(new AlertFact.SentAgain(receipt.again() + 1));
    }

    static Decision<AlertFact> delivered(Alert alert, Context context) {
        Receipt receipt = alert.receipt();
        if (receipt == null) {
            return Decision.refuse("alert.not-escalated");
        }
        if (!context.actor().role().equals(alert.escalatedTo())) {
            return Decision.refuse("alert.not-sent-to-you", "role", String.valueOf(alert.escalatedTo()));
        }
        return receipt.deliveredAt() != null ? Decision.refuse("alert.delivered-already") : Decision.accept(new AlertFact.Delivered());
    }

    static Decision<AlertFact> read(Alert alert, Context context) {
        Receipt receipt = alert.receipt();
        if (receipt == null) {
            return Decision.refuse("alert.not-escalated");
        }
        if (!context.actor().role().equals(alert.escalatedTo())) {
            return Decision.refuse("alert.not-sent-to-you", "role", String.valueOf(alert.escalatedTo()));
        }
        return receipt.seen() ? Decision.refuse("alert.read-already") : Decision.accept(new AlertFact.Read());
    }

    static Decision<AlertFact> instruct(Alert alert, AlertCommand.Instruct c, Context context) {
        if (alert.receipt() == null) {
            return Decision.refuse("alert.not-escalated");
        }
        if (!context.actor().role().equals(alert.escalatedTo())) {
            return Decision.refuse("alert.not-sent-to-you", "role", String.valueOf(alert.escalatedTo()));
        }
        return c.text().isBlank() ? Decision.refuse("alert.needs-reason") : Decision.accept(new AlertFact.Instructed(c.text()));
    }
}
