package org.menshen.workstation.register;

import java.util.HashSet;
import java.util.Set;

import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.work.WorkItem;

/// The registers that changes belong to.
final class ChangedRegisters {

    private ChangedRegisters() {
    }

    static Set<String> of(Workspace workspace, Set<Subject> subjects) {
        Set<String> changed = new HashSet<>();
        for (Subject subject : subjects) {
            if (subject.kind() == SubjectKind.WORK) {
                workspace.find(subject).map(Versioned::state).filter(WorkItem.class::isInstance)
                        .ifPresent(state -> changed.add(((WorkItem) state).flow().workflowId()));
            } else if (subject.kind() == SubjectKind.WORKFLOW) {
                changed.add(subject.id().replaceAll("@.*", ""));
            }
        }
        return changed;
    }
}
