package org.menshen.domain.roster;

import java.time.Instant;
import java.util.List;

import org.menshen.domain.fact.Command;

/// What can be asked about a duty of the roster.
public sealed interface DutyCommand extends Command {

    /// 排班.
    record Plan(String userId, String name, String role, String seat, Instant from, Instant to, List<String> skills) implements DutyCommand {

        /// Copies the skills.
        public Plan {
            skills = List.copyOf(skills);
        }
    }

    /// 调班: another stretch of time.
    record Move(Instant from, Instant to, String reason) implements DutyCommand {
    }

    /// 替班: another person for the same seat and time.
    record Replace(String userId, String name, String reason) implements DutyCommand {
    }

    /// It does not take place.
    record Cancel(String reason) implements DutyCommand {
    }
}
