package org.menshen.domain.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.text.PersonalNumbers;

/// What people settle about an incident between them: calls, questions, transfers, parts of a whole, the review.
final class IncidentDealing {

    private static final String TAKE_FROM_OTHER = "incident.take-from-other";
    private static final String CENTRES = "centres";
    private static final String BODIES = "linkage-bodies";
    private static final String DEADLINES = "deadlines";
    private static final String LIMIT = "centre.transfer";

    private IncidentDealing() {
    }

    static Decision<IncidentFact> decide(Incident incident, IncidentCommand command, Context context) {
        return switch (command) {
            case IncidentCommand.AddCall c -> IncidentDecider.open(incident, call(incident, c, context));
            case IncidentCommand.Ask c -> IncidentDecider.open(incident, ask(incident, c, context));
            case IncidentCommand.Answer c -> IncidentDecider.open(incident, answer(incident, c, context));
            case IncidentCommand.Transfer c -> IncidentDecider.open(incident, transfer(incident, c, context));
            case IncidentCommand.AcceptTransfer c -> IncidentDecider.open(incident, accept(incident, c, context));
            case IncidentCommand.ReturnTransfer c -> IncidentDecider.open(incident, giveBack(incident, c, context));
            case IncidentCommand.WithdrawTransfer c -> IncidentDecider.open(incident, withdraw(incident, c, context));
            case IncidentCommand.LapseTransfer c -> IncidentDecider.open(incident, lapse(incident, context));
            case IncidentCommand.AttachTo c -> IncidentDecider.open(incident, attach(incident, c));
            case IncidentCommand.Detach c -> IncidentDecider.open(incident, detach(incident, c));
            case IncidentCommand.OpenReview c -> openReview(incident, c, context);
            case IncidentCommand.AddFollowUp c -> followUp(incident, c, context);
            case IncidentCommand.FinishFollowUp c -> finish(incident, c, context);
            default -> throw new IllegalArgumentException("no rule for " + command.wireName());
        };
    }

    /// Numbers of persons never come into the log: not as the number to call back, not within what was told.
    private static Decision<IncidentFact> call(Incident incident, IncidentCommand.AddCall c, Context context) {
        if (!context.codes("case-sources").contains(c.sourceCode())) {
            return Decision.refuse("incident.unknown-source", "source", c.sourceCode());
        }
        if (!PersonalNumbers.isMasked(c.callback()) || PersonalNumbers.within(c.words())) {
            return Decision.refuse("incident.number-in-clear");
        }
        return IncidentDecider.said(c.words(), new IncidentFact.CallAdded(incident.log().size() + 1, c.sourceCode(), c.words(), c.callback()));
    }

    private static Decision<IncidentFact> ask(Incident incident, IncidentCommand.Ask c, Context context) {
        if (!context.codes("roles").contains(c.toRole())) {
            return Decision.refuse("incident.unknown-role", "role", c.toRole());
        }
        if (c.text().isBlank()) {
            return Decision.refuse("incident.needs-text");
        }
        List<IncidentFact> facts = new ArrayList<>();
        if (incident.participants().stream().noneMatch(participant -> participant.role().equals(c.toRole()))) {
            facts.add(new IncidentFact.Invited(c.toRole(), ""));
        }
        facts.add(new IncidentFact.Asked(incident.log().size() + 1, c.toRole(), c.text()));
        return Decision.accept(facts);
    }

    private static Decision<IncidentFact> answer(Incident incident, IncidentCommand.Answer c, Context context) {
        Dealings.Question question = incident.dealings().question(c.question()).orElse(null);
        if (question == null) {
            return Decision.refuse("incident.no-such-question", "line", String.valueOf(c.question()));
        }
        if (question.answered() != null) {
            return Decision.refuse("incident.answered-already", "by", question.answered().name(), "seat", question.answered().seat());
        }
        if (!question.to().equals(context.actor().role()) && !context.may(TAKE_FROM_OTHER)) {
            return Decision.refuse("incident.not-asked", "role", question.to());
        }
        return IncidentDecider.said(c.text(), new IncidentFact.Answered(incident.log().size() + 1, c.question(), c.text()));
    }

