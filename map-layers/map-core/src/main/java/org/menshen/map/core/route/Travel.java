package org.menshen.map.core.route;

import java.util.Set;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.base.Trait;

/// How a unit moves, hence which streets it may use and in which direction.
public enum Travel {
    /// every street but motorways, elevated trunk roads and what is closed to walkers, in both directions
    ON_FOOT(Trait.NO_FOOT),
    /// by electric bicycle: as on foot, but one-way streets only in their direction unless cycles are exempt; footways at the pace of walkers
    BY_EBIKE(Trait.NO_CYCLE),
    /// by car or motorcycle: no footways, one-way streets only in their direction
    BY_CAR(Trait.NO_CAR);

    private final Trait closed;

    Travel(Trait closed) {
        this.closed = closed;
    }

    /// True when a street of this kind with these marks may be used at all.
    public boolean uses(FeatureKind kind, Set<Trait> traits) {
        if (!kind.isRoad() || traits.contains(closed)) {
            return false;
        }
        boolean elevated = kind == FeatureKind.TRUNK && (traits.contains(Trait.BRIDGE) || traits.contains(Trait.TUNNEL));
        return this == BY_CAR ? kind != FeatureKind.FOOT : kind != FeatureKind.MOTORWAY && !elevated;
    }

    /// True when a street with these marks may be used against the direction of its points too.
    public boolean bothWays(Set<Trait> traits) {
        return switch (this) {
            case ON_FOOT -> true;
            case BY_EBIKE -> !traits.contains(Trait.ONE_WAY) || traits.contains(Trait.CYCLE_BOTH_WAYS);
            case BY_CAR -> !traits.contains(Trait.ONE_WAY);
        };
    }
}
