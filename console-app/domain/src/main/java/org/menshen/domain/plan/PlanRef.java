package org.menshen.domain.plan;

import org.menshen.domain.fact.Edition;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;

/// One edition of a plan: the same id and version with other contents is another edition.
///
/// @param planId id of the plan, such as `gas-leak`
/// @param version version that its file gives
/// @param hash SHA-256 of its contents, 64 hex digits
public record PlanRef(String planId, int version, String hash) {

    /// Its id as a subject, such as `gas-leak@2-0f3a…`.
    public String key() {
        return Edition.key(planId, version, hash);
    }

    /// The subject that keeps its contents.
    public Subject subject() {
        return new Subject(SubjectKind.PLAN, key());
    }
}
