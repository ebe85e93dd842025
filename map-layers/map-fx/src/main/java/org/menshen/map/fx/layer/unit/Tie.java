package org.menshen.map.fx.layer.unit;

import org.menshen.map.core.geo.LatLon;

/// A line that says two things belong together: an alert and who is sent to it.
///
/// @param from one end
/// @param to other end
/// @param strong drawn in the colour of the hand; else quiet
/// @param guessed whether the way between them is not known and the straight line stands for it: marked with ≈
public record Tie(LatLon from, LatLon to, boolean strong, boolean guessed) {

    /// A way that is known.
    public Tie(LatLon from, LatLon to, boolean strong) {
        this(from, to, strong, false);
    }
}
