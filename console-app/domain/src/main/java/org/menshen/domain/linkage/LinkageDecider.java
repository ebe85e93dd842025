package org.menshen.domain.linkage;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;

/// The rules of linkage requests: M-LINK of domain.md §3.12. Only the seat that stands for a body answers for it;
/// for the police that is the police liaison's.
public final class LinkageDecider implements Decider<Linkage, LinkageCommand, LinkageFact> {

    @Override
    public Decision<LinkageFact> decide(@Nullable Linkage linkage, Subject subject, LinkageCommand command, Context context) {
        if (command instanceof LinkageCommand.Request c) {
            return request(linkage, subject, c, context);
        }
        if (linkage == null) {
            return Decision.refuse("linkage.unknown", "id", subject.id());
        }
        return switch (command) {
            case LinkageCommand.Request c -> request(linkage, subject, c, context);
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
        };
    }

    private static Decision<LinkageFact> request(@Nullable Linkage linkage, Subject subject, LinkageCommand.Request c, Context context) {
        if (linkage != null) {
            return Decision.refuse("linkage.exists", "id", subject.id());
        }
        if (!context.codes("linkage-bodies").contains(c.request().bodyCode())) {
            return Decision.refuse("linkage.unknown-body", "body", c.request().bodyCode());
        }
        return c.request().text().isBlank() ? Decision.refuse("linkage.needs-text") : Decision.accept(new LinkageFact.Requested(c.request()));
    }

    /// Lets only the seat answer that stands for the body.
    private static Decision<LinkageFact> answer(Linkage linkage, Context context, Decision<LinkageFact> decision) {
        String roles = context.attribute("linkage-bodies", linkage.bodyCode(), "answeredBy").orElse("");
        boolean yours = Arrays.stream(roles.split(",")).map(String::strip).anyMatch(context.actor().role()::equals);
        return yours ? decision : Decision.refuse("linkage.not-your-seat", "body", linkage.bodyCode(), "roles", roles);
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

    private static Decision<LinkageFact> wrong(Linkage linkage) {
        return Decision.refuse("linkage.wrong-status", "status", linkage.status().name());
    }

    @Override
    public Linkage evolve(@Nullable Linkage l, Subject subject, LinkageFact fact, Stamp stamp) {
        Mark by = Mark.of(stamp);
        return switch (fact) {
            case LinkageFact.Requested f -> new Linkage(subject.id(), LinkageStatus.REQUESTED, by.at(), f.request(), by, null,
                Map.of(LinkageStatus.REQUESTED, by.at()), null, null, 0, null, null);
            case LinkageFact.Delivered f -> to(l, LinkageStatus.DELIVERED, by, l.answered(), l.feedback());
            case LinkageFact.Accepted f -> to(l, LinkageStatus.ACCEPTED, by, by, l.feedback());
            case LinkageFact.Refused f -> {
                Linkage refused = to(l, LinkageStatus.REFUSED, by, by, null);
                yield new Linkage(l.id(), refused.status(), refused.since(), l.request(), l.requested(), by, refused.entered(), f.reason(), null,
                    l.escalation(), l.escalatedTo(), null);
            }
            case LinkageFact.HandlingStarted f -> to(l, LinkageStatus.HANDLING, by, l.answered(), l.feedback());
            case LinkageFact.FedBack f -> to(l, LinkageStatus.FED_BACK, by, l.answered(), f.text());
            case LinkageFact.Closed f -> {
                Linkage closed = to(l, LinkageStatus.CLOSED, by, l.answered(), l.feedback());
                yield new Linkage(l.id(), closed.status(), closed.since(), l.request(), l.requested(), l.answered(), closed.entered(),
                    l.refusal(), l.feedback(), l.escalation(), l.escalatedTo(), f.remark());
            }
            case LinkageFact.Escalated f -> new Linkage(l.id(), l.status(), l.since(), l.request(), l.requested(), l.answered(), l.entered(),
                l.refusal(), l.feedback(), f.level(), f.toRole(), l.remark());
        };
    }

    private static Linkage to(Linkage l, LinkageStatus next, Mark by, @Nullable Mark answered, @Nullable String feedback) {
        Map<LinkageStatus, Instant> entered = new EnumMap<>(l.entered());
        entered.put(next, by.at());
        return new Linkage(l.id(), next, by.at(), l.request(), l.requested(), answered, entered, l.refusal(), feedback, l.escalation(),
            l.escalatedTo(), l.remark());
    }
}
