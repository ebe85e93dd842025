package org.menshen.map.core.track;

import java.time.Instant;
import org.menshen.map.core.geo.LatLon;

/// Where a thing was at a time.
///
/// @param at when it was measured
/// @param position where
public record Fix(Instant at, LatLon position) {
}
