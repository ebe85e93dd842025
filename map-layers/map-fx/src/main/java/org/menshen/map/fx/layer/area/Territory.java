package org.menshen.map.fx.layer.area;

import java.util.List;
import org.menshen.map.core.geo.LatLon;

/// A border that encloses what is reached along the streets, such as in three minutes.
///
/// @param rings closed rings, outer ones and holes alike
/// @param label written on the border, at its northernmost point when that is free; empty for none
public record Territory(List<List<LatLon>> rings, String label) {

    /// Copies the rings.
    public Territory {
        rings = List.copyOf(rings);
    }
}
