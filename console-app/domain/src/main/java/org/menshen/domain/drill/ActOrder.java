package org.menshen.domain.drill;

import java.util.List;

import org.menshen.domain.plan.Bilingual;

/// Expected acts that are to be done one after the other. What was never done is missed, not out of order.
///
/// @param id unique among all that an exercise scores
/// @param name the rule in words
/// @param part the part of the score that it takes from when it is broken
/// @param critical whether the run fails when it is broken
/// @param acts ids of expected acts, the first first; two or more
public record ActOrder(String id, Bilingual name, DrillPart part, boolean critical, List<String> acts) {

    /// Copies the list.
    public ActOrder {
        acts = List.copyOf(acts);
    }
}
