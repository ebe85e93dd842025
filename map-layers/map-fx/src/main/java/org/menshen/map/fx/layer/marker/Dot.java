package org.menshen.map.fx.layer.marker;

import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.paint.Role;

/// One of thousands of small things.
///
/// @param id unique in its layer
/// @param at where
/// @param role its colour
public record Dot(String id, LatLon at, Role role) {
}
