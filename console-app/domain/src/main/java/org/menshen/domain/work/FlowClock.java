package org.menshen.domain.work;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.time.DeadlineRule;

/// A deadline of a workflow.
///
/// @param id such as `handle`
/// @param name what it is called
/// @param from states whose entry, and flags whose raising, starts it when it does not run; that flag lowered, it ends
/// @param until states whose entry ends it
/// @param limits how much time there is: the first whose condition holds when it starts; the last has none
/// @param rests states and flags while which it rests (挂起, 挂账)
/// @param raises flags that it raises when it passes
/// @param act an act of `SYSTEM` that is done when it passes; empty when none
/// @param offers what is proposed when it passes
/// @param extension how it is extended; `null` when it cannot be
public record FlowClock(String id, Bilingual name, List<String> from, List<String> until, List<Limit> limits, List<String> rests,
                        List<String> raises, String act, List<FlowOffer> offers, @Nullable Extension extension) {

    /// Copies the lists.
    public FlowClock {
        from = List.copyOf(from);
        until = List.copyOf(until);
        limits = List.copyOf(limits);
        rests = List.copyOf(rests);
        raises = List.copyOf(raises);
        offers = List.copyOf(offers);
    }

    /// How much time there is on a condition.
    ///
    /// @param when the condition; empty for always
    /// @param rule how much
    public record Limit(String when, DeadlineRule rule) {
    }

    /// How a deadline is extended (延期): asked by one person, approved by another one.
    ///
    /// @param most how much all extensions of an item may give, in the unit of the deadline
    /// @param ask roles that may ask
    /// @param approve roles that may approve
    public record Extension(double most, List<String> ask, List<String> approve) {

        /// Copies the lists.
        public Extension {
            ask = List.copyOf(ask);
            approve = List.copyOf(approve);
        }
    }
}
