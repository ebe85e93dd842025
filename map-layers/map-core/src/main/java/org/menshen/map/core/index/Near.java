package org.menshen.map.core.index;

/// An item found by a distance query.
///
/// @param item what was found
/// @param metres its great-circle distance from the asked point
public record Near<T>(T item, double metres) {
}
