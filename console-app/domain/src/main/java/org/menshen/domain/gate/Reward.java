package org.menshen.domain.gate;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Edition;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;

/// An edition of a rule of rewards as the centre published it. It stays for the rounds that were computed by it.
///
/// @param id such as `gate@3-0f3a…`: rule, version, beginning of the hash of its contents
/// @param rule what it says
/// @param published who published it, when
/// @param withdrawn who took it out of force, when; `null` while rounds can be computed by it
public record Reward(String id, RewardRule rule, Mark published, @Nullable Mark withdrawn) implements Edition {

    /// The subject of an edition.
    ///
    /// @param hash SHA-256 of its contents, hex
    public static Subject subject(RewardRule rule, String hash) {
        return new Subject(SubjectKind.REWARD, Edition.key(rule.id(), rule.version(), hash));
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.REWARD, id);
    }
}
