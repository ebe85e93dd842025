package org.menshen.centre.store;

import java.util.List;

import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Refusal;

/// What the centre answers a command; for one command id always the same.
public sealed interface CommandAnswer {

    /// It holds.
    ///
    /// @param changes the facts it made, in order, at least one
    record Accepted(List<Change> changes) implements CommandAnswer {
        /// Copies the list.
        public Accepted {
            changes = List.copyOf(changes);
        }
    }

    /// Somebody else's act overtook it.
    ///
    /// @param refusal why it no longer holds
    /// @param version the subject's version when it arrived
    /// @param instead what happened since the version it was decided on, oldest first
    record Conflict(Refusal refusal, long version, List<Change> instead) implements CommandAnswer {
        /// Copies the list.
        public Conflict {
            instead = List.copyOf(instead);
        }
    }

    /// It did not hold even on the version it was decided on.
    ///
    /// @param refusal why
    record Refused(Refusal refusal) implements CommandAnswer {
    }
}
