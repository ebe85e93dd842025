package org.menshen.domain.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// A step of a plan.
///
/// @param id unique in its plan
/// @param name what is to be done, short
/// @param role who does it, a key of `roles`
/// @param deed what is behind it
/// @param codes whom or what the deed needs: unit types, a linkage body, a role, a state of the incident; empty for other deeds
/// @param text what is said with it: of an order, a request, a broadcast; may be blank
/// @param items its parts: lines, ticks, ways
/// @param after ids of the steps that come before it
/// @param limit how soon; `null` when it does not matter
/// @param when when it has to be done at all
/// @param mandatory whether the incident cannot be closed without it
/// @param until how far an order has to have come for the step to be done, one of [#UNTIL]; empty for other deeds
public record PlanStep(String id, Bilingual name, String role, Deed deed, List<String> codes, Bilingual text, List<PlanItem> items,
                       List<String> after, @Nullable PlanLimit limit, PlanCondition when, boolean mandatory,
                       String until) {

    /// How far an order may have to come: somebody has taken it, is there, or has done it. Without a word it is the first.
    public static final List<String> UNTIL = List.of("accepted", "on-scene", "done");

    /// Copies the lists.
    public PlanStep {
        codes = List.copyOf(codes);
        items = List.copyOf(items);
        after = List.copyOf(after);
        // an edition from before there was such a word
        until = until == null ? "" : until;
    }

    /// Whether it has a part of that id.
    public boolean has(String item) {
        return items.stream().anyMatch(i -> i.id().equals(item));
    }
}
