package org.menshen.map.core.sight;

import java.util.ArrayList;
import java.util.List;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// The sector on the ground that a camera looks at. Walls are not considered, but in [#visible(Walls)].
///
/// @param origin where the camera stands
/// @param azimuth direction of the middle of its view, degrees clockwise from north; any value, brought into 0…360
/// @param opening horizontal angle of its view, degrees, more than 0 up to 360 (all round)
/// @param range how far a person can be made out, metres, more than 0
public record ViewCone(LatLon origin, double azimuth, double opening, double range) {

    private static final double STEP_DEGREES = 5;

    /// @throws IllegalArgumentException when opening or range is out of its limits or a number is not finite
    public ViewCone {
        if (!(opening > 0 && opening <= 360 && range > 0 && Double.isFinite(range) && Double.isFinite(azimuth))) {
            throw new IllegalArgumentException("not a view: azimuth " + azimuth + ", opening " + opening + ", range " + range);
        }
        azimuth = Geodesy.normalised(azimuth);
    }

    /// True when the point lies within the range and inside the opening; the camera's own place counts as seen.
    public boolean faces(LatLon point) {
        double metres = Geodesy.distance(origin, point);
        if (metres > range) {
            return false;
        }
        return metres == 0 || opening >= 360 || offAxis(point) <= opening / 2;
    }

    /// Angle between the middle of the view and the point, 0…180 degrees: small means well in the picture.
    public double offAxis(LatLon point) {
        return Geodesy.turn(azimuth, Geodesy.bearing(origin, point));
    }

    /// The outline of the sector, an open ring: the origin, then the arc in steps of 5° at most. All round: only the circle.
    public List<LatLon> polygon() {
        int steps = Math.max(1, (int) Math.ceil(opening / STEP_DEGREES));
        boolean allRound = opening >= 360;
        List<LatLon> ring = new ArrayList<>(steps + 2);
        if (!allRound) {
            ring.add(origin);
        }
        for (int i = 0; i < (allRound ? steps : steps + 1); i++) {
            ring.add(Geodesy.destination(origin, azimuth - opening / 2 + opening * i / steps, range));
        }
        return ring;
    }

    /// The outline of what is left of the sector behind walls, an open ring as in [#polygon()]. A fraction of a millisecond.
    public List<LatLon> visible(Walls walls) {
        return VisibleArea.of(this, walls);
    }
}
