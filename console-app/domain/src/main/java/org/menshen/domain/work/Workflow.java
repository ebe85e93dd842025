package org.menshen.domain.work;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Edition;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Subject;

/// An edition of a workflow as the centre published it. It stays for the items that were opened with it, also when another edition is in force.
///
/// @param ref which edition it is
/// @param content what it says
/// @param published who published it, when
/// @param withdrawn who took it out of force, when; `null` while items can be opened with it
public record Workflow(WorkflowRef ref, WorkflowContent content, Mark published, @Nullable Mark withdrawn) implements Edition {

    @Override
    public Subject subject() {
        return ref.subject();
    }
}
