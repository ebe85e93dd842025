package org.menshen.domain.shift;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Fact;

/// What happened to a duty shift.
public sealed interface ShiftFact extends Fact {

    /// The actor came on duty.
    record SignedOn(String seat, @Nullable String previousId, String notes) implements ShiftFact {
    }

    /// The actor went off duty.
    record SignedOff(String relievedBy, String notes) implements ShiftFact {
    }
}
