package org.menshen.centre.store;

import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Versioned;

/// A state as a snapshot tells it and as it is kept.
///
/// @param subject `kind/id`
/// @param version its version
/// @param state its state
public record StateLine(String subject, long version, State state) {

    /// The line of a state.
    public static StateLine of(Versioned<State> state) {
        return new StateLine(state.state().subject().toString(), state.version(), state.state());
    }

    Versioned<State> versioned() {
        return new Versioned<>(state, version, false);
    }
}
