package org.menshen.domain.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;

/// The rules of work items: what the workflow of an item says, and nothing beside it. Pure; any thread.
public final class WorkDecider {

    /// The code of the refusal for who may not know of an item at all.
    public static final String NOT_A_READER = "work.not-a-reader";
    private static final int ID_MOST = 100;

    private final Expressions expressions;
    /// by edition: there are some tens of them
    private final Map<WorkflowRef, FlowTerms> terms = new ConcurrentHashMap<>();

    /// @param expressions the language of guards
    public WorkDecider(Expressions expressions) {
        this.expressions = expressions;
    }

    /// Answers a command on the present state; `null` when there is no such item yet.
    ///
    /// @param flows finds an edition of a workflow
    /// @param items finds another item
    public Decision<WorkFact> decide(@Nullable WorkItem item, Subject subject, WorkCommand command, Context context,
                                     Function<Subject, Optional<Workflow>> flows, Function<Subject, Optional<WorkItem>> items) {
        if (command instanceof WorkCommand.Open c) {
            return flows.apply(c.flow().subject()).filter(flow -> flow.ref().equals(c.flow()))
                .filter(flow -> item == null || flow.content().key() != null && reads(flow.content(), context))
                .map(flow -> open(flow, subject, c, context, items)).or(() -> Optional.ofNullable(item)
                    .map(there -> Decision.<WorkFact>refuse("work.exists", "id", subject.id())))
                .orElseGet(() -> Decision.refuse("workflow.unknown", "workflow", c.flow().key()));
        }
        if (command instanceof WorkCommand.Import c) {
            WorkflowContent there = item == null ? null : flows.apply(item.flow().subject()).map(Workflow::content).orElse(null);
            if (there != null && !reads(there, context)) {
                return notReader(there);
            }
            return flows.apply(c.flow().subject()).filter(flow -> flow.ref().equals(c.flow()))
                .map(flow -> new WorkImporting(flow, terms(flow), context, items).decide(item, there, subject, c))
                .orElseGet(() -> Decision.refuse("workflow.unknown", "workflow", c.flow().key()));
        }
        if (item == null) {
            return Decision.refuse("work.unknown", "id", subject.id());
        }
        Workflow flow = flows.apply(item.flow().subject()).orElse(null);
        if (flow == null) {
            return Decision.refuse("workflow.unknown", "workflow", item.flow().key());
        }
        if (!reads(flow.content(), context)) {
            return notReader(flow.content());
        }
        return switch (command) {
            case WorkCommand.Reveal c -> new WorkRevealing(flow.content(), context).reveal(item, c);
            case WorkCommand.AllowReveal c -> new WorkRevealing(flow.content(), context).allow(item, c);
            case WorkCommand.Act c -> new WorkActing(flow.content(), terms(flow), context).act(item, c);
            case WorkCommand.Lapse c -> new WorkActing(flow.content(), terms(flow), context).lapse(item, c);
            case WorkCommand.AskExtension c -> new WorkExtending(flow.content(), terms(flow), context).ask(item, c);
            case WorkCommand.AnswerExtension c -> new WorkExtending(flow.content(), terms(flow), context).answer(item, c);
            case WorkCommand.Correct c when flow.content().involves(context.actor().role()) -> correct(flow, item, c, context);
            case WorkCommand.Raise c -> flag(flow, item, c.flag(), c.reason(), true, context);
            case WorkCommand.Lower c -> flag(flow, item, c.flag(), c.reason(), false, context);
            case WorkCommand.Follow c -> follow(item, c.next(), c.item().isBlank() ? null : new WorkFact.Followed(c.next(), c.item()));
            case WorkCommand.FailFollow c -> follow(item, c.next(), new WorkFact.FollowFailed(c.next(), c.tried(), c.why()));
            default -> flow.content().involves(context.actor().role())
                ? aside(flow.content(), item, command, context)
                : notInvolved(command);
        };
    }

    /// What somebody may not do who has no part in the register.
    private static Decision<WorkFact> notInvolved(WorkCommand command) {
        return switch (command) {
            case WorkCommand.Attach c -> Decision.refuse("work.may-not-attach");
            case WorkCommand.Link c -> Decision.refuse("work.may-not-link");
            case WorkCommand.Unlink c -> Decision.refuse("work.may-not-link");
            case WorkCommand.SettleOffer c -> Decision.refuse("work.may-not-settle");
            case WorkCommand.Correct c -> Decision.refuse("work.may-not-correct");
            default -> Decision.refuse("command.unknown", "command", command.wireName());
        };
    }

    private static boolean reads(WorkflowContent flow, Context context) {
        return flow.readBy(context.actor().role()) || Actor.SYSTEM.role().equals(context.actor().role());
    }

    private static Decision<WorkFact> notReader(WorkflowContent flow) {
        return Decision.refuse("work.not-a-reader", "zh", flow.name().zh(), "en", flow.name().en());
    }

    private FlowTerms terms(Workflow flow) {
        return terms.computeIfAbsent(flow.ref(), edition -> new FlowTerms(flow.content(), expressions));
    }

