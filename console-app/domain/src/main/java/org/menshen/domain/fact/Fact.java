package org.menshen.domain.fact;

/// Something that was decided or happened to a subject. Immutable, never deleted, written in the past tense.
public interface Fact {

    /// The written name, such as `alert.acknowledged`.
    default String name() {
        return WireName.of(getClass());
    }
}
