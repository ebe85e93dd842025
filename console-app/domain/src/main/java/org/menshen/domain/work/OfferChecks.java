package org.menshen.domain.work;

import java.util.Map;
import java.util.Optional;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.plan.Deed;

/// Whether something that a workflow proposes could be sent. Pure.
record OfferChecks(CodeBook codes) {

    /// Where the receivers of each kind of proposal are listed. There is no broadcast: nothing in the house speaks to a place.
    private static final Map<Deed, String> RECEIVERS = Map.of(Deed.ORDER, "unit-types", Deed.LINKAGE, "linkage-bodies", Deed.ESCALATE, "roles");

    /// What is wrong with a proposal; empty when it can be made.
    Optional<String> check(FlowOffer offer) {
        String list = RECEIVERS.get(offer.deed());
        if (list == null) {
            return Optional.of("'" + offer.deed().written() + "' cannot be proposed: order, linkage or escalate");
        }
        if (offer.to().isEmpty()) {
            return Optional.of("needs 'to', keys of " + list + ".yaml");
        }
        return offer.to().stream().filter(to -> codes.find(list, to).isEmpty()).findFirst().map(to -> "'" + to + "' is not in " + list + ".yaml");
    }
}
