package org.menshen.map.core.fence;

import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;

/// A closed area on the ground. Immutable, any thread.
public sealed interface Fence permits CircleFence, PolygonFence {

    /// True when the point lies inside; for points exactly on the edge either answer may come.
    boolean contains(LatLon point);

    /// Metres from the point to the edge: negative inside, positive outside.
    double edgeDistance(LatLon point);

    /// Size on the ground, square metres.
    double area();

    /// A box around the area. An area across the antimeridian gives the whole band of longitudes.
    Bounds bounds();
}
