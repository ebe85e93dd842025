package org.menshen.map.core.view;

/// A point on the map's pane.
///
/// @param x pixels from the left edge
/// @param y pixels from the upper edge
public record ScreenPoint(double x, double y) {

    /// Distance to another point, pixels.
    public double distance(ScreenPoint other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
