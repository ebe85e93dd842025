package org.menshen.domain.linkage;

import org.menshen.domain.fact.Fact;

/// What happened to a linkage request.
public sealed interface LinkageFact extends Fact {

    /// It was sent.
    record Requested(Linkage.Request request) implements LinkageFact {
    }

    /// A body asked this centre.
    record Received(Linkage.Request request) implements LinkageFact {
    }

    /// It was found to belong to an incident.
    record Attached(String incidentId) implements LinkageFact {
    }

    /// It was handed on to another body.
    ///
    /// @param fromBody whose it was
    /// @param toBody whose it is
    record Transferred(String fromBody, String toBody, String reason) implements LinkageFact {
    }

    /// It reached the body's seat.
    record Delivered() implements LinkageFact {
    }

    /// The body accepted it.
    ///
    /// @param afterS seconds since it was sent
    record Accepted(String remark, long afterS) implements LinkageFact {
    }

    /// The body refused it.
    record Refused(String reason) implements LinkageFact {
    }

    /// The body works on it.
    record HandlingStarted(String remark) implements LinkageFact {
    }

    /// The body told what came of it.
    record FedBack(String text) implements LinkageFact {
    }

    /// It was closed.
    record Closed(String remark) implements LinkageFact {
    }

    /// It went one seat up.
    ///
    /// @param level 1 for the first escalation, …
    record Escalated(int level, String toRole) implements LinkageFact {
    }
}
