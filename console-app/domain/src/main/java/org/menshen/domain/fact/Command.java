package org.menshen.domain.fact;

/// What a person or device asks for. It changes nothing until `decide` answers it with facts.
public interface Command {

    /// The written name, such as `alert.acknowledge`; also the name of the permission it needs.
    default String name() {
        return WireName.of(getClass());
    }
}
