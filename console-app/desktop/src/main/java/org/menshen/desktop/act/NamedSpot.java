package org.menshen.desktop.act;

import org.menshen.map.core.geo.LatLon;

/// A spot on the ground that a person named.
///
/// @param at where, WGS-84
/// @param words the same in words; empty when it was only pointed at
public record NamedSpot(LatLon at, String words) {
}
