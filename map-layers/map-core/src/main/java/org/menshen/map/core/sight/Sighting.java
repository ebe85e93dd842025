package org.menshen.map.core.sight;

/// How one camera stands to a spot.
///
/// @param camera the camera
/// @param metres how far it is
/// @param offAxis angle between the middle of its view and the spot, 0…180 degrees; small means well in the picture
/// @param verdict whether it sees the spot, and why not
public record Sighting<T>(T camera, double metres, double offAxis, Verdict verdict) {

    /// What counts against a camera when two see the same spot: a spot at the edge of the picture is as bad as one half as far again.
    ///
    /// @return 0 = best
    public double handicap() {
        return metres * (1 + offAxis / 90);
    }

    /// Whether a camera sees a spot, and why not. The first reason that holds, in this order.
    public enum Verdict {
        /// it does
        SEES,
        /// the spot lies beyond the range
        TOO_FAR,
        /// the spot lies outside the opening
        LOOKS_AWAY,
        /// a building stands between
        BEHIND_BUILDING
    }
}