    private Decision<WorkFact> open(Workflow flow, Subject subject, WorkCommand.Open c, Context context,
                                    Function<Subject, Optional<WorkItem>> items) {
        WorkflowContent content = flow.content();
        if (!flow.inForce()) {
            return Decision.refuse("workflow.withdrawn", "workflow", c.flow().key());
        }
        if (!content.openers().contains(context.actor().role())) {
            return Decision.refuse("work.may-not-open", "zh", content.name().zh(), "en", content.name().en());
        }
        Optional<Refusal> linked = WorkLimits.id(subject.id(), context).or(() -> WorkLimits.links(c.links().size(), context))
            .or(() -> c.links().stream().map(WorkDecider::badLink).flatMap(Optional::stream).findFirst());
        WorkValues values = new WorkValues(content, context, c.values(), field -> true);
        Map<String, String> fields = values.over(Map.of());
        Optional<Refusal> refused = values.refused().or(() -> linked).or(() -> missing(content, fields))
            .or(() -> content.key() == null ? Optional.empty() : content.key().refuse(content, subject, fields, context.drill(), items));
        if (refused.isPresent()) {
            return Decision.refuse(refused.get());
        }
        Supplier<Map<String, Object>> scope = () -> WorkScope.fresh(content, fields, c.links().size(), context);
        Optional<Refusal> guarded = terms(flow).guarded(content.guard(), scope);
        if (guarded.isPresent()) {
            return Decision.refuse(guarded.get());
        }
        List<ClockMove> clocks = new WorkClocks(content, terms(flow), context).moves(List.of(), content.start(), content.start(),
            Set.of(), Set.of(), scope);
        String number = WorkNumber.of(content.prefix(), subject.id(), context.now(), context.deadlines().zone());
        return Decision.accept(new WorkFact.Opened(c.flow(), number, content.start(), values.changed(Map.of()), c.location(),
            c.links(), clocks));
    }

    static Optional<Refusal> missing(WorkflowContent flow, Map<String, String> fields) {
        return flow.fields().stream().filter(field -> field.required() && !fields.containsKey(field.id())).findFirst()
            .map(field -> Refusal.of("work.missing-field", "zh", field.name().zh(), "en", field.name().en()));
    }

    private static Optional<Refusal> badLink(WorkLink link) {
        try {
            Subject.parse(link.target());
        } catch (IllegalArgumentException noSubject) {
            return Optional.of(Refusal.of("work.bad-link", "target", link.target()));
        }
        return link.kind().isBlank() || link.kind().length() > ID_MOST ? Optional.of(Refusal.of("work.bad-link", "target", link.target()))
            : Optional.empty();
    }

    private Decision<WorkFact> flag(Workflow edition, WorkItem item, String flagId, String reason, boolean raise, Context context) {
        WorkflowContent flow = edition.content();
        FlowFlag flag = flow.flag(flagId).orElse(null);
        if (flag == null) {
            return Decision.refuse("work.unknown-flag", "flag", flagId);
        }
        if (!(raise ? flag.raise() : flag.lower()).contains(context.actor().role())) {
            return raise ? Decision.refuse("work.may-not-raise", "zh", flag.name().zh(), "en", flag.name().en())
                : Decision.refuse("work.may-not-lower", "zh", flag.name().zh(), "en", flag.name().en());
        }
        if (flow.ends(item.at())) {
            return Decision.refuse("work.is-final", "id", item.number());
        }
        if (raise && item.flags().contains(flagId)) {
            return Decision.refuse("work.flag-raised", "zh", flag.name().zh(), "en", flag.name().en());
        }
        if (!raise && !item.flags().contains(flagId)) {
            return Decision.refuse("work.flag-not-raised", "zh", flag.name().zh(), "en", flag.name().en());
        }
        Optional<Refusal> full = reason.isBlank() ? Optional.of(Refusal.of("work.needs-reason")) : WorkLimits.step(item, reason, context);
        if (full.isPresent()) {
            return Decision.refuse(full.get());
        }
        Set<String> flags = new TreeSet<>(item.flags());
        if (raise) {
            flags.add(flagId);
        } else {
            flags.remove(flagId);
        }
        Supplier<Map<String, Object>> scope = () -> WorkScope.of(flow, item, item.fields(), 0, context);
        List<ClockMove> clocks = new WorkClocks(flow, terms(edition), context).moves(item.clocks(), "", item.at(),
            Set.copyOf(item.flags()), flags, scope);
        return Decision.accept(raise ? new WorkFact.Raised(flagId, reason.strip(), clocks) : new WorkFact.Lowered(flagId, reason.strip(), clocks));
    }

