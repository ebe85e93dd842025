package org.menshen.domain.drill;

import java.time.Duration;
import java.util.List;

import org.menshen.domain.plan.Bilingual;

/// An act that an exercise expects of those who are trained.
///
/// @param id unique in its exercise
/// @param name what is to be done, in words
/// @param part the part of the score that it belongs to
/// @param after when the inject comes that it answers, from the start of the exercise; may be negative
/// @param limit how long it may take from then on; above 0
/// @param critical whether the run fails without it
/// @param foresight whether it counts when it was done before its inject; what reports something cannot come before that
/// @param acts what it looks like in the log: one of them is enough
public record Expected(String id, Bilingual name, DrillPart part, Duration after, Duration limit, boolean critical, boolean foresight,
                       List<ActPattern> acts) {

    /// Copies the list.
    ///
    /// @throws IllegalArgumentException when the limit is not above 0
    public Expected {
        acts = List.copyOf(acts);
        if (!limit.isPositive()) {
            throw new IllegalArgumentException("an expected act needs a limit above 0: " + id);
        }
    }
}
