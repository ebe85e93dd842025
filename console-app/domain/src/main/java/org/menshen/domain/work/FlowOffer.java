package org.menshen.domain.work;

import java.util.List;

import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.plan.Deed;

/// What an act or a late deadline proposes: a person sends it or says why not (domain.md §5.2: no force is dispatched without a person).
///
/// @param deed `ORDER`, `LINKAGE` or `ESCALATE`
/// @param to unit types of an order, the body of a linkage, the role of an escalation
/// @param text what is to be done or said
public record FlowOffer(Deed deed, List<String> to, Bilingual text) {

    /// Copies the list.
    public FlowOffer {
        to = List.copyOf(to);
    }
}
