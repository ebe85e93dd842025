package org.menshen.map.fx.paint;

/// The planes of the map, from far to near. A layer lives on one; only planes something changed on are painted.
public enum Plane {
    /// a continuous field that lies on the base map, below areas and names, each layer with a picture of its own
    GROUND,
    /// changes seldom: names, areas; larger than the pane and moved as a whole while the map is dragged
    SLOW,
    /// thousands of small things or a continuous field, each layer with a picture of its own between slow and live
    FIELD,
    /// changes all the time: markers, units, heat of zones
    LIVE,
    /// follows the hand: selection, pointer, links of what is selected
    OVERLAY
}
