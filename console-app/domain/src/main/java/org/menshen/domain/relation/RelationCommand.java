package org.menshen.domain.relation;

import java.util.List;

import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.Subject;

/// What can be said of a relation between two subjects.
public sealed interface RelationCommand extends Command {

    /// 确认.
    ///
    /// @param bases why it is suggested, keys of `relation-bases`
    /// @param score how likely it is, 0…100
    record Confirm(Subject one, Subject other, List<String> bases, int score) implements RelationCommand {
    }

    /// 驳回: it is not suggested again.
    record Reject(Subject one, Subject other, List<String> bases, int score, String reason) implements RelationCommand {
    }

    /// What was confirmed holds no longer.
    record Withdraw(String reason) implements RelationCommand {
    }
}
