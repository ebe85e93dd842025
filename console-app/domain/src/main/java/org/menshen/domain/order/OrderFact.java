package org.menshen.domain.order;

import org.menshen.domain.fact.Fact;

/// What happened to an order.
public sealed interface OrderFact extends Fact {

    /// It was written.
    record Drafted(Order.Task task) implements OrderFact {
    }

    /// The draft was changed.
    record Amended(Order.Task task) implements OrderFact {
    }

    /// It was issued.
    ///
    /// @param unitId the unit, as in the task
    record Issued(String unitId) implements OrderFact {
    }

    /// It reached the unit's terminal.
    record Delivered() implements OrderFact {
    }

    /// The unit accepted it.
    ///
    /// @param afterS seconds since it was issued
    record Accepted(long afterS) implements OrderFact {
    }

    /// The unit declined it.
    record Declined(String reason) implements OrderFact {
    }

    /// The unit left.
    record Departed() implements OrderFact {
    }

    /// The unit arrived.
    ///
    /// @param afterS seconds since it was issued
    record Arrived(long afterS) implements OrderFact {
    }

    /// The unit began to work on the scene.
    record DisposingStarted() implements OrderFact {
    }

    /// The unit is done.
    record Finished(String feedback) implements OrderFact {
    }

    /// It was checked off.
    record Confirmed(String remark) implements OrderFact {
    }

    /// Nobody accepted it in time.
    record TimedOut(String unitId) implements OrderFact {
    }

    /// It was taken back.
    record Recalled(String reason) implements OrderFact {
    }

    /// Another order took its place.
    record Reassigned(String successorId, String reason) implements OrderFact {
    }

    /// Nobody took it, and nobody else is needed.
    record LetGone(String reason) implements OrderFact {
    }
}
