package org.menshen.domain.site;

import org.menshen.map.core.geo.LatLon;

/// A gate of a site, where a guard may stand.
///
/// @param id unique in the whole subdistrict
/// @param name such as `北门`
/// @param position WGS-84
public record Gate(String id, String name, LatLon position) {
}
