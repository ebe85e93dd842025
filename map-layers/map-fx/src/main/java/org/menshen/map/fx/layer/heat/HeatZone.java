package org.menshen.map.fx.layer.heat;

import java.util.List;
import org.menshen.map.core.geo.LatLon;

/// A zone whose crowd is counted.
///
/// @param id unique in its layer
/// @param ring the border, not closed; at least three points
/// @param density persons a square metre, 0 or more; NaN when there is no data: hatched
/// @param stale the count is too old to trust: grey
public record HeatZone(String id, List<LatLon> ring, double density, boolean stale) {

    /// @throws IllegalArgumentException when the ring has fewer than three points or the density is negative
    public HeatZone {
        ring = List.copyOf(ring);
        if (ring.size() < 3 || density < 0) {
            throw new IllegalArgumentException("not a zone: " + id + ", " + ring.size() + " points, density " + density);
        }
    }
}
