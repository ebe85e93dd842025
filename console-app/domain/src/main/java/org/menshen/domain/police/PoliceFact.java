package org.menshen.domain.police;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Fact;

/// What happened to a police incident.
public sealed interface PoliceFact extends Fact {

    /// The police told of it.
    record Reported(PoliceIncident.Report report) implements PoliceFact {
    }

    /// It went on; the parts are those of [PoliceCommand.Advance].
    record Advanced(PoliceStatus to, @Nullable String crew) implements PoliceFact {
    }
}
