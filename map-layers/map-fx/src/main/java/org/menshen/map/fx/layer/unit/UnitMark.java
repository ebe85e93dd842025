package org.menshen.map.fx.layer.unit;

import org.menshen.map.core.geo.LatLon;

/// A person or vehicle on the map.
///
/// @param id unique in its layer
/// @param at last known position
/// @param heading degrees clockwise from north; NaN when unknown
/// @param label one character for the type, written in the badge
/// @param active under way to something: drawn in the colour of the hand
/// @param stale the position is too old to trust: grey and dashed
public record UnitMark(String id, LatLon at, double heading, String label, boolean active, boolean stale) {
}
