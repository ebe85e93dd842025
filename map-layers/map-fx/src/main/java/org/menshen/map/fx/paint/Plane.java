package org.menshen.map.fx.paint;

/// The three canvases of the map, from far to near. A layer lives on one; only planes something changed on are painted.
public enum Plane {
    /// changes seldom: names, areas; larger than the pane and moved as a whole while the map is dragged
    SLOW,
    /// changes all the time: markers, units, cones, heat
    LIVE,
    /// follows the hand: selection, pointer, links of what is selected
    OVERLAY
}
