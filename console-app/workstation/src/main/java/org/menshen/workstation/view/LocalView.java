package org.menshen.workstation.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.rules.Passing;
import org.menshen.domain.rules.States;
import org.menshen.domain.rules.World;
import org.menshen.domain.work.WorkFact;
import org.menshen.domain.work.WorkItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What this seat sees: the confirmed states with its own pending commands applied on top, in the order they were given.
///
/// Confirmed states move only by the centre's change stream, in its order. A pending command is decided anew whenever the
/// state below it changes, so a command that somebody overtook stops showing by itself. When the centre has answered, the
/// answer's own facts show in its place until the stream brings them: there is no moment without them.
/// Work items do not stand here but on their shelf; only those with pending commands do. Safe from any thread; reading never waits, but for the disk
/// when it is a work item.
public final class LocalView implements States {

    private static final Logger LOG = LoggerFactory.getLogger(LocalView.class);

    private final SeatRules rules;
    private final World confirmed;
    private final Shelf items;
    private final Map<SubjectKind, Map<String, Versioned<State>>> shown = new EnumMap<>(SubjectKind.class);
    private final Map<Subject, Map<UUID, PendingCommand>> pending = new LinkedHashMap<>();
    private long seq;

    /// @param rules decides and evolves
    /// @param items where the confirmed work items lie
    public LocalView(SeatRules rules, Shelf items) {
        this.rules = rules;
        this.items = items;
        this.confirmed = new World(rules.rulebook());
        for (SubjectKind kind : SubjectKind.values()) {
            shown.put(kind, new ConcurrentHashMap<>());
        }
    }

    @Override
    public Optional<Versioned<State>> find(Subject subject) {
        Versioned<State> there = shown.get(subject.kind()).get(subject.id());
        return there == null && subject.kind() == SubjectKind.WORK ? items.find(subject) : Optional.ofNullable(there);
    }

    @Override
    public Collection<Versioned<State>> all(SubjectKind kind) {
        return kind == SubjectKind.WORK ? items(pendingItems()) : new ArrayList<>(shown.get(kind).values());
    }

    /// All work items, with some in the place of what lies on the shelf.
    private Collection<Versioned<State>> items(Map<String, Versioned<State>> instead) {
        return new Passing(() -> Stream.concat(instead.values().stream(), items.all().stream()
                .filter(state -> !instead.containsKey(state.state().subject().id()))), () -> items.all().size());
    }

    /// The work items that look different from the confirmed ones, by id.
    public Map<String, Versioned<State>> pendingItems() {
        return new HashMap<>(shown.get(SubjectKind.WORK));
    }

    /// Work items came that the stream did not bring.
    ///
    /// @return those that look different now because commands wait for them, and what is settled
    public synchronized Moved arrived(Predicate<Subject> which) {
        return show(pending.keySet().stream().filter(subject -> subject.kind() == SubjectKind.WORK).filter(which).collect(Collectors.toSet()));
    }

    /// The confirmed state of a subject, without pending commands.
    public Optional<Versioned<State>> confirmed(Subject subject) {
        return subject.kind() == SubjectKind.WORK ? items.find(subject) : confirmed.find(subject);
    }

    /// All confirmed states but those of work items.
    public synchronized Collection<Versioned<State>> confirmed() {
        List<Versioned<State>> all = new ArrayList<>();
        for (SubjectKind kind : SubjectKind.values()) {
            all.addAll(confirmed.all(kind));
        }
        return all;
    }

    /// Decides a command on what is shown.
    public Decision<Fact> decide(CommandEnvelope envelope, Actor actor) {
        return rules.decide(this, envelope, actor);
    }

    /// Takes a whole picture in place of the confirmed states; pending commands stay.
    ///
    /// @param states all subjects
    /// @param atSeq the change it goes up to
    /// @return what may look different now, and which answered commands are in it
    public synchronized Moved replace(Collection<Versioned<State>> states, long atSeq) {
        Set<Subject> touched = HashSet.newHashSet(states.size() + pending.size());
        touched.addAll(pending.keySet());
        shown.forEach((kind, byId) -> byId.keySet().forEach(id -> touched.add(new Subject(kind, id))));
        confirmed.clear();
        for (Versioned<State> state : states) {
            touched.add(state.state().subject());
            if (state.state() instanceof WorkItem) {
                items.put(state);
            } else {
                confirmed.put(state);
            }
        }
        seq = atSeq;
        pending.values().forEach(own -> own.values().forEach(PendingCommand::arrivedInSnapshot));
        return show(touched);
    }

    /// Applies changes of the stream.
    ///
    /// @param changes in order, following the last one applied
    /// @return what looks different now, and which answered commands are settled
    /// @throws org.menshen.domain.rules.VersionGap when a change does not follow what is held; those before it are applied
    public synchronized Moved apply(List<Change> changes) {
        Set<Subject> touched = new LinkedHashSet<>();
        // each by a method of its own, here and below: a loop in a method that is called once for a thousand changes is not compiled in time
        changes.forEach(change -> apply(change, touched));
        return show(touched);
    }

    private void apply(Change change, Set<Subject> touched) {
        if (change.fact() instanceof WorkFact.Withheld) {
            // the centre keeps it from this seat: it only fills its place in the order
            seq = change.seq();
            return;
        }
        Subject subject = change.subject();
        if (subject.kind() == SubjectKind.WORK) {
            items.apply(change);
        } else {
            confirmed.apply(change);
        }
        seq = change.seq();
        touched.add(subject);
        Map<UUID, PendingCommand> all = pending.get(subject);
        PendingCommand own = all == null ? null : all.get(change.commandId());
        if (own != null) {
            own.oneArrived();
        }
    }

