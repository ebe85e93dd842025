package org.menshen.domain.linkage;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;

/// The rules of linkage requests: M-LINK of domain.md §3.12. Only the seat that stands for a body answers for it, and records what it asks;
/// for the police that is the police liaison's. What a body asks of this centre is answered by the seats that the body's code names.
public final class LinkageDecider implements Decider<Linkage, LinkageCommand, LinkageFact> {

    private static final String BODIES = "linkage-bodies";

    @Override
    public Decision<LinkageFact> decide(@Nullable Linkage linkage, Subject subject, LinkageCommand command, Context context) {
        if (command instanceof LinkageCommand.Request c) {
            return begin(linkage, subject, c.request(), Linkage.Way.OUT, context);
        }
        if (command instanceof LinkageCommand.Receive c) {
            return begin(linkage, subject, c.request(), Linkage.Way.IN, context);
        }
        if (linkage == null) {
            return Decision.refuse("linkage.unknown", "id", subject.id());
        }
        return switch (command) {
            case LinkageCommand.Request c -> wrong(linkage);
            case LinkageCommand.Receive c -> wrong(linkage);
            case LinkageCommand.Deliver c -> linkage.status() == LinkageStatus.REQUESTED ? Decision.accept(new LinkageFact.Delivered())
                : wrong(linkage);
            case LinkageCommand.Accept c -> answer(linkage, context, accept(linkage, c, context));
            case LinkageCommand.Refuse c -> answer(linkage, context, refuse(linkage, c));
            case LinkageCommand.Handle c -> answer(linkage, context, linkage.status() == LinkageStatus.ACCEPTED
                ? Decision.accept(new LinkageFact.HandlingStarted(c.remark())) : wrong(linkage));
            case LinkageCommand.FeedBack c -> answer(linkage, context, feedBack(linkage, c));
            case LinkageCommand.Close c -> linkage.status() == LinkageStatus.FED_BACK || linkage.status() == LinkageStatus.REFUSED
                ? Decision.accept(new LinkageFact.Closed(c.remark())) : wrong(linkage);
            case LinkageCommand.Escalate c -> escalate(linkage, c, context);
            case LinkageCommand.Attach c -> linkage.incidentId() != null ? Decision.refuse("linkage.attached", "incident", linkage.incidentId())
                : linkage.status().isOver() ? wrong(linkage) : Decision.accept(new LinkageFact.Attached(c.incidentId()));
            case LinkageCommand.Transfer c -> answer(linkage, context, transfer(linkage, c, context));
        };
    }

    private static Decision<LinkageFact> begin(@Nullable Linkage linkage, Subject subject, Linkage.Request request, Linkage.Way way,
                                               Context context) {
        if (linkage != null) {
            return Decision.refuse("linkage.exists", "id", subject.id());
        }
        if (!context.codes(BODIES).contains(request.bodyCode())) {
            return Decision.refuse("linkage.unknown-body", "body", request.bodyCode());
        }
        if (request.text().isBlank()) {
            return Decision.refuse("linkage.needs-text");
        }
        if (way == Linkage.Way.OUT) {
            return Decision.accept(new LinkageFact.Requested(request.with(request.incidentId(), request.bodyCode(), request.way() == null
                ? null : way)));
        }
        Linkage.Request asked = request.with(request.incidentId(), request.bodyCode(), way);
        return seat(asked.bodyCode(), "answeredBy", context, Decision.accept(new LinkageFact.Received(asked)));
    }

    /// Lets only the seat answer whose it is.
    private static Decision<LinkageFact> answer(Linkage linkage, Context context, Decision<LinkageFact> decision) {
        return seat(linkage.bodyCode(), linkage.answerers(), context, decision);
    }

    private static Decision<LinkageFact> seat(String body, String attribute, Context context, Decision<LinkageFact> decision) {
        String roles = context.attribute(BODIES, body, attribute).orElse("");
        boolean yours = Arrays.stream(roles.split(",")).map(String::strip).anyMatch(context.actor().role()::equals);
        return yours ? decision : Decision.refuse("linkage.not-your-seat", "body", body, "roles", roles);
    }

    private static Decision<LinkageFact> accept(Linkage linkage, LinkageCommand.Accept c, Context context) {
        long after = Math.max(0, Duration.between(linkage.requested().at(), context.now()).toSeconds());
        LinkageFact accepted = new LinkageFact.Accepted(c.remark(), after);
        return switch (linkage.status()) {
            case REQUESTED -> Decision.accept(new LinkageFact.Delivered(), accepted);
            case DELIVERED -> Decision.accept(accepted);
            default -> wrong(linkage);
        };
    }

