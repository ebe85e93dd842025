package org.menshen.centre.store;

import java.util.Collection;

import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Versioned;

/// All states at one moment.
///
/// @param seq the last change they hold
/// @param hash its hash
/// @param states of all subjects but work items, kind by kind
/// @param items how many work items are told of; [WorkShelf#each] tells of them
public record Snapshot(long seq, String hash, Collection<Versioned<State>> states, long items) {
}
