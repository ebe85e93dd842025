package org.menshen.domain.roster;

import java.time.Instant;
import java.util.List;

import org.menshen.domain.fact.Fact;

/// What happened to a duty of the roster.
public sealed interface DutyFact extends Fact {

    /// It was entered.
    record Planned(String userId, String name, String role, String seat, Instant from, Instant to, List<String> skills) implements DutyFact {

        /// Copies the skills.
        public Planned {
            skills = List.copyOf(skills);
        }
    }

    /// It takes place at another time.
    record Moved(Instant from, Instant to, String reason) implements DutyFact {
    }

    /// Somebody else does it.
    record Replaced(String userId, String name, String reason) implements DutyFact {
    }

    /// It does not take place.
    record Cancelled(String reason) implements DutyFact {
    }
}
