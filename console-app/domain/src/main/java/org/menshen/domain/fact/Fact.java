package org.menshen.domain.fact;

/// Something that was decided or happened to a subject. Immutable, never deleted, written in the past tense.
public interface Fact {

    /// The written name, such as `alert.acknowledged`. Not called `name`, so that no record with a part of that name can hide it.
    default String wireName() {
        return WireName.of(getClass());
    }
}
