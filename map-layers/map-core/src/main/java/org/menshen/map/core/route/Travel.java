package org.menshen.map.core.route;

import org.menshen.map.core.base.FeatureKind;

/// How a unit moves, hence which streets it may use and in which direction.
public enum Travel {
    /// on foot or pushing a bicycle: every street but motorways and trunk roads, in both directions
    ON_FOOT,
    /// by car, motorcycle or electric bicycle: no footways, one-way streets only in their direction
    BY_VEHICLE;

    /// True when streets of this kind may be used.
    public boolean uses(FeatureKind kind) {
        return kind.isRoad() && switch (this) {
            case ON_FOOT -> kind != FeatureKind.MOTORWAY && kind != FeatureKind.TRUNK;
            case BY_VEHICLE -> kind != FeatureKind.FOOT;
        };
    }

    /// True when one-way signs bind.
    public boolean obeysOneWay() {
        return this == BY_VEHICLE;
    }
}
