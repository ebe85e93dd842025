package org.menshen.domain.message;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Command;

/// What can be asked about a message.
public sealed interface MessageCommand extends Command {

    /// Sends one to units.
    ///
    /// @param incidentId the incident it is about; `null` for none
    record Send(List<String> unitIds, String text, @Nullable String incidentId) implements MessageCommand {

        /// Copies the list.
        public Send {
            unitIds = List.copyOf(unitIds);
        }
    }

    /// 送达: it reached the unit's terminal.
    record MarkDelivered(String unitId) implements MessageCommand {
    }

    /// 已阅: the unit has read it, or says so by radio.
    record MarkRead(String unitId) implements MessageCommand {
    }

    /// Once more to those who have not read it; by a person, or by the centre's timer.
    record SendAgain() implements MessageCommand {
    }

    /// It holds no longer.
    record Withdraw(String reason) implements MessageCommand {
    }
}
