package org.menshen.map.fx.layer.area;

import java.util.List;
import org.menshen.map.core.geo.LatLon;

/// A guarded site or another area on the map.
///
/// @param id unique in its layer
/// @param name written inside when there is room; empty for none
/// @param ring the border, not closed; at least three points
/// @param tone how it looks
/// @param severity 1…5 colours the border when the tone is [Tone#ALERT], else ignored
public record Area(String id, String name, List<LatLon> ring, Tone tone, int severity) {

    /// How an area looks.
    public enum Tone {
        /// in order: grey-blue
        NORMAL,
        /// data too old, or devices down: grey and dashed
        STALE,
        /// something is the matter there: border in the colour of its severity
        ALERT,
        /// belongs to the exercise
        DRILL
    }

    /// @throws IllegalArgumentException when the ring has fewer than three points
    public Area {
        ring = List.copyOf(ring);
        if (ring.size() < 3) {
            throw new IllegalArgumentException("area " + id + " has " + ring.size() + " points, needs 3");
        }
    }
}
