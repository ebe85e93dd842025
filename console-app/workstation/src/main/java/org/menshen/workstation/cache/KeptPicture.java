package org.menshen.workstation.cache;

import java.util.Collection;

import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Versioned;

/// The confirmed states of all subjects at one position.
///
/// @param position how far it goes
/// @param states all subjects
public record KeptPicture(Position position, Collection<Versioned<State>> states) {
}
