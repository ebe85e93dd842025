package org.menshen.map.fx.layer.area;

import org.menshen.map.core.geo.LatLon;

/// A name on the map that is not part of the base map.
///
/// @param id unique in its layer
/// @param at what it names
/// @param text the name
/// @param priority lower comes first when there is no room for all
/// @param minZoom not shown further out than this
public record Place(String id, LatLon at, String text, int priority, double minZoom) {
}
