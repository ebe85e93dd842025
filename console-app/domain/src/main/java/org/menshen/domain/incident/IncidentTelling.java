package org.menshen.domain.incident;

import org.menshen.domain.escalation.Receipt;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decision;

/// What becomes of an incident that was sent to a seat above.
final class IncidentTelling {

    private IncidentTelling() {
    }

    static Decision<IncidentFact> sendAgain(Incident incident) {
        Receipt receipt = incident.receipt();
        if (receipt == null) {
            return Decision.refuse("incident.not-escalated");
        }
        return receipt.seen() ? Decision.refuse("incident.read-already") : Decision.accept(new IncidentFact.SentAgain(receipt.again() + 1));
    }

    static Decision<IncidentFact> delivered(Incident incident, Context context) {
        Receipt receipt = incident.receipt();
        if (receipt == null) {
            return Decision.refuse("incident.not-escalated");
        }
        if (!context.actor().role().equals(incident.escalatedTo())) {
            return Decision.refuse("incident.not-sent-to-you", "role", String.valueOf(incident.escalatedTo()));
        }
        return receipt.deliveredAt() != null ? Decision.refuse("incident.delivered-already") : Decision.accept(new IncidentFact.Delivered());
    }

    static Decision<IncidentFact> instruct(Incident incident, IncidentCommand.Instruct c, Context context) {
        if (incident.receipt() == null) {
            return Decision.refuse("incident.not-escalated");
        }
        if (!context.actor().role().equals(incident.escalatedTo())) {
            return Decision.refuse("incident.not-sent-to-you", "role", String.valueOf(incident.escalatedTo()));
        }
        return c.text().isBlank() ? Decision.refuse("incident.needs-text")
            : Decision.accept(new IncidentFact.Instructed(incident.log().size() + 1, c.text()));
    }
}
