package org.menshen.domain.deploy;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.event.Assignment;
import org.menshen.domain.fact.Fact;

/// What happened to a deployment.
public sealed interface DeploymentFact extends Fact {

    /// It was drafted.
    record Drafted(String eventId, String name, Instant from, Instant to, List<Assignment> assignments) implements DeploymentFact {

        /// Copies the list.
        public Drafted {
            assignments = List.copyOf(assignments);
        }
    }

    /// It was said who stands at a post; `null` for nobody.
    record Assigned(String postId, @Nullable String unitId) implements DeploymentFact {
    }

    /// It was said for all posts who stands there.
    record Filled(List<Assignment> assignments) implements DeploymentFact {

        /// Copies the list.
        public Filled {
            assignments = List.copyOf(assignments);
        }
    }

    /// Approval was asked for.
    record Submitted(String remark) implements DeploymentFact {
    }

    /// It was approved.
    record Approved() implements DeploymentFact {
    }

    /// It was given back.
    record GivenBack(String reason) implements DeploymentFact {
    }

    /// It was withdrawn.
    record Withdrawn(String reason) implements DeploymentFact {
    }
}
