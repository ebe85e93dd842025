package org.menshen.centre.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.rules.Passing;
import org.menshen.domain.rules.States;
import org.menshen.domain.text.PlainText;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkSecrets;
import org.menshen.domain.work.Workflow;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.domain.work.WorkflowRef;
import org.menshen.wire.DomainJson;
import org.menshen.wire.HashChain;
import org.menshen.wire.WrittenChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The commands of one commit. Each is decided on the present state including what the commands before it in the same commit did;
/// nothing is visible to anybody until the commit is through.
final class Batch implements States {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);
    /// What a row of the log has room for.
    private static final int MOST = 1_000_000;
    private static final int LONGEST_ID = 200;
    private static final String TOO_LONG = "command.too-long";
    private static final String DEFECT = "command.defect";
    private static final String ID_USED = "command.id-used";

    private final Handle handle;
    private final ChangeLog log;
    private final CommandResults results;
    private final DomainJson json;
    private final Deciding rules;
    private final Present world;
    private final Chain chain;
    private final HashChain hashes;
    private final Instant now;

    private final Map<Subject, Versioned<State>> touched = new HashMap<>();
    private final Map<String, Optional<Versioned<State>>> items = new HashMap<>();
    private final Map<UUID, CommandResults.Row> known = new HashMap<>();
    private final Map<UUID, Given> answered = new HashMap<>();
    private final List<WrittenChange> changes = new ArrayList<>();
    private final List<CommandResults.Row> fresh = new ArrayList<>();
    private final Vault vault;
    private final List<Vault.Value> values = new ArrayList<>();
    /// the text of each state of an item, by the state itself: written once, to see whether a row has room for it and to fill the row
    private final Map<State, String> bodies = new IdentityHashMap<>();
    private final Foresight foresight;

    /// What a conflict or refusal is answered with again.
    ///
    /// @param refusal why
    /// @param from the version it was decided on
    /// @param to the version it met
    /// @param by the user who gave it; `null` when that was not kept yet
    /// @param about the subject; `null` then, too
    record Kept(Refusal refusal, long from, long to, @Nullable String by, @Nullable String about) {

        private boolean isOf(String user, Subject subject) {
            return (by == null || by.equals(user)) && (about == null || about.equals(subject.toString()));
        }
    }

    /// A command that this commit has answered.
    private record Given(String user, Subject subject, CommandAnswer answer) {
    }

    private static final class IllFormedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    Batch(Handle handle, ChangeLog log, CommandResults results, DomainJson json, Deciding rules, Present world, ChangeLog.Head head,
          Instant now, Vault vault) {
        this.handle = handle;
        this.log = log;
        this.results = results;
        this.json = json;
        this.rules = rules;
        this.world = world;
        this.chain = new Chain(head.seq(), head.hash());
        this.hashes = new HashChain(json);
        this.now = now;
        this.vault = vault;
        this.foresight = new Foresight(world, json, rules, now);
    }

    /// Looks up which commands were answered before, and how the work items stand that they are about.
    /// What many imports among them come to is worked out beside each other.
    void prepare(List<Jobs.Job> jobs) {
        List<CommandEnvelope> commands = jobs.stream().flatMap(job -> job.commands().stream()).toList();
        known.putAll(results.find(handle, commands.stream().map(CommandEnvelope::id).toList()));
        items.putAll(world.work().find(handle, commands.stream().map(CommandEnvelope::subject)
                .filter(subject -> subject.kind() == SubjectKind.WORK).map(Subject::id).collect(Collectors.toSet())));
        jobs.forEach(job -> foresight.see(job.actor(), job.commands().stream().filter(each -> !known.containsKey(each.id())).toList(), items));
    }

    /// Answers one command. One over which a rule trips, or whose fact no row can hold, is refused alone and leaves nothing behind. An id that
    /// somebody else used, or that was used for another subject, is no repetition: it is refused without telling what was answered then.
    CommandAnswer answer(Actor actor, CommandEnvelope envelope) {
        Given before = answered.get(envelope.id());
        if (before != null) {
            return before.user().equals(actor.userId()) && before.subject().equals(envelope.subject()) ? before.answer() : used(envelope);
        }
        CommandResults.Row row = known.get(envelope.id());
        if (row != null) {
            return replay(row, actor, envelope);
        }
        CommandAnswer answer = decide(actor, envelope);
        answered.put(envelope.id(), new Given(actor.userId(), envelope.subject(), answer));
        return answer;
    }

    private static CommandAnswer used(CommandEnvelope envelope) {
        return new CommandAnswer.Refused(Refusal.of(ID_USED, "id", envelope.id().toString()));
    }

    private CommandAnswer decide(Actor actor, CommandEnvelope envelope) {
        Subject subject = envelope.subject();
        Optional<Versioned<State>> before = find(subject);
        long version = before.map(Versioned::version).orElse(0L);
        int had = changes.size();
        List<Vault.Value> brought = secrets(envelope, before);
        Chain.Mark mark = chain.mark();
        try {
            Foresight.Seen seen = before.isEmpty() ? foresight.of(actor, envelope) : null;
            if (seen != null) {
                CommandAnswer answer = accept(envelope, () -> List.of(add(envelope, seen)));
                values.addAll(brought);
                return answer;
            }
            return switch (rules.decide(this, actor, now, envelope)) {
                case Decision.Accepted<? extends Fact> accepted -> {
                    Stamp stamp = Foresight.stamp(actor, envelope, now);
                    CommandAnswer answer = accept(envelope, () -> {
                        List<Change> made = new ArrayList<>();
                        for (Fact fact : accepted.facts()) {
                            made.add(add(envelope.subject(), fact, stamp, envelope.id()));
                        }
                        return made;
                    });
                    values.addAll(brought);
                    yield answer;
                }
                case Decision.Refused<? extends Fact> refused -> refuse(actor, envelope, refused.refusal(), version);
            };
        } catch (IllFormedException e) {
            // it did not come through JSON, whose reading would have mended it
            undo(subject, before, had, mark);
            return decide(json.read(json.write(actor), Actor.class), json.read(json.write(envelope), CommandEnvelope.class));
        } catch (TooLongException e) {
            undo(subject, before, had, mark);
            return refuse(actor, envelope, Refusal.of(TOO_LONG, "most", String.valueOf(MOST)), version);
        } catch (RuntimeException e) {
            undo(subject, before, had, mark);
            LOG.error("the rules could not decide command {} on {}", envelope.id(), subject, e);
            return new CommandAnswer.Refused(Refusal.of(DEFECT, "what", e.getClass().getSimpleName()));
        }
    }

    /// What a command brings along that no log may hold.
    private List<Vault.Value> secrets(CommandEnvelope envelope, Optional<Versioned<State>> before) {
        if (!(envelope.command() instanceof WorkCommand command) || envelope.subject().kind() != SubjectKind.WORK) {
            return List.of();
        }
        WorkItem item = before.map(state -> (WorkItem) state.state()).orElse(null);
        return flow(item != null ? item.flow() : command.begins())
                .map(flow -> WorkSecrets.of(flow, command, item == null ? Map.of() : item.fields()).stream()
                        .map(secret -> new Vault.Value(envelope.subject().id(), secret.field().id(), PlainText.lines(secret.clear()))).toList())
                .orElse(List.of());
    }

    private Optional<WorkflowContent> flow(@Nullable WorkflowRef edition) {
        return edition == null ? Optional.empty() : find(edition.subject()).map(state -> ((Workflow) state.state()).content());
    }

    private CommandAnswer accept(CommandEnvelope envelope, Supplier<List<Change>> writing) {
        if (envelope.subject().id().length() > LONGEST_ID) {
            throw new TooLongException();
        }
        List<Change> made = writing.get();
        fresh.add(new CommandResults.Row(envelope.id(), CommandResults.Outcome.ACCEPTED, made.getFirst().seq(), made.size(), null));
        return new CommandAnswer.Accepted(made);
    }

    private void undo(Subject subject, Optional<Versioned<State>> before, int had, Chain.Mark mark) {
        changes.subList(had, changes.size()).clear();
        chain.back(mark);
        touched.remove(subject);
        before.filter(state -> !world.find(subject).equals(before)).ifPresent(state -> touched.put(subject, state));
    }

    private Change add(Subject subject, Fact fact, Stamp stamp, UUID commandId) {
        Optional<Versioned<State>> before = find(subject);
        long version = before.map(Versioned::version).orElse(0L) + 1;
        WrittenChange written = fits(chain.append(hashes, subject, version, new HashChain.WrittenFact(fact, json.write(fact)), stamp,
                commandId));
        Versioned<State> next = new Versioned<>(rules.evolve(before.map(Versioned::state).orElse(null), written.change()), version, false);
        keep(subject, next, next.state() instanceof WorkItem ? world.work().body(next) : "");
        changes.add(written);
        return written.change();
    }

    /// The same for what was worked out before.
    private Change add(CommandEnvelope envelope, Foresight.Seen seen) {
        WrittenChange written = fits(chain.append(hashes, envelope.subject(), seen.state().version(), seen.fact(), seen.stamp(), envelope.id()));
        keep(envelope.subject(), seen.state(), seen.body());
        changes.add(written);
        return written.change();
    }

    private static WrittenChange fits(WrittenChange written) {
        if (!PlainText.isWellFormed(written.text())) {
            throw new IllFormedException();
        }
        if (written.fact().length() > MOST) {
            throw new TooLongException();
        }
        return written;
    }

    private void keep(Subject subject, Versioned<State> next, String body) {
        if (body.length() > MOST) {
            throw new TooLongException();
        }
        if (next.state() instanceof WorkItem) {
            bodies.put(next.state(), body);
        } else {
            foresight.forget();
        }
        touched.put(subject, next);
    }

    private CommandAnswer refuse(Actor actor, CommandEnvelope envelope, Refusal refusal, long version) {
        boolean moved = version != envelope.expectedVersion();
        CommandResults.Outcome outcome = moved ? CommandResults.Outcome.CONFLICT : CommandResults.Outcome.REFUSED;
        Kept kept = new Kept(refusal, envelope.expectedVersion(), version, actor.userId(), envelope.subject().toString());
        fresh.add(new CommandResults.Row(envelope.id(), outcome, 0, 0, json.write(kept)));
        return moved ? conflict(envelope.subject(), kept) : new CommandAnswer.Refused(refusal);
    }

    private CommandAnswer conflict(Subject subject, Kept kept) {
        List<Change> instead = new ArrayList<>(log.of(handle, subject, kept.from()));
        changes.stream().map(WrittenChange::change).filter(change -> change.subject().equals(subject) && change.version() > kept.from())
                .forEach(instead::add);
        instead.removeIf(change -> change.version() > kept.to());
        return new CommandAnswer.Conflict(kept.refusal(), kept.to(), instead);
    }

    private CommandAnswer replay(CommandResults.Row row, Actor actor, CommandEnvelope envelope) {
        Subject subject = envelope.subject();
        if (row.outcome() == CommandResults.Outcome.ACCEPTED) {
            List<Change> made = log.after(handle, row.firstSeq() - 1, row.changeCount());
            boolean same = made.stream().allMatch(change -> change.subject().equals(subject)
                    && change.stamp().actor().userId().equals(actor.userId()));
            return same ? new CommandAnswer.Accepted(made) : used(envelope);
        }
        Kept kept = json.read(row.refusal(), Kept.class);
        if (!kept.isOf(actor.userId(), subject)) {
            return used(envelope);
        }
        return row.outcome() == CommandResults.Outcome.CONFLICT ? conflict(subject, kept) : new CommandAnswer.Refused(kept.refusal());
    }

    @Override
    public Optional<Versioned<State>> find(Subject subject) {
        Versioned<State> mine = touched.get(subject);
        if (mine != null) {
            return Optional.of(mine);
        }
        Optional<Versioned<State>> item = subject.kind() == SubjectKind.WORK ? items.get(subject.id()) : null;
        return item == null ? world.find(subject, handle) : item;
    }

    @Override
    public Collection<Versioned<State>> all(SubjectKind kind) {
        if (touched.keySet().stream().noneMatch(subject -> subject.kind() == kind)) {
            return world.all(kind);
        }
        if (kind == SubjectKind.WORK) {
            return new Passing(() -> Stream.concat(touched.values().stream().filter(state -> state.state() instanceof WorkItem),
                    world.all(kind).stream().filter(state -> !touched.containsKey(state.state().subject()))), () -> world.all(kind).size());
        }
        Map<Subject, Versioned<State>> merged = new HashMap<>();
        world.all(kind).forEach(state -> merged.put(state.state().subject(), state));
        touched.forEach((subject, state) -> {
            if (subject.kind() == kind) {
                merged.put(subject, state);
            }
        });
        return merged.values();
    }

    /// Writes everything into the transaction.
    void write() {
        if (!changes.isEmpty()) {
            log.append(handle, changes);
            Collection<WorkRows.Fresh> items = items();
            world.work().write(handle, items, changes.getLast().change().seq());
            vault.write(handle, values, items.stream().filter(item -> item.version() == 1).map(item -> item.item().id()).collect(Collectors.toSet()),
                    items.stream().map(WorkRows.Fresh::item).filter(this::ended).map(WorkItem::id).collect(Collectors.toSet()), now);
        }
        if (!fresh.isEmpty()) {
            results.add(handle, fresh);
        }
    }

    /// Whether an item is finished that may have personal values.
    private boolean ended(WorkItem item) {
        return flow(item.flow()).filter(flow -> flow.ends(item.at()) && flow.fields().stream().anyMatch(field -> field.mask() != null)).isPresent();
    }

    /// Whether it brings personal values or ends their time. The journal does not hold them: it gets such a commit only when the database has it, for
    /// after a kill between the two the change would be put back without its value, and given again it would be answered as done.
    boolean seals() {
        return !values.isEmpty() || !bodies.isEmpty() && items().stream().anyMatch(fresh -> ended(fresh.item()));
    }

    /// On which editions the items of this commit run, by id.
    Map<String, String> flows() {
        Map<String, String> flows = new HashMap<>();
        items().forEach(fresh -> flows.put(fresh.item().id(), fresh.item().flow().key()));
        return flows;
    }

    /// The work items of this commit as they stand after it.
    private Collection<WorkRows.Fresh> items() {
        Map<Subject, WorkRows.Fresh> items = new LinkedHashMap<>();
        for (WrittenChange written : changes) {
            Change change = written.change();
            if (touched.get(change.subject()) instanceof Versioned<State>(WorkItem item, long version, boolean pending)) {
                items.put(change.subject(), new WorkRows.Fresh(item, version, change.seq(), bodies.get(item)));
            }
        }
        return items.values();
    }

    /// An answer to a command that the database itself cannot take.
    static CommandAnswer untakable(Throwable why) {
        return new CommandAnswer.Refused(Refusal.of(DEFECT, "what", why.getClass().getSimpleName()));
    }

    /// What was made, in order.
    List<WrittenChange> changes() {
        return changes;
    }

    /// The commands that were answered for the first time and without a change.
    List<CommandResults.Row> refusals() {
        return fresh.stream().filter(row -> row.outcome() != CommandResults.Outcome.ACCEPTED).toList();
    }
}
