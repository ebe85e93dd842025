package org.menshen.map.core.base;

import java.util.Arrays;

/// A turn at a point of the streets that some may not make, or that is the only one they may make. Told by three points, because streets
/// of a base map have no numbers: the point of the street before the junction, the junction, and the next point of the street after it.
///
/// @param only true when no other turn is allowed from there; false when this one is forbidden
/// @param cars whether it holds for motor vehicles
/// @param cycles whether it holds for cycles
/// @param xy normalised world coordinates of the three points; shared: read it, never write
public record TurnRule(boolean only, boolean cars, boolean cycles, double[] xy) {

    /// @throws IllegalArgumentException when there are not three points inside the world
    public TurnRule {
        if (xy.length != 6 || !Arrays.stream(xy).allMatch(value -> value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a turn has three points inside the world");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TurnRule that && only == that.only && cars == that.cars && cycles == that.cycles && Arrays.equals(xy, that.xy);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(xy);
    }
}