    static Decision<IncidentFact> pending(Dealings.Transfer transfer) {
        return Decision.refuse("incident.transfer-pending", "to", transfer.to(), "by", transfer.asked().name());
    }

    private static Decision<IncidentFact> transfer(Incident incident, IncidentCommand.Transfer c, Context context) {
        if (IncidentEnding.beyond(incident, context)) {
            return Decision.refuse("incident.close-needs-commander", "severity", String.valueOf(incident.severity()));
        }
        if (incident.dealings().transfer() != null) {
            return pending(incident.dealings().transfer());
        }
        boolean centre = context.codes(CENTRES).contains(c.to());
        if (!centre && !context.codes(BODIES).contains(c.to())) {
            return Decision.refuse("incident.unknown-receiver", "to", c.to());
        }
        if (centre && c.to().equals(leading(incident, context))) {
            return Decision.refuse("incident.same-centre", "to", c.to());
        }
        if (c.reason().isBlank()) {
            return Decision.refuse("incident.needs-reason");
        }
        long limit = context.attribute(DEADLINES, LIMIT, "amount").map(Long::parseLong).orElseThrow();
        return Decision.accept(new IncidentFact.TransferRequested(c.to(), c.reason(), context.now().plus(Duration.ofSeconds(limit))));
    }

    /// The centre that leads it.
    private static String leading(Incident incident, Context context) {
        String centre = incident.dealings().centre();
        return centre != null ? centre : context.codes(CENTRES).stream()
            .filter(code -> context.attribute(CENTRES, code, "home").filter("true"::equals).isPresent()).findFirst().orElse("");
    }

    private static Decision<IncidentFact> accept(Incident incident, IncidentCommand.AcceptTransfer c, Context context) {
        Dealings.Transfer transfer = incident.dealings().transfer();
        if (transfer == null) {
            return Decision.refuse("incident.no-transfer");
        }
        if (context.now().isAfter(transfer.dueAt())) {
            return Decision.refuse("incident.transfer-late", "to", transfer.to());
        }
        boolean centre = context.codes(CENTRES).contains(transfer.to());
        if (!answers(transfer, context) || centre && transfer.asked().userId().equals(context.actor().userId())) {
            return Decision.refuse("incident.transfer-not-yours", "to", transfer.to());
        }
        IncidentFact accepted = new IncidentFact.TransferAccepted(transfer.to(), c.remark(), centre);
        return centre ? Decision.accept(accepted)
            : Decision.accept(List.of(accepted, new IncidentFact.Transferred(transfer.to(), transfer.reason())));
    }

    /// The reason is a line of the log, too.
    private static Decision<IncidentFact> giveBack(Incident incident, IncidentCommand.ReturnTransfer c, Context context) {
        Dealings.Transfer transfer = incident.dealings().transfer();
        if (transfer == null) {
            return Decision.refuse("incident.no-transfer");
        }
        if (!answers(transfer, context)) {
            return Decision.refuse("incident.transfer-not-yours", "to", transfer.to());
        }
        return c.reason().isBlank() ? Decision.refuse("incident.needs-reason")
            : Decision.accept(List.of(new IncidentFact.TransferReturned(transfer.to(), c.reason()),
                new IncidentFact.LogAdded(incident.log().size() + 1, c.reason())));
    }

    private static Decision<IncidentFact> withdraw(Incident incident, IncidentCommand.WithdrawTransfer c, Context context) {
        Dealings.Transfer transfer = incident.dealings().transfer();
        if (transfer == null) {
            return Decision.refuse("incident.no-transfer");
        }
        if (!transfer.asked().userId().equals(context.actor().userId()) && !context.may(TAKE_FROM_OTHER)) {
            return Decision.refuse("incident.owned", "by", transfer.asked().name(), "seat", transfer.asked().seat());
        }
        return c.reason().isBlank() ? Decision.refuse("incident.needs-reason")
            : Decision.accept(new IncidentFact.TransferWithdrawn(transfer.to(), c.reason()));
    }

