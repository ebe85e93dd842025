package org.menshen.domain.work;

import org.menshen.domain.fact.Fact;

/// What happened to an edition of a workflow.
public sealed interface WorkflowFact extends Fact {

    /// It is in force.
    record Published(WorkflowRef ref, WorkflowContent content) implements WorkflowFact {
    }

    /// It is no longer in force.
    record Withdrawn() implements WorkflowFact {
    }

    /// Items of its register were taken out of the house into a file, as they are on record: personal fields masked.
    record Exported(String reason, long items, String form) implements WorkflowFact {
    }
}
