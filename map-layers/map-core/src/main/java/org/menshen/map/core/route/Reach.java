package org.menshen.map.core.route;

import java.time.Duration;
import java.util.List;
import org.menshen.map.core.geo.LatLon;

/// What is reached from a place within a time.
///
/// @param within the time
/// @param streets the stretches of street that are reached, each two points or more; the last stretch ends where the time does
/// @param outline closed rings around those stretches and what lies beside them; outer rings and holes alike, filled by the even-odd rule
public record Reach(Duration within, List<List<LatLon>> streets, List<List<LatLon>> outline) {

    /// Copies both lists.
    public Reach {
        streets = List.copyOf(streets);
        outline = List.copyOf(outline);
    }
}
