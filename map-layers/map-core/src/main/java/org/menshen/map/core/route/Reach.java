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

    /// What is reached from any of several places, with one border around all of it.
    ///
    /// @param within the time that they have in common
    public static Reach together(Duration within, List<Reach> all) {
        List<List<LatLon>> streets = all.stream().flatMap(reach -> reach.streets().stream()).toList();
        return new Reach(within, streets, ReachOutline.around(streets, ReachOutline.WIDEST_M));
    }
}
