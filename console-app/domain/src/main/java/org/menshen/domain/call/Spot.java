package org.menshen.domain.call;

import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.LatLon;

/// Where a call speaks of.
///
/// @param words the place in words
/// @param siteId the site; `null` when none
/// @param buildingId the building; `null` when none
/// @param position WGS-84; `null` when only the words are known
public record Spot(String words, @Nullable String siteId, @Nullable String buildingId, @Nullable LatLon position) {
}