    /// What does not move the item on.
    private static Decision<WorkFact> aside(WorkflowContent flow, WorkItem item, WorkCommand command, Context context) {
        return switch (command) {
            case WorkCommand.Attach c -> badProof(c.proof()).or(() -> WorkLimits.evidence(item.evidence().size() + 1, context))
                .map(Decision::<WorkFact>refuse)
                .orElseGet(() -> Decision.accept(new WorkFact.Attached(c.proof())));
            case WorkCommand.Link c -> badLink(c.link()).or(() -> WorkLimits.links(item.links().size() + 1, context))
                .map(Decision::<WorkFact>refuse)
                .orElseGet(() -> item.links().contains(c.link()) ? Decision.refuse("work.linked", "target", c.link().target())
                    : Decision.accept(new WorkFact.Linked(c.link())));
            case WorkCommand.Unlink c -> !item.links().contains(c.link()) ? Decision.refuse("work.not-linked", "target", c.link().target())
                : c.reason().isBlank() ? Decision.refuse("work.needs-reason")
                : Decision.accept(new WorkFact.Unlinked(c.link(), c.reason().strip()));
            case WorkCommand.SettleOffer c -> settle(item, c);
            default -> Decision.refuse("command.unknown", "command", command.wireName());
        };
    }

    /// What became of an item that is to be opened; what is known already is not said again.
    private static Decision<WorkFact> follow(WorkItem item, int number, @Nullable WorkFact said) {
        if (number < 1 || number > item.next().size()) {
            return Decision.refuse("work.unknown-next", "next", String.valueOf(number));
        }
        WorkFollower follower = item.next().get(number - 1);
        boolean known = said instanceof WorkFact.FollowFailed f && follower.tried().equals(f.tried()) && f.why().equals(follower.why());
        return said != null && follower.opened().isEmpty() && !known ? Decision.accept(said)
            : Decision.refuse("work.followed", "next", String.valueOf(number));
    }

    private Decision<WorkFact> correct(Workflow edition, WorkItem item, WorkCommand.Correct c, Context context) {
        WorkflowContent flow = edition.content();
        if (!flow.correct().contains(context.actor().role())) {
            return Decision.refuse("work.may-not-correct");
        }
        if (flow.ends(item.at())) {
            return Decision.refuse("work.is-final", "id", item.number());
        }
        WorkValues values = new WorkValues(flow, context, c.values(), field -> true);
        Map<String, String> fields = values.over(item.fields());
        Optional<Refusal> refused = values.refused().or(() -> missing(flow, fields))
            .or(() -> terms(edition).guarded(flow.guard(), () -> WorkScope.of(flow, item, fields, 0, context)));
        if (refused.isPresent()) {
            return Decision.refuse(refused.get());
        }
        List<WorkValue> changed = values.changed(item.fields());
        Optional<Refusal> computed = changed.stream().map(value -> flow.field(value.field()).orElseThrow())
            .filter(field -> flow.computes(field.id())).findFirst()
            .map(field -> Refusal.of("work.field-computed", "zh", field.name().zh(), "en", field.name().en()))
            .or(() -> flow.key() == null ? Optional.empty() : flow.key().fixed(flow, changed))
            .or(() -> WorkLimits.step(item, c.reason(), context));
        if (computed.isPresent()) {
            return Decision.refuse(computed.get());
        }
        boolean moves = c.location() != null && !c.location().equals(item.location());
        return changed.isEmpty() && !moves ? Decision.refuse("work.nothing-changed") : c.reason().isBlank() ? Decision.refuse("work.needs-reason")
            : Decision.accept(new WorkFact.Corrected(changed, c.location(), c.reason().strip()));
    }

    private static Decision<WorkFact> settle(WorkItem item, WorkCommand.SettleOffer c) {
        if (c.offer() < 1 || c.offer() > item.offers().size()) {
            return Decision.refuse("work.unknown-offer", "offer", String.valueOf(c.offer()));
        }
        if (item.offers().get(c.offer() - 1).settled() != null) {
            return Decision.refuse("work.offer-settled", "offer", String.valueOf(c.offer()));
        }
        if (c.made().isBlank()) {
            return c.reason().isBlank() ? Decision.refuse("work.needs-reason")
                : Decision.accept(new WorkFact.OfferSettled(c.offer(), "", c.reason().strip()));
        }
        return badLink(new WorkLink("made", c.made())).map(Decision::<WorkFact>refuse)
            .orElseGet(() -> Decision.accept(new WorkFact.OfferSettled(c.offer(), c.made(), c.reason().strip())));
    }

    /// Why a piece of evidence cannot be taken; empty when it can.
    static Optional<Refusal> badProof(WorkProof proof) {
        boolean file = List.of("photo", "file", "clip").contains(proof.kind());
        boolean position = "position".equals(proof.kind());
        if (!file && !position || proof.name().isBlank()) {
            return Optional.of(Refusal.of("work.bad-proof", "kind", proof.kind()));
        }
        if (file) {
            return proof.sha256().matches("[0-9a-f]{64}") ? Optional.empty()
                : Optional.of(Refusal.of("work.proof-without-hash", "name", proof.name()));
        }
        return proof.location() == null ? Optional.of(Refusal.of("work.proof-without-place", "name", proof.name())) : Optional.empty();
    }

    /// The state after a fact; `null` before the first.
    public WorkItem evolve(@Nullable WorkItem item, Subject subject, WorkFact fact, Stamp stamp) {
        return WorkEvolution.after(item, subject, fact, stamp);
    }
}