    private static Decision<IncidentFact> lapse(Incident incident, Context context) {
        Dealings.Transfer transfer = incident.dealings().transfer();
        if (transfer == null) {
            return Decision.refuse("incident.no-transfer");
        }
        return context.now().isAfter(transfer.dueAt()) ? Decision.accept(new IncidentFact.TransferLapsed(transfer.to()))
            : Decision.refuse("incident.transfer-not-late", "to", transfer.to());
    }

    /// Whether the actor's seat answers for the receiver.
    private static boolean answers(Dealings.Transfer transfer, Context context) {
        String list = context.codes(CENTRES).contains(transfer.to()) ? CENTRES : BODIES;
        String roles = context.attribute(list, transfer.to(), "answeredBy").orElse("");
        return Arrays.stream(roles.split(",")).map(String::strip).anyMatch(context.actor().role()::equals);
    }

    private static Decision<IncidentFact> attach(Incident incident, IncidentCommand.AttachTo c) {
        if (c.parentId().equals(incident.id())) {
            return Decision.refuse("incident.own-part");
        }
        return incident.dealings().parentId() == null ? Decision.accept(new IncidentFact.AttachedTo(c.parentId()))
            : Decision.refuse("incident.part-already", "parent", incident.dealings().parentId());
    }

    private static Decision<IncidentFact> detach(Incident incident, IncidentCommand.Detach c) {
        if (incident.dealings().parentId() == null) {
            return Decision.refuse("incident.no-part");
        }
        return c.reason().isBlank() ? Decision.refuse("incident.needs-reason")
            : Decision.accept(new IncidentFact.Detached(incident.dealings().parentId(), c.reason()));
    }

    private static Decision<IncidentFact> openReview(Incident incident, IncidentCommand.OpenReview c, Context context) {
        if (incident.status() != IncidentStatus.CLOSED) {
            return IncidentDecider.wrong(incident);
        }
        if (incident.dealings().inquiry() != null) {
            return Decision.refuse("incident.review-open", "by", incident.dealings().inquiry().opened().name());
        }
        if (c.owner() != null && !context.codes("roles").contains(c.owner())) {
            return Decision.refuse("incident.unknown-role", "role", c.owner());
        }
        return c.reason().isBlank() ? Decision.refuse("incident.needs-reason") : Decision.accept(review(c.reason(), c.owner(), context));
    }

    /// A review that has an owner and an end: without one nobody has to do it and nobody is late.
    static IncidentFact review(String reason, @Nullable String owner, Context context) {
        long days = Math.round(context.figure("review.within-d"));
        return new IncidentFact.ReviewOpened(reason, owner == null ? context.actor().role() : owner, context.now().plus(Duration.ofDays(days)));
    }

    private static Decision<IncidentFact> followUp(Incident incident, IncidentCommand.AddFollowUp c, Context context) {
        Dealings.Inquiry inquiry = incident.dealings().inquiry();
        if (incident.status() != IncidentStatus.CLOSED || inquiry == null) {
            return Decision.refuse("incident.no-review");
        }
        if (!context.codes("roles").contains(c.toRole())) {
            return Decision.refuse("incident.unknown-role", "role", c.toRole());
        }
        if (c.dueAt() != null && !c.dueAt().isAfter(context.now())) {
            return Decision.refuse("incident.follow-up-in-past");
        }
        Instant due = c.dueAt() != null ? c.dueAt() : context.now().plus(Duration.ofDays(Math.round(context.figure("review.within-d"))));
        return IncidentDecider.said(c.text(), new IncidentFact.FollowUpAdded(inquiry.followUps().size() + 1, c.toRole(), c.text(), due));
    }

