package org.menshen.centre.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.rules.States;
import org.menshen.domain.rules.World;

/// How all subjects stand: in memory, but for work items, of which there are too many. Safe from any thread.
final class Present implements States {

    private final World world;
    private final WorkShelf work;

    Present(World world, WorkShelf work) {
        this.world = world;
        this.work = work;
    }

    /// Takes over a state that was kept.
    void put(Versioned<State> state) {
        if (state.state().subject().kind() != SubjectKind.WORK) {
            world.put(state);
        }
    }

    /// Takes the next change of the log.
    void apply(Change change) {
        if (change.subject().kind() == SubjectKind.WORK) {
            work.shown(change);
        } else {
            world.apply(change);
        }
    }

    @Override
    public Optional<Versioned<State>> find(Subject subject) {
        return subject.kind() == SubjectKind.WORK ? work.find(subject.id()) : world.find(subject);
    }

    /// As [#find(Subject)], for who holds a connection.
    Optional<Versioned<State>> find(Subject subject, Handle handle) {
        return subject.kind() == SubjectKind.WORK ? work.find(subject.id(), handle) : world.find(subject);
    }

    @Override
    public Collection<Versioned<State>> all(SubjectKind kind) {
        return kind == SubjectKind.WORK ? work.all() : world.all(kind);
    }

    /// What is in memory, kind by kind.
    List<Versioned<State>> inMemory() {
        List<Versioned<State>> states = new ArrayList<>(size());
        for (SubjectKind kind : SubjectKind.values()) {
            states.addAll(world.all(kind));
        }
        return states;
    }

    /// How many subjects are in memory.
    int size() {
        int size = 0;
        for (SubjectKind kind : SubjectKind.values()) {
            size += world.all(kind).size();
        }
        return size;
    }

    WorkShelf work() {
        return work;
    }
}
