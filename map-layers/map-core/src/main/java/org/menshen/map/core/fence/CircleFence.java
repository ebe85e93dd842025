package org.menshen.map.core.fence;

import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// Everything within a distance of a point.
///
/// @param centre the middle
/// @param radius metres, more than 0
public record CircleFence(LatLon centre, double radius) implements Fence {

    /// @throws IllegalArgumentException when the radius is not positive
    public CircleFence {
        if (!(radius > 0 && Double.isFinite(radius))) {
            throw new IllegalArgumentException("a radius is more than 0 m, not " + radius);
        }
    }

    @Override
    public boolean contains(LatLon point) {
        return Geodesy.distance(centre, point) <= radius;
    }

    @Override
    public double edgeDistance(LatLon point) {
        return Geodesy.distance(centre, point) - radius;
    }

    @Override
    public double area() {
        return 2 * Math.PI * Geodesy.EARTH_RADIUS_M * Geodesy.EARTH_RADIUS_M * (1 - Math.cos(radius / Geodesy.EARTH_RADIUS_M));
    }

    @Override
    public Bounds bounds() {
        Bounds box = Bounds.within(centre, radius);
        boolean cut = box.west() <= -180 || box.east() >= 180;
        return cut ? new Bounds(box.south(), -180, box.north(), 180) : box;
    }
}
