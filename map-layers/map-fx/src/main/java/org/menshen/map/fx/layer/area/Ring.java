package org.menshen.map.fx.layer.area;

import org.menshen.map.core.geo.LatLon;

/// A circle of equal distance, such as what is reached in three minutes.
///
/// @param centre middle
/// @param metres radius, above 0
/// @param label written on the circle; empty for none
public record Ring(LatLon centre, double metres, String label) {
}
