package org.menshen.map.core.base;

/// What a line of the base map is besides its kind. Files keep these as bits in this order: new ones go last, eight at most.
public enum Trait {
    /// vehicles may use it only in the direction of its points
    ONE_WAY,
    /// on a bridge or elevated: crossing lines below do not join
    BRIDGE,
    /// in a tunnel
    TUNNEL,
    /// closed to walkers
    NO_FOOT,
    /// closed to cycles, ridden or pushed; also steps
    NO_CYCLE,
    /// closed to motor vehicles
    NO_CAR,
    /// cycles may use it in both directions although it is [#ONE_WAY]
    CYCLE_BOTH_WAYS
}
