package org.menshen.map.core.route;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.menshen.map.core.base.FeatureKind;

/// How fast one way of moving is on each kind of street. Immutable, any thread; equal when all speeds are.
public final class Pace {

    private static final double KMH_PER_MPS = 3.6;
    private static final double FASTEST_KMH = 300;

    private final Travel travel;
    private final double offStreetMps;
    private final double[] mps = new double[FeatureKind.values().length];
    private final double fastestMps;

    /// @param travel the way of moving
    /// @param offStreetKmh from a door to the street and back, more than 0
    /// @param kmh speed on each kind of road this way of moving may use, more than 0; a kind that is not given is not used
    /// @throws IllegalArgumentException when a speed is out of its limits or no kind of road is given
    public Pace(Travel travel, double offStreetKmh, Map<FeatureKind, Double> kmh) {
        this.travel = travel;
        this.offStreetMps = checked(offStreetKmh) / KMH_PER_MPS;
        double fastest = 0;
        for (Map.Entry<FeatureKind, Double> entry : kmh.entrySet()) {
            double speed = checked(entry.getValue()) / KMH_PER_MPS;
            mps[entry.getKey().ordinal()] = speed;
            fastest = entry.getKey().isRoad() ? Math.max(fastest, speed) : fastest;
        }
        if (fastest == 0) {
            throw new IllegalArgumentException("no speed on any kind of road");
        }
        this.fastestMps = fastest;
    }

    /// The same speed everywhere.
    ///
    /// @param kmh more than 0
    public static Pace steady(Travel travel, double kmh) {
        Map<FeatureKind, Double> all = new EnumMap<>(FeatureKind.class);
        for (FeatureKind kind : FeatureKind.values()) {
            if (kind.isRoad()) {
                all.put(kind, kmh);
            }
        }
        return new Pace(travel, kmh, all);
    }

    private static double checked(double kmh) {
        if (!(kmh > 0 && kmh <= FASTEST_KMH)) {
            throw new IllegalArgumentException("a speed is more than 0 and at most " + FASTEST_KMH + " km/h, not " + kmh);
        }
        return kmh;
    }

    /// Somebody faster or slower by a factor on every street.
    ///
    /// @param factor more than 0
    public Pace times(double factor) {
        Map<FeatureKind, Double> kmh = new EnumMap<>(FeatureKind.class);
        for (FeatureKind kind : FeatureKind.values()) {
            if (on(kind) > 0) {
                kmh.put(kind, on(kind) * factor * KMH_PER_MPS);
            }
        }
        return new Pace(travel, offStreetMps * factor * KMH_PER_MPS, kmh);
    }

    /// The way of moving.
    public Travel travel() {
        return travel;
    }

    /// Metres a second between a street and a position beside it.
    double offStreet() {
        return offStreetMps;
    }

    /// Metres a second on a kind of road; 0 when it is not used.
    double on(FeatureKind kind) {
        return mps[kind.ordinal()];
    }

    /// Metres a second on the fastest kind.
    double fastest() {
        return fastestMps;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pace pace && travel == pace.travel && offStreetMps == pace.offStreetMps && Arrays.equals(mps, pace.mps);
    }

    @Override
    public int hashCode() {
        return 31 * travel.hashCode() + Arrays.hashCode(mps);
    }
}
