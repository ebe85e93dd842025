package org.menshen.domain.fact;

/// The present state of one subject: an immutable record, changed only by `evolve`.
public interface State {

    /// The subject this is the state of.
    Subject subject();
}
