package org.menshen.domain.crowd;

/// Which rule sets the level of a crowd: shown beside it, because a red by capacity is another thing than a red by density.
public enum CrowdRule {
    /// No rule fired.
    NONE,
    /// Persons per m² are above a line.
    DENSITY,
    /// The share of the approved capacity is above a line.
    CAPACITY,
    /// The crowd is dense and hardly moves.
    SPEED,
    /// More people come in than go out, too fast.
    INFLOW
}
