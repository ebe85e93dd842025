package org.menshen.map.fx.layer.patrol;

import java.util.BitSet;
import java.util.List;
import org.menshen.map.core.geo.LatLon;

/// A patrol route.
///
/// @param id unique in its layer
/// @param points the points to visit, in order
/// @param visited which of them were
/// @param walked the way that was walked, oldest first; empty when nobody walks or nothing is known
/// @param running whether somebody walks it now
/// @param text beside its first point; empty for nothing
public record PatrolRoute(String id, List<LatLon> points, BitSet visited, List<LatLon> walked, boolean running, String text) {

    /// Copies what is given.
    public PatrolRoute {
        points = List.copyOf(points);
        visited = (BitSet) visited.clone();
        walked = List.copyOf(walked);
    }
}
