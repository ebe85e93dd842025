package org.menshen.domain.rollcall;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Fact;

/// What happened to a roll call.
public sealed interface RollcallFact extends Fact {

    /// Posts were called.
    ///
    /// @param withinS seconds in which each has to answer
    /// @param kind a key of `rollcall-kinds`
    /// @param eventId the event that it belongs to; `null` when to none
    /// @param dueAt for when the answers are due; `null` when that follows from `withinS` alone
    record Called(List<String> unitIds, String text, long withinS, String kind, @Nullable String eventId, @Nullable Instant dueAt)
        implements RollcallFact {

        /// Copies the list.
        public Called {
            unitIds = List.copyOf(unitIds);
            // one that was written before there were kinds
            kind = kind == null ? Rollcall.PRESENCE : kind;
        }
    }

    /// A post answered.
    ///
    /// @param afterS seconds since it was asked last
    record Answered(String unitId, String words, long afterS) implements RollcallFact {
    }

    /// A post said that it is not ready.
    ///
    /// @param afterS seconds since it was asked last
    record ToldNotReady(String unitId, String reason, long afterS) implements RollcallFact {
    }

    /// Somebody said why a post does not answer.
    record Excused(String unitId, String reason) implements RollcallFact {
    }

    /// A post was asked once more.
    record AskedAgain(String unitId) implements RollcallFact {
    }

    /// A post did not answer in time.
    record Missed(String unitId) implements RollcallFact {
    }

    /// A seat above was told.
    record Escalated(String toRole) implements RollcallFact {
    }

    /// It was sent once more to the seat above, which had not read it.
    record SentAgain() implements RollcallFact {
    }

    /// It reached a desk of the seat above.
    record Delivered() implements RollcallFact {
    }

    /// Somebody of the seat above has seen it.
    record Read() implements RollcallFact {
    }

    /// It is over.
    record Closed(String remark) implements RollcallFact {
    }
}
