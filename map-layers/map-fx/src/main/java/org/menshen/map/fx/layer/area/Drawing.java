package org.menshen.map.fx.layer.area;

import java.util.List;

import org.menshen.map.core.geo.LatLon;

/// Something that a person drew on the map.
///
/// @param id unique in its layer
/// @param form how it is shown
/// @param points in the order they were drawn
/// @param text beside its middle, or its only part; empty for nothing
public record Drawing(String id, Form form, List<LatLon> points, String text) {

    /// How a drawing is shown.
    public enum Form {
        /// A text at a point.
        NOTE,
        /// A line.
        LINE,
        /// A line with a head at its last point.
        ARROW,
        /// A heavy dashed line that nobody passes.
        CORDON,
        /// An outline with a light fill.
        AREA,
        /// A dashed outline whose edge is watched.
        FENCE
    }

    /// Copies the points.
    public Drawing {
        points = List.copyOf(points);
    }
}
