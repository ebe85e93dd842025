package org.menshen.domain.incident;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Mark;

/// Who takes part, who has read, who is responsible.
final class IncidentSharing {

    private static final String TAKE_FROM_OTHER = "incident.take-from-other";

    private IncidentSharing() {
    }

    static Decision<IncidentFact> read(Incident incident, Context context) {
        Mark last = incident.reads().get(context.actor().userId());
        boolean news = last == null || incident.log().stream().anyMatch(e -> e.by().at().isAfter(last.at()));
        boolean sent = incident.receipt() != null && !incident.receipt().seen() && context.actor().role().equals(incident.escalatedTo());
        return news || sent ? Decision.accept(new IncidentFact.Read(incident.log().size())) : Decision.refuse("incident.nothing-new");
    }

    static Decision<IncidentFact> invite(Incident incident, IncidentCommand.Invite c, Context context) {
        if (!context.codes("roles").contains(c.role())) {
            return Decision.refuse("incident.unknown-role", "role", c.role());
        }
        boolean there = incident.participants().stream().anyMatch(p -> p.role().equals(c.role()) && p.name().equals(c.name()));
        return there ? Decision.refuse("incident.already-invited", "role", c.role()) : Decision.accept(new IncidentFact.Invited(c.role(), c.name()));
    }

    static Decision<IncidentFact> take(Incident incident, Context context) {
        Mark owner = incident.owner();
        if (owner != null && owner.userId().equals(context.actor().userId())) {
            return Decision.refuse("incident.already-yours");
        }
        if (owner != null && !context.may(TAKE_FROM_OTHER)) {
            return Decision.refuse("incident.owned", "by", owner.name(), "seat", owner.seat());
        }
        return Decision.accept(new IncidentFact.OwnershipTaken());
    }

    static Decision<IncidentFact> handOver(Incident incident, IncidentCommand.HandOver c, Context context) {
        Mark owner = incident.owner();
        boolean yours = owner == null || owner.userId().equals(context.actor().userId());
        if (!yours && !context.may(TAKE_FROM_OTHER)) {
            return Decision.refuse("incident.owned", "by", owner.name(), "seat", owner.seat());
        }
        if (c.userId().isBlank() || owner != null && owner.userId().equals(c.userId())) {
            return Decision.refuse("incident.hand-over-to-other", "to", c.name());
        }
        Dealings.Offer offer = incident.dealings().offer();
        if (offer != null && offer.to().userId().equals(c.userId())) {
            return Decision.refuse("incident.offered-already", "to", offer.to().name());
        }
        return Decision.accept(new IncidentFact.HandOverOffered(c.userId(), c.name(), c.role(), c.seat()));
    }

    /// With the receiver's consent only.
    static Decision<IncidentFact> accept(Incident incident, Context context) {
        Dealings.Offer offer = incident.dealings().offer();
        if (offer == null || !offered(offer, context)) {
            return notOffered(offer);
        }
        // who he is says he himself, not who offered
        Actor to = context.actor();
        return Decision.accept(new IncidentFact.HandedOver(to.userId(), to.name(), to.role(), to.seat()));
    }

    /// The reason is a line of the log, too.
    static Decision<IncidentFact> decline(Incident incident, IncidentCommand.DeclineHandOver c, Context context) {
        Dealings.Offer offer = incident.dealings().offer();
        if (offer == null || !offered(offer, context)) {
            return notOffered(offer);
        }
        return c.reason().isBlank() ? Decision.refuse("incident.needs-reason")
            : Decision.accept(List.of(new IncidentFact.HandOverDeclined(c.reason()),
                new IncidentFact.LogAdded(incident.log().size() + 1, c.reason())));
    }

    /// By who offered it, or who could take it anyway.
    static Decision<IncidentFact> withdraw(Incident incident, Context context) {
        Dealings.Offer offer = incident.dealings().offer();
        if (offer == null) {
            return notOffered(null);
        }
        return offer.by().userId().equals(context.actor().userId()) || context.may(TAKE_FROM_OTHER)
            ? Decision.accept(new IncidentFact.HandOverWithdrawn())
            : Decision.refuse("incident.owned", "by", offer.by().name(), "seat", offer.by().seat());
    }

    private static boolean offered(Dealings.Offer offer, Context context) {
        return offer.to().userId().equals(context.actor().userId());
    }

    private static Decision<IncidentFact> notOffered(Dealings.@Nullable Offer offer) {
        return offer == null ? Decision.refuse("incident.no-offer") : Decision.refuse("incident.offered-to-other", "to", offer.to().name());
    }

    static Decision<IncidentFact> escalate(Incident incident, IncidentCommand.Escalate c, Context context) {
        if (!context.codes("roles").contains(c.toRole())) {
            return Decision.refuse("incident.unknown-role", "role", c.toRole());
        }
        return c.toRole().equals(incident.escalatedTo()) ? Decision.refuse("incident.already-escalated", "role", c.toRole())
            : Decision.accept(new IncidentFact.Escalated(c.toRole(), c.reason()));
    }
}
