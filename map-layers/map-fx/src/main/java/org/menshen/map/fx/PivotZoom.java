package org.menshen.map.fx;

import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;

/// Zooms in many steps around one pointer without drifting: the place that was under the pointer at the first step is put there again at every
/// step, so that the rounding of a view to whole pixels never adds up. The steps of one such gesture are one step of the history. FX thread.
final class PivotZoom {

    private final MapPane pane;
    private double x;
    private double y;
    private @Nullable LatLon pivot;
    private @Nullable Viewport left;

    PivotZoom(MapPane pane) {
        this.pane = pane;
    }

    /// Goes to a zoom while the place under the pointer stays.
    ///
    /// @param atX pane x of the pointer
    /// @param atY pane y of the pointer
    void to(double zoom, double atX, double atY) {
        Viewport view = pane.getViewport();
        if (pivot == null || !view.equals(left) || atX != x || atY != y) {
            pane.leaveView();
            pivot = view.toGeo(atX, atY);
            x = atX;
            y = atY;
        }
        Viewport next = view.withZoom(zoom);
        pane.move(next.panned(x - next.screenX(pivot.lon()), y - next.screenY(pivot.lat())));
        left = pane.getViewport();
    }

    /// The gesture is over: the next one begins anew wherever the pointer is.
    void done() {
        pivot = null;
    }
}
