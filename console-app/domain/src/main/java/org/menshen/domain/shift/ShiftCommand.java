package org.menshen.domain.shift;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Command;

/// What can be asked about a duty shift.
public sealed interface ShiftCommand extends Command {

    /// 接班, at the actor's own seat.
    ///
    /// @param previousId the shift it follows; `null` when none
    /// @param notes what is taken over
    record SignOn(@Nullable String previousId, String notes) implements ShiftCommand {
    }

    /// 交班. Refused while an incident of level Ⅰ or Ⅱ would be left without an owner.
    ///
    /// @param relievedBy name of the person who takes over
    /// @param notes what is handed over
    record SignOff(String relievedBy, String notes) implements ShiftCommand {
    }
}
