package org.menshen.desktop.act;

import java.util.List;
import java.util.function.Consumer;

import org.menshen.map.core.geo.LatLon;

/// Lets the person point at the map of a window. FX thread.
public interface MapHand {

    /// Lets a spot be set; nothing follows when the person gives up.
    void spot(Consumer<LatLon> onSpot);

    /// Lets a line or an outline be set.
    ///
    /// @param least how many points it needs at least
    void outline(int least, Consumer<List<LatLon>> onPoints);

    /// What stands at a spot, in words; off the FX thread.
    String words(LatLon at);
}
