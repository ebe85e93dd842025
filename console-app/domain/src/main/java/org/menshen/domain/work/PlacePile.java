package org.menshen.domain.work;

import java.util.List;

import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;

/// Items that a map shows as one, because their symbols would cover each other; often a single one.
///
/// @param at where it stands, WGS-84
/// @param box where they are
/// @param register the register of them all; empty when they are of several
/// @param heads some of them, the most pressing first
/// @param count how many there are
/// @param near how many of them have little time left
/// @param late how many of them are late
public record PlacePile(LatLon at, Bounds box, String register, List<Head> heads, int count, int near, int late) {

    /// Copies the list.
    public PlacePile {
        heads = List.copyOf(heads);
    }

    /// One of the items.
    ///
    /// @param id its id
    /// @param register id of its register
    /// @param due [WorkDue#LATE], [WorkDue#NEAR] or [WorkDue#CALM] for any other
    public record Head(String id, String register, WorkDue due) {
    }
}
