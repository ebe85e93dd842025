package org.menshen.domain.fact;

/// A state with the version it has.
///
/// @param state the state
/// @param version number of facts it was evolved from
/// @param pending whether it holds facts that the centre has not confirmed yet
/// @param <S> the state
public record Versioned<S extends State>(S state, long version, boolean pending) {
}
