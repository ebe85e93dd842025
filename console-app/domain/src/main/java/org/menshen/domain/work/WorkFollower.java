package org.menshen.domain.work;

/// An item that an act of this one opens.
///
/// @param item what is to be opened
/// @param opened id of the new item; empty while it is not there
public record WorkFollower(WorkFact.NextItem item, String opened) {
}
