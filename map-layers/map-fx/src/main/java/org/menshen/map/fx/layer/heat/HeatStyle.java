package org.menshen.map.fx.layer.heat;

import org.menshen.map.core.view.Viewport;

/// How points become a field of heat.
///
/// @param full weight a square metre that gives the end of the ramp, above 0
/// @param radius how far a point is spread, above 0: half of it is the standard deviation of the blur
/// @param metres true when the radius is in metres on the ground, so that the density of a place is the same at every zoom; false for
///        pixels, which show finer structure the nearer one goes
/// @param colors of the field
public record HeatStyle(double full, double radius, boolean metres, HeatColors colors) {

    /// @throws IllegalArgumentException when full or the radius is not above 0
    public HeatStyle {
        if (!(full > 0) || !(radius > 0)) {
            throw new IllegalArgumentException("full and radius are above 0, not " + full + " and " + radius);
        }
    }

    /// The standard deviation of the blur in pixels of a view.
    double sigma(Viewport view) {
        return radius / 2 / (metres ? view.metresPerPixel() : 1);
    }
}
