package org.menshen.domain.fact;

import org.jspecify.annotations.Nullable;

/// The rules of one kind of subject. Both methods are pure; the same object serves the centre and every workstation.
///
/// @param <S> the state
/// @param <C> its commands
/// @param <F> its facts
public interface Decider<S extends State, C extends Command, F extends Fact> {

    /// Answers a command on the present state; `null` when the subject does not exist yet. Never throws for bad commands: it refuses.
    Decision<F> decide(@Nullable S state, Subject subject, C command, Context context);

    /// The state after a fact; `null` before the first. Facts in the log are always applicable: this never refuses.
    S evolve(@Nullable S state, Subject subject, F fact, Stamp stamp);
}
