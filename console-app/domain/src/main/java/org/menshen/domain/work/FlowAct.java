package org.menshen.domain.work;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.menshen.domain.plan.Bilingual;

/// A transition of a workflow: what somebody does to an item.
///
/// @param id such as `dispatch`
/// @param name what it is called
/// @param from states in which it can be done
/// @param to state that follows; empty when it stays where it is
/// @param roles roles that may do it; `SYSTEM` for what a deadline does
/// @param when guard; empty when nothing else is asked
/// @param otherwise what is said when the guard does not hold
/// @param apart acts whose doer, a person, may not do this one; `open` for the opening
/// @param asks fields that can be filled in with it
/// @param needs fields that have to be filled when it is done
/// @param remark whether a remark has to be given
/// @param evidence how many pieces of evidence the item has to have when it is done
/// @param raises flags that it raises
/// @param lowers flags that it lowers
/// @param sets fields that it computes, by expression, in the order of the file
/// @param offers what it proposes to a person; nothing is sent by itself
/// @param next items that it opens
/// @param pinned whether it is the main one of its states, shown first
public record FlowAct(String id, Bilingual name, List<String> from, String to, List<String> roles, String when, Bilingual otherwise,
                      List<String> apart, List<String> asks, List<String> needs, boolean remark, int evidence, List<String> raises,
                      List<String> lowers, Map<String, String> sets, List<FlowOffer> offers, List<FlowNext> next, boolean pinned) {

    /// What `apart` calls the opening of an item.
    public static final String OPEN = "open";
    static final String CORRECT = "correct";
    static final String RAISE = "raise";
    static final String LOWER = "lower";
    static final String ASK_EXTENSION = "ask-extension";
    static final String EXTEND = "extend";
    static final String REFUSE_EXTENSION = "refuse-extension";
    static final String LAPSE = "lapse";

    /// What the engine calls its own steps in the history of an item: no act of a workflow may be called so, or nobody could tell them apart.
    static final Set<String> OWN = Set.of(OPEN, CORRECT, RAISE, LOWER, ASK_EXTENSION, EXTEND, REFUSE_EXTENSION, LAPSE);

    /// Copies the collections.
    public FlowAct {
        from = List.copyOf(from);
        roles = List.copyOf(roles);
        apart = List.copyOf(apart);
        asks = List.copyOf(asks);
        needs = List.copyOf(needs);
        raises = List.copyOf(raises);
        lowers = List.copyOf(lowers);
        sets = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(sets));
        offers = List.copyOf(offers);
        next = List.copyOf(next);
    }

    /// Whether a field can be filled in with it.
    public boolean takes(String field) {
        return asks.contains(field) || needs.contains(field);
    }
}
