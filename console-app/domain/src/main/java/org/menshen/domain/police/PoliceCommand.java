package org.menshen.domain.police;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Command;

/// What the police's system tells of its incidents. No person gives these.
public sealed interface PoliceCommand extends Command {

    /// 接警.
    record Report(PoliceIncident.Report report) implements PoliceCommand {
    }

    /// It goes on.
    ///
    /// @param to how it stands now; never back
    /// @param crew call sign of the crew; `null` when that is not told
    record Advance(PoliceStatus to, @Nullable String crew) implements PoliceCommand {
    }
}
