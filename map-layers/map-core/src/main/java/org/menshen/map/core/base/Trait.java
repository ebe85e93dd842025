package org.menshen.map.core.base;

/// What a line of the base map is besides its kind.
public enum Trait {
    /// vehicles may use it only in the direction of its points
    ONE_WAY,
    /// on a bridge or elevated: crossing lines below do not join
    BRIDGE,
    /// in a tunnel
    TUNNEL
}
