package org.menshen.domain.maintenance;

import java.time.Instant;

import org.menshen.domain.fact.Fact;

/// What happened to maintenance.
public sealed interface MaintenanceFact extends Fact {

    /// It was planned; the parts are those of [MaintenanceCommand.Plan].
    record Planned(Maintenance.Scope scope, Instant from, Instant until, String reason) implements MaintenanceFact {
    }

    /// It was ended early.
    record Lifted(String remark) implements MaintenanceFact {
    }
}
