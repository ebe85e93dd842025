package org.menshen.domain.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;

/// The states of all subjects, evolved change by change. Safe from any thread; changes of one subject have to be applied in order.
public final class World implements States {

    private final Rulebook rulebook;
    private final Map<SubjectKind, Map<String, Versioned<State>>> kinds = new EnumMap<>(SubjectKind.class);

    /// An empty world under these rules.
    public World(Rulebook rulebook) {
        this.rulebook = rulebook;
        for (SubjectKind kind : SubjectKind.values()) {
            kinds.put(kind, new ConcurrentHashMap<>());
        }
    }

    /// Evolves the subject of a change. A change that is already held is passed over, so that one told twice does no harm.
    ///
    /// @return the state after it
    /// @throws VersionGap when a change before it is missing; nothing changes
    public Versioned<State> apply(Change change) {
        Subject subject = change.subject();
        return kinds.get(subject.kind()).compute(subject.id(), (id, held) -> {
            long version = held == null ? 0 : held.version();
            if (held != null && change.version() <= version) {
                return held;
            }
            if (change.version() != version + 1) {
                throw new VersionGap(subject, version, change.version());
            }
            return new Versioned<>(rulebook.evolve(held == null ? null : held.state(), change), change.version(), false);
        });
    }

    /// Takes over a state from a snapshot, whatever was held before.
    ///
    /// @return whose it is
    public Subject put(Versioned<State> state) {
        Subject subject = state.state().subject();
        kinds.get(subject.kind()).put(subject.id(), state);
        return subject;
    }

    /// Forgets everything, before a new snapshot.
    public void clear() {
        kinds.values().forEach(Map::clear);
    }

    @Override
    public Optional<Versioned<State>> find(Subject subject) {
        return Optional.ofNullable(kinds.get(subject.kind()).get(subject.id()));
    }

    @Override
    public Collection<Versioned<State>> all(SubjectKind kind) {
        return Collections.unmodifiableCollection(kinds.get(kind).values());
    }

    /// The version of a subject, 0 when it does not exist.
    public long version(Subject subject) {
        return find(subject).map(Versioned::version).orElse(0L);
    }
}
