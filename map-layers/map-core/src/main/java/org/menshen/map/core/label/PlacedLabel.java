package org.menshen.map.core.label;

/// A label that found its place.
///
/// @param key identity from the request
/// @param x left edge on the pane, pixels
/// @param y upper edge on the pane, pixels
/// @param width pixels
/// @param height pixels
/// @param side which side of the anchor it stands on
public record PlacedLabel<K>(K key, double x, double y, double width, double height, Side side) {
}
