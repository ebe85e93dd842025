package org.menshen.domain.fact;

import java.util.List;

/// The answer of `decide`.
///
/// @param <F> the facts of the subject
public sealed interface Decision<F extends Fact> {

    /// The command holds: these facts follow, in order.
    ///
    /// @param facts at least one
    record Accepted<F extends Fact>(List<F> facts) implements Decision<F> {
        /// Copies the list.
        public Accepted {
            facts = List.copyOf(facts);
        }
    }

    /// The command does not hold: nothing changes.
    ///
    /// @param refusal why
    record Refused<F extends Fact>(Refusal refusal) implements Decision<F> {
    }

    /// Accepts with these facts.
    @SafeVarargs
    static <F extends Fact> Decision<F> accept(F... facts) {
        return new Accepted<>(List.of(facts));
    }

    /// Refuses for a reason.
    static <F extends Fact> Decision<F> refuse(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /// Accepts with these facts.
    static <F extends Fact> Decision<F> accept(List<F> facts) {
        return new Accepted<>(facts);
    }

    /// Refuses for a reason, with details given as name, value, name, value, ….
    static <F extends Fact> Decision<F> refuse(String code, String... namesAndValues) {
        return new Refused<>(Refusal.of(code, namesAndValues));
    }
}
