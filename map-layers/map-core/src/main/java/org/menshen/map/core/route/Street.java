package org.menshen.map.core.route;

import java.util.Set;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.base.Trait;

/// A street as the graph builder sees it.
///
/// @param xy packed normalised world coordinates, two points or more
/// @param kind a kind of road
/// @param traits its marks
record Street(double[] xy, FeatureKind kind, Set<Trait> traits) {

    int points() {
        return xy.length / 2;
    }

    /// True when it lies on the ground, so it joins what it crosses on a schematic map.
    boolean level() {
        return !traits.contains(Trait.BRIDGE) && !traits.contains(Trait.TUNNEL);
    }

    /// The same street along other points.
    Street along(double[] points) {
        return new Street(points, kind, traits);
    }
}
