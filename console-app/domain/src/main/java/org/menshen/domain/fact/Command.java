package org.menshen.domain.fact;

/// What a person or device asks for. It changes nothing until `decide` answers it with facts.
public interface Command {

    /// The written name, such as `alert.acknowledge`; also the permission it needs. Not called `name`, so that no record with a part of that
    /// name can hide it.
    default String wireName() {
        return WireName.of(getClass());
    }
}
