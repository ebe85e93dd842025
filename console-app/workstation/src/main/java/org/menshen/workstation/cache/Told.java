package org.menshen.workstation.cache;

import org.menshen.domain.fact.Change;

/// A change as the centre told it.
///
/// @param change the change
/// @param text the JSON in which it came: it is kept as it is, which costs nothing, and not written a second time
public record Told(Change change, String text) {
}