    private static Decision<LinkageFact> refuse(Linkage linkage, LinkageCommand.Refuse c) {
        if (!linkage.status().isUnanswered()) {
            return wrong(linkage);
        }
        if (c.reason().isBlank()) {
            return Decision.refuse("linkage.needs-reason");
        }
        LinkageFact refused = new LinkageFact.Refused(c.reason());
        return linkage.status() == LinkageStatus.REQUESTED ? Decision.accept(new LinkageFact.Delivered(), refused) : Decision.accept(refused);
    }

    private static Decision<LinkageFact> feedBack(Linkage linkage, LinkageCommand.FeedBack c) {
        if (c.text().isBlank()) {
            return Decision.refuse("linkage.needs-text");
        }
        LinkageFact fedBack = new LinkageFact.FedBack(c.text());
        return switch (linkage.status()) {
            case ACCEPTED -> Decision.accept(new LinkageFact.HandlingStarted(""), fedBack);
            case HANDLING -> Decision.accept(fedBack);
            default -> wrong(linkage);
        };
    }

    private static Decision<LinkageFact> escalate(Linkage linkage, LinkageCommand.Escalate c, Context context) {
        if (!linkage.status().isUnanswered()) {
            return wrong(linkage);
        }
        if (!context.codes("roles").contains(c.toRole())) {
            return Decision.refuse("linkage.unknown-role", "role", c.toRole());
        }
        return c.toRole().equals(linkage.escalatedTo()) ? Decision.refuse("linkage.already-escalated", "role", c.toRole())
            : Decision.accept(new LinkageFact.Escalated(linkage.escalation() + 1, c.toRole()));
    }

    /// Only before somebody answered, soon, to a body that the present one may hand on to, and never back to one that had it.
    private static Decision<LinkageFact> transfer(Linkage linkage, LinkageCommand.Transfer c, Context context) {
        if (!linkage.status().isUnanswered()) {
            return wrong(linkage);
        }
        if (c.reason().isBlank()) {
            return Decision.refuse("linkage.needs-reason");
        }
        String allowed = context.attribute(BODIES, linkage.bodyCode(), "transferTo").orElse("");
        if (Arrays.stream(allowed.split(",")).map(String::strip).noneMatch(c.bodyCode()::equals)) {
            return Decision.refuse("linkage.no-transfer", "from", linkage.bodyCode(), "to", c.bodyCode());
        }
        if (linkage.handed().stream().anyMatch(handed -> handed.fromBody().equals(c.bodyCode()))) {
            return Decision.refuse("linkage.transferred-before", "to", c.bodyCode());
        }
        double limit = context.figure("linkage.transfer-within-s");
        return Duration.between(linkage.requested().at(), context.now()).toMillis() > limit * 1_000
            ? Decision.refuse("linkage.transfer-late", "limit", String.valueOf(Math.round(limit / 60)))
            : Decision.accept(new LinkageFact.Transferred(linkage.bodyCode(), c.bodyCode(), c.reason()));
    }

    private static Decision<LinkageFact> wrong(Linkage linkage) {
        return Decision.refuse("linkage.wrong-status", "status", linkage.status().name());
    }

    @Override
    public Linkage evolve(@Nullable Linkage l, Subject subject, LinkageFact fact, Stamp stamp) {
        Mark by = Mark.of(stamp);
        return switch (fact) {
            case LinkageFact.Requested f -> first(subject, f.request(), by);
            case LinkageFact.Received f -> first(subject, f.request(), by);
            case LinkageFact.Delivered f -> l.to(LinkageStatus.DELIVERED, by, l.answered(), l.refusal(), l.feedback());
            case LinkageFact.Accepted f -> l.to(LinkageStatus.ACCEPTED, by, by, null, l.feedback());
            case LinkageFact.Refused f -> l.to(LinkageStatus.REFUSED, by, by, f.reason(), null);
            case LinkageFact.HandlingStarted f -> l.to(LinkageStatus.HANDLING, by, l.answered(), null, l.feedback());
            case LinkageFact.FedBack f -> l.to(LinkageStatus.FED_BACK, by, l.answered(), null, f.text());
            case LinkageFact.Closed f -> l.closed(by, f.remark());
            case LinkageFact.Escalated f -> l.escalated(f.level(), f.toRole());
            case LinkageFact.Attached f -> l.attached(f.incidentId());
            case LinkageFact.Transferred f -> l.handedOn(f, by);
        };
    }

    private static Linkage first(Subject subject, Linkage.Request request, Mark by) {
        return new Linkage(subject.id(), LinkageStatus.REQUESTED, by.at(), request, by, null, Map.of(LinkageStatus.REQUESTED, by.at()), null, null,
            0, null, null);
    }
}
