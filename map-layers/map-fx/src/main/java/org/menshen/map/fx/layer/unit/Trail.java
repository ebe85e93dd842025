package org.menshen.map.fx.layer.unit;

import java.util.List;
import org.menshen.map.core.track.TailLeg;

/// The way a moving thing came.
///
/// @param id of the thing, unique in its layer
/// @param legs oldest first
/// @param active under way to something: drawn in the colour of the hand
public record Trail(String id, List<TailLeg> legs, boolean active) {

    /// Copies the legs.
    public Trail {
        legs = List.copyOf(legs);
    }
}
