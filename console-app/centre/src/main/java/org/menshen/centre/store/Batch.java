package org.menshen.centre.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
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
import org.menshen.domain.rules.States;
import org.menshen.domain.time.StampRule;
import org.menshen.domain.rules.World;
import org.menshen.wire.DomainJson;

/// The commands of one commit. Each is decided on the present state including what the commands before it in the same commit did;
/// nothing is visible to anybody until the commit is through.
final class Batch implements States {

    private final Handle handle;
    private final ChangeLog log;
    private final CommandResults results;
    private final DomainJson json;
    private final Deciding rules;
    private final World world;
    private final Chain chain;
    private final Instant now;

    private final Map<Subject, Versioned<State>> touched = new HashMap<>();
    private final Map<UUID, CommandResults.Row> known = new HashMap<>();
    private final Map<UUID, CommandAnswer> answered = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<CommandResults.Row> fresh = new ArrayList<>();

    /// What a conflict or refusal is answered with again.
    ///
    /// @param refusal why
    /// @param from the version it was decided on
    /// @param to the version it met
    record Kept(Refusal refusal, long from, long to) {
    }

    Batch(Handle handle, ChangeLog log, CommandResults results, DomainJson json, Deciding rules, World world, ChangeLog.Head head,
          Instant now) {
        this.handle = handle;
        this.log = log;
        this.results = results;
        this.json = json;
        this.rules = rules;
        this.world = world;
        this.chain = new Chain(json, head.seq(), head.hash());
        this.now = now;
    }

    /// Looks up which commands were answered before.
    void prepare(Collection<UUID> ids) {
        known.putAll(results.find(handle, ids));
    }

    /// Answers one command.
    ///
    /// @throws BadCommandException when a rule trips over it
    CommandAnswer answer(Actor actor, CommandEnvelope envelope) {
        CommandAnswer again = answered.get(envelope.id());
        if (again != null) {
            return again;
        }
        CommandResults.Row row = known.get(envelope.id());
        CommandAnswer answer = row == null ? decide(actor, envelope) : replay(row, envelope.subject());
        answered.put(envelope.id(), answer);
        return answer;
    }

    private CommandAnswer decide(Actor actor, CommandEnvelope envelope) {
        Subject subject = envelope.subject();
        long version = find(subject).map(Versioned::version).orElse(0L);
        Decision<? extends Fact> decision;
        List<Change> made = new ArrayList<>();
        try {
            decision = rules.decide(this, actor, now, envelope);
            if (decision instanceof Decision.Accepted<? extends Fact> accepted) {
                // nobody has acted in the future, nor before there were consoles: a clock that is wrong is set right here
                boolean wrong = envelope.operatorTime().isAfter(now) || !StampRule.isSane(envelope.operatorTime());
                Stamp stamp = new Stamp(actor, wrong ? now : envelope.operatorTime(), now);
                for (Fact fact : accepted.facts()) {
                    made.add(add(subject, fact, stamp, envelope.id()));
                }
            }
        } catch (RuntimeException e) {
            throw new BadCommandException(envelope.id(), e);
        }
        return switch (decision) {
            case Decision.Accepted<? extends Fact> accepted -> {
                fresh.add(new CommandResults.Row(envelope.id(), CommandResults.Outcome.ACCEPTED, made.getFirst().seq(), made.size(), null));
                yield new CommandAnswer.Accepted(made);
            }
            case Decision.Refused<? extends Fact> refused -> refuse(envelope, refused.refusal(), version);
        };
    }

    private Change add(Subject subject, Fact fact, Stamp stamp, UUID commandId) {
        Optional<Versioned<State>> before = find(subject);
        long version = before.map(Versioned::version).orElse(0L) + 1;
        Change change = chain.append(subject, version, fact, stamp, commandId);
        State next = rules.evolve(before.map(Versioned::state).orElse(null), change);
        touched.put(subject, new Versioned<>(next, version, false));
        changes.add(change);
        return change;
    }

    private CommandAnswer refuse(CommandEnvelope envelope, Refusal refusal, long version) {
        boolean moved = version != envelope.expectedVersion();
        CommandResults.Outcome outcome = moved ? CommandResults.Outcome.CONFLICT : CommandResults.Outcome.REFUSED;
        Kept kept = new Kept(refusal, envelope.expectedVersion(), version);
        fresh.add(new CommandResults.Row(envelope.id(), outcome, 0, 0, json.write(kept)));
        return moved ? conflict(envelope.subject(), kept) : new CommandAnswer.Refused(refusal);
    }

    private CommandAnswer conflict(Subject subject, Kept kept) {
        List<Change> instead = new ArrayList<>(log.of(handle, subject, kept.from()));
        changes.stream().filter(change -> change.subject().equals(subject) && change.version() > kept.from()).forEach(instead::add);
        instead.removeIf(change -> change.version() > kept.to());
        return new CommandAnswer.Conflict(kept.refusal(), kept.to(), instead);
    }

    private CommandAnswer replay(CommandResults.Row row, Subject subject) {
        return switch (row.outcome()) {
            case ACCEPTED -> new CommandAnswer.Accepted(log.after(handle, row.firstSeq() - 1, row.changeCount()));
            case CONFLICT -> conflict(subject, json.read(row.refusal(), Kept.class));
            case REFUSED -> new CommandAnswer.Refused(json.read(row.refusal(), Kept.class).refusal());
        };
    }

    @Override
    public Optional<Versioned<State>> find(Subject subject) {
        Versioned<State> mine = touched.get(subject);
        return mine == null ? world.find(subject) : Optional.of(mine);
    }

    @Override
    public Collection<Versioned<State>> all(SubjectKind kind) {
        if (touched.keySet().stream().noneMatch(subject -> subject.kind() == kind)) {
            return world.all(kind);
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
        }
        if (!fresh.isEmpty()) {
            results.add(handle, fresh);
        }
    }

    /// What was made, in order.
    List<Change> changes() {
        return changes;
    }

    /// The commands that were answered for the first time and without a change.
    List<CommandResults.Row> refusals() {
        return fresh.stream().filter(row -> row.outcome() != CommandResults.Outcome.ACCEPTED).toList();
    }
}
