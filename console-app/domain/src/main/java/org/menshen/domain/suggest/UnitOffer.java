package org.menshen.domain.suggest;

import java.time.Duration;

import org.menshen.domain.unit.Unit;
import org.menshen.map.core.geo.LatLon;

/// A unit offered for a point.
///
/// @param unit the unit
/// @param position where it is now, or its home when no position is known
/// @param located whether the position is a measured one
/// @param distanceM metres to the point: along the streets, or straight
/// @param eta time to get there at the normal speed of its type
/// @param byStreet whether both were found on the streets; else they are guessed from the straight line and must be marked so
/// @param merit what else speaks for and against it
public record UnitOffer(Unit unit, LatLon position, boolean located, double distanceM, Duration eta, boolean byStreet, Merit merit) {

    /// By what units are ranked: the time of arrival and what else speaks against it.
    public Duration rank() {
        return eta.plus(merit.handicap());
    }
}
