package org.menshen.domain.maintenance;

import java.time.Instant;

import org.menshen.domain.fact.Command;

/// What can be asked about maintenance.
public sealed interface MaintenanceCommand extends Command {

    /// Plans it.
    ///
    /// @param scope what it is about
    /// @param from when it begins; now or before for at once
    /// @param until when it ends
    /// @param reason why
    record Plan(Maintenance.Scope scope, Instant from, Instant until, String reason) implements MaintenanceCommand {
    }

    /// Ends it before its time, or before it has begun.
    record Lift(String remark) implements MaintenanceCommand {
    }
}
