package org.menshen.domain.fact;

import org.jspecify.annotations.Nullable;

/// Something that is published in editions. What an edition says is never changed, it is only put out of force and back; it stays for whatever was
/// begun with it, also when another edition is in force.
public interface Edition extends State {

    /// How much of a hash stands in an id: two contents of one version are told apart by it.
    int SHORT = 12;

    /// Who took it out of force, when; `null` while it is in force.
    @Nullable Mark withdrawn();

    /// Whether something can be begun with it.
    default boolean inForce() {
        return withdrawn() == null;
    }

    /// How an edition is called as a subject, such as `gas-leak@2-0f3a…`.
    ///
    /// @param id of what is published
    /// @param version that its file gives
    /// @param hash SHA-256 of its contents, 64 hex digits
    static String key(String id, int version, String hash) {
        return id + "@" + version + "-" + hash.substring(0, Math.min(SHORT, hash.length()));
    }
}
