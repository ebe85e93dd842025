package org.menshen.domain.work;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;

/// Which items a map asks for.
///
/// @param only which items of one register; `null` for those of all that this seat sees. While it names no state, finished ones are left out
/// @param box what the map shows
/// @param zoom how near, as a map counts it: what would cover each other there is one pile
/// @param places where the sites (`site/…`) and committees (their codes) within the box are, for items that only name one
public record PlaceQuery(@Nullable WorkQuery only, Bounds box, double zoom, Map<String, LatLon> places) {

    /// Copies the map.
    public PlaceQuery {
        places = Map.copyOf(places);
    }

    /// Where the map shows something; empty when that is elsewhere.
    ///
    /// @param own where it is itself; `null` when only its site or committee is known
    /// @param place that site or committee; empty for none
    public Optional<LatLon> where(@Nullable LatLon own, String place) {
        return Optional.ofNullable(own == null ? places.get(place) : own).filter(box::contains);
    }
}
