package org.menshen.domain.deploy;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.event.Assignment;
import org.menshen.domain.fact.Command;

/// What can be asked about a deployment.
public sealed interface DeploymentCommand extends Command {

    /// 起草: begins a draft.
    ///
    /// @param eventId the event whose posts it is for
    /// @param assignments who stands where at first, such as those of another draft
    record Draft(String eventId, String name, Instant from, Instant to, List<Assignment> assignments) implements DeploymentCommand {

        /// Copies the list.
        public Draft {
            assignments = List.copyOf(assignments);
        }
    }

    /// Says who stands at a post.
    ///
    /// @param unitId the unit; `null` for nobody
    record Assign(String postId, @Nullable String unitId) implements DeploymentCommand {
    }

    /// Says for all posts at once who stands there; posts that are not named have nobody.
    record Fill(List<Assignment> assignments) implements DeploymentCommand {

        /// Copies the list.
        public Fill {
            assignments = List.copyOf(assignments);
        }
    }

    /// 提请批准.
    ///
    /// @param remark what the one who approves should know, such as why somebody stands there off shift; may be empty
    record Submit(String remark) implements DeploymentCommand {
    }

    /// 批准下达: another person approves it; the centre writes one order for each post.
    record Approve() implements DeploymentCommand {
    }

    /// 退回: it is a draft again.
    record GiveBack(String reason) implements DeploymentCommand {
    }

    /// 撤回: it does not take place, or not any more; its orders are recalled.
    record Withdraw(String reason) implements DeploymentCommand {
    }
}
