package org.menshen.domain.message;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Fact;

/// What happened to a message.
public sealed interface MessageFact extends Fact {

    /// It was sent; the parts are those of [MessageCommand.Send].
    record Sent(List<String> unitIds, String text, @Nullable String incidentId) implements MessageFact {

        /// Copies the list.
        public Sent {
            unitIds = List.copyOf(unitIds);
        }
    }

    /// It reached a unit's terminal.
    record Delivered(String unitId) implements MessageFact {
    }

    /// A unit has read it.
    record Read(String unitId) implements MessageFact {
    }

    /// It was sent again to those who had not read it.
    record SentAgain(List<String> unitIds) implements MessageFact {

        /// Copies the list.
        public SentAgain {
            unitIds = List.copyOf(unitIds);
        }
    }

    /// It was taken back.
    record Withdrawn(String reason) implements MessageFact {
    }
}
