package org.menshen.map.fx;

import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.paint.MapLayer;

/// What the hand does on the map instead of picking, until it is done or left: measuring, drawing. Moving and zooming go on as always. By mouse:
/// click sets a point, double click is done. By keyboard: space sets a point in the middle, backspace takes the last one back, Enter is done,
/// Escape leaves. FX thread.
public interface MapMode {

    /// What is shown meanwhile, above everything else.
    MapLayer layer();

    /// Sets a point.
    void point(LatLon at);

    /// The pointer is here now; null when it left the map.
    void hover(@Nullable LatLon at);

    /// Takes the last point back.
    void undo();

    /// The person is done.
    ///
    /// @return whether the mode is over; false when something is missing still
    boolean done();
}
