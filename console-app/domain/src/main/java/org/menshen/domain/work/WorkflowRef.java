package org.menshen.domain.work;

import org.menshen.domain.fact.Edition;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;

/// One edition of a workflow: the same id and version with other contents is another edition.
///
/// @param workflowId id of the workflow, such as `case`
/// @param version version that its file gives
/// @param hash SHA-256 of its contents, 64 hex digits
public record WorkflowRef(String workflowId, int version, String hash) {

    /// Its id as a subject, such as `case@2-0f3a…`.
    public String key() {
        return Edition.key(workflowId, version, hash);
    }

    /// The subject that keeps its contents.
    public Subject subject() {
        return new Subject(SubjectKind.WORKFLOW, key());
    }
}
