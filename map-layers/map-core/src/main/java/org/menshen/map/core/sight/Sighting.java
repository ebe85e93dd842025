package org.menshen.map.core.sight;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// How one camera stands to a spot.
///
/// @param camera the camera
/// @param metres how far it is
/// @param offAxis angle between the middle of its view and the spot, 0…180 degrees; small means well in the picture
/// @param verdict whether it sees the spot, and why not
public record Sighting<T>(T camera, double metres, double offAxis, Verdict verdict) {

    /// Judges one camera alone.
    ///
    /// @param walls what may stand between; absent when nothing is known
    public static <T> Sighting<T> of(T camera, ViewCone cone, LatLon spot, Optional<Walls> walls) {
        return judged(camera, cone, spot, () -> walls.isPresent() && walls.get().block(cone.origin(), spot));
    }

    /// @param blocked asked only when nothing else hinders
    static <T> Sighting<T> judged(T camera, ViewCone cone, LatLon spot, BooleanSupplier blocked) {
        double metres = Geodesy.distance(cone.origin(), spot);
        double offAxis = metres == 0 ? 0 : cone.offAxis(spot);
        Verdict verdict;
        if (metres > cone.range()) {
            verdict = Verdict.TOO_FAR;
        } else if (!cone.faces(spot)) {
            verdict = Verdict.LOOKS_AWAY;
        } else {
            verdict = blocked.getAsBoolean() ? Verdict.BEHIND_BUILDING : Verdict.SEES;
        }
        return new Sighting<>(camera, metres, offAxis, verdict);
    }

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
