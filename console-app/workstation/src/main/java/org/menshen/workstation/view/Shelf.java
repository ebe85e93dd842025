package org.menshen.workstation.view;

import java.util.Collection;
import java.util.Optional;

import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.Versioned;

/// Where the confirmed work items lie, of which there are too many for memory. Safe from any thread; changes come from one.
public interface Shelf {

    /// An item; empty when there is none, or it has not come yet.
    Optional<Versioned<State>> find(Subject subject);

    /// Takes the next change of an item. One that is held already is passed over; one that does not follow what is held is noted, so that the item is
    /// asked for again.
    void apply(Change change);

    /// Takes an item of a snapshot.
    void put(Versioned<State> state);

    /// All of them, read anew with each pass.
    Collection<Versioned<State>> all();
}