    /// Shows a command of this console that has been written to the outbox.
    public synchronized void add(CommandEnvelope envelope, Actor actor) {
        pending.computeIfAbsent(envelope.subject(), subject -> new LinkedHashMap<>())
                .put(envelope.id(), new PendingCommand(envelope, actor));
        show(envelope.subject());
    }

    /// The centre accepted a command: its facts show instead of the local ones.
    ///
    /// @return whether the stream had brought them all before, so that the command is settled
    public synchronized boolean answered(Subject subject, UUID id, List<Change> changes) {
        PendingCommand own = pending.getOrDefault(subject, Map.of()).get(id);
        if (own == null) {
            return true;
        }
        own.answered(changes);
        return !show(Set.of(subject)).settled().isEmpty();
    }

    /// Takes a command back that the centre did not accept: the confirmed state shows again.
    public synchronized void drop(Subject subject, UUID id) {
        Map<UUID, PendingCommand> own = pending.get(subject);
        if (own != null && own.remove(id) != null) {
            show(subject);
            forgetIfDone(subject, own);
        }
    }

    /// The last change applied.
    public synchronized long seq() {
        return seq;
    }

    /// What moved.
    ///
    /// @param subjects what may look different now
    /// @param settled answered commands that the confirmed states hold now
    public record Moved(Set<Subject> subjects, Set<UUID> settled) {
    }

    private Moved show(Set<Subject> touched) {
        Set<UUID> settled = new HashSet<>();
        touched.forEach(subject -> settle(subject, settled));
        return new Moved(touched, settled);
    }

    private void settle(Subject subject, Set<UUID> settled) {
        Map<UUID, PendingCommand> own = pending.get(subject);
        if (own != null) {
            own.values().removeIf(command -> command.settledBy(seq) && settled.add(command.envelope().id()));
            forgetIfDone(subject, own);
        }
        show(subject);
    }

    private void forgetIfDone(Subject subject, Map<UUID, PendingCommand> own) {
        if (own.isEmpty()) {
            pending.remove(subject);
        }
    }

    private void show(Subject subject) {
        Versioned<State> base = confirmed(subject).orElse(null);
        Map<String, Versioned<State>> byId = shown.get(subject.kind());
        Map<UUID, PendingCommand> own = pending.get(subject);
        if (own == null && base != null) {
            if (subject.kind() == SubjectKind.WORK) {
                byId.remove(subject.id());
            } else {
                byId.put(subject.id(), base);
            }
            return;
        }
        Overlay overlay = new Overlay(subject, base);
        if (own != null) {
            own.values().forEach(overlay::lay);
        }
        if (overlay.state == null) {
            byId.remove(subject.id());
        } else {
            byId.put(subject.id(), overlay.waits || base == null || overlay.version != base.version()
                    ? new Versioned<>(overlay.state, overlay.version, overlay.waits) : base);
        }
    }

    /// Lays pending commands on a confirmed state, one after another.
    private final class Overlay implements States {

        private final Subject subject;
        private final long confirmedVersion;
        private @Nullable State state;
        private long version;
        private boolean waits;

        Overlay(Subject subject, @Nullable Versioned<State> base) {
            this.subject = subject;
            this.confirmedVersion = base == null ? 0 : base.version();
            this.state = base == null ? null : base.state();
            this.version = confirmedVersion;
        }

        @Override
        public Optional<Versioned<State>> find(Subject other) {
            return other.equals(subject) ? present() : LocalView.this.find(other);
        }

        @Override
        public Collection<Versioned<State>> all(SubjectKind kind) {
            if (kind == subject.kind() && kind == SubjectKind.WORK) {
                Map<String, Versioned<State>> instead = pendingItems();
                instead.remove(subject.id());
                present().ifPresent(state -> instead.put(subject.id(), state));
                return items(instead);
            }
            Collection<Versioned<State>> all = LocalView.this.all(kind);
            if (kind == subject.kind()) {
                all.removeIf(one -> one.state().subject().equals(subject));
                present().ifPresent(all::add);
            }
            return all;
        }

        private Optional<Versioned<State>> present() {
            return Optional.ofNullable(state).map(there -> new Versioned<>(there, version, waits));
        }

        void lay(PendingCommand command) {
            try {
                if (!layAnswer(command)) {
                    layOwn(command);
                }
            } catch (RuntimeException e) {
                // a rule that stumbles over a state that never was must not take the picture down with it
                LOG.warn("{} {} cannot be shown on {}", command.envelope().command().wireName(), command.envelope().id(), subject, e);
            }
        }

        private boolean layAnswer(PendingCommand command) {
            List<Change> answer = command.answer();
            if (answer == null) {
                return false;
            }
            List<Change> ahead = answer.stream().filter(change -> change.version() > confirmedVersion).toList();
            if (!ahead.isEmpty() && ahead.getFirst().version() != version + 1) {
                return false;
            }
            for (Change change : ahead) {
                state = rules.evolve(state, subject, change.fact(), change.stamp());
                version = change.version();
            }
            return true;
        }

        private void layOwn(PendingCommand command) {
            CommandEnvelope envelope = command.envelope();
            Stamp stamp = new Stamp(command.actor(), envelope.operatorTime(), envelope.operatorTime());
            if (!command.begun() && !command.decidedOn(state)) {
                Decision<Fact> decision = rules.decide(this, envelope, command.actor());
                command.decided(state, decision instanceof Decision.Accepted<Fact> accepted ? accepted.facts() : List.of());
            }
            for (Fact fact : command.rest()) {
                state = rules.evolve(state, subject, fact, stamp);
                version++;
                waits = true;
            }
        }
    }
}
