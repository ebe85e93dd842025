package org.menshen.domain.correlation;

import org.menshen.domain.fact.Edition;

/// One edition of a rule: the same id and version with other contents is another edition.
///
/// @param ruleId id of the rule, such as `two-smoke-points`
/// @param version version that its file gives
/// @param hash SHA-256 of its contents, 64 hex digits
public record RuleRef(String ruleId, int version, String hash) {

    /// Its id as a subject, such as `two-smoke-points@2-0f3a…`.
    public String key() {
        return Edition.key(ruleId, version, hash);
    }
}
