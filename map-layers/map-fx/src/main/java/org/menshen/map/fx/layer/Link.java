package org.menshen.map.fx.layer;

import org.menshen.map.core.geo.LatLon;

/// A line that says two things belong together: an alert and who is sent to it.
///
/// @param from one end
/// @param to other end
/// @param strong drawn in the colour of the hand; else quiet
public record Link(LatLon from, LatLon to, boolean strong) {
}