    private static Decision<IncidentFact> finish(Incident incident, IncidentCommand.FinishFollowUp c, Context context) {
        Dealings.FollowUp one = incident.dealings().inquiry() == null ? null : incident.dealings().inquiry().followUp(c.followUp()).orElse(null);
        if (one == null) {
            return Decision.refuse("incident.no-such-follow-up", "number", String.valueOf(c.followUp()));
        }
        if (one.done() != null) {
            return Decision.refuse("incident.follow-up-done", "by", one.done().name());
        }
        if (!one.toRole().equals(context.actor().role()) && !context.may(TAKE_FROM_OTHER)) {
            return Decision.refuse("incident.not-asked", "role", one.toRole());
        }
        return IncidentDecider.said(c.result(), new IncidentFact.FollowUpFinished(c.followUp(), c.result()));
    }

    /// Applies a fact of this kind; answers whether it was one.
    static boolean evolve(IncidentEdit edit, IncidentFact fact, Mark by) {
        Dealings now = edit.dealings;
        switch (fact) {
            case IncidentFact.HandOverOffered f ->
                edit.dealings = now.offering(new Dealings.Offer(new Mark(f.userId(), f.name(), f.role(), f.seat(), by.at()), by));
            case IncidentFact.HandOverDeclined f -> edit.dealings = now.offering(null);
            case IncidentFact.HandOverWithdrawn f -> edit.dealings = now.offering(null);
            case IncidentFact.TransferRequested f -> edit.dealings = now.transferring(new Dealings.Transfer(f.to(), f.reason(), by, f.dueAt()));
            case IncidentFact.TransferAccepted f -> accepted(edit, f, by);
            case IncidentFact.TransferReturned f -> edit.dealings = now.transferring(null);
            case IncidentFact.TransferWithdrawn f -> edit.dealings = now.transferring(null);
            case IncidentFact.TransferLapsed f -> edit.dealings = now.transferring(null);
            case IncidentFact.Asked f -> {
                edit.log.add(new LogEntry(f.number(), by, f.text(), null));
                edit.dealings = now.asked(new Dealings.Question(f.number(), f.toRole(), f.text(), by, null, null));
            }
            case IncidentFact.Answered f -> {
                edit.log.add(new LogEntry(f.number(), by, f.text(), null));
                edit.dealings = now.answered(f.question(), f.text(), by);
            }
            case IncidentFact.CallAdded f -> {
                edit.log.add(new LogEntry(f.number(), by, f.words(), null));
                edit.dealings = now.called(new Dealings.Call(f.number(), f.sourceCode(), f.words(), f.callback(), by));
            }
            case IncidentFact.AttachedTo f -> edit.dealings = now.partOf(f.parentId());
            case IncidentFact.Detached f -> edit.dealings = now.partOf(null);
            case IncidentFact.ReviewOpened f -> edit.dealings = now.inquiring(new Dealings.Inquiry(by, f.reason(), List.of(), f.owner(), f.dueAt()));
            case IncidentFact.FollowUpAdded f -> edit.dealings = now.inquiring(set(now.inquiry(),
                new Dealings.FollowUp(f.number(), f.toRole(), f.text(), by, null, null, f.dueAt())));
            case IncidentFact.FollowUpFinished f -> {
                edit.dealings = now.inquiring(set(now.inquiry(), now.inquiry().followUp(f.number()).orElseThrow().done(f.result(), by)));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void accepted(IncidentEdit edit, IncidentFact.TransferAccepted f, Mark by) {
        edit.dealings = edit.dealings.transferring(null);
        if (f.here()) {
            edit.dealings = edit.dealings.led(f.to());
            IncidentEvolution.own(edit, by);
        }
    }

    private static Dealings.Inquiry set(Dealings.Inquiry inquiry, Dealings.FollowUp one) {
        List<Dealings.FollowUp> all = new ArrayList<>(inquiry.followUps());
        if (one.number() <= all.size()) {
            all.set(one.number() - 1, one);
        } else {
            all.add(one);
        }
        return inquiry.with(all);
    }
}
