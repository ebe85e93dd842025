package org.menshen.domain.patrol;

import java.time.Instant;
import java.util.List;

import org.menshen.domain.fact.Command;
import org.menshen.map.core.geo.LatLon;

/// What can be asked about a patrol route.
public sealed interface PatrolCommand extends Command {

    /// Draws a route.
    record Draw(String name, List<LatLon> points) implements PatrolCommand {
    }

    /// Draws it otherwise; not while somebody walks it.
    record Redraw(String name, List<LatLon> points) implements PatrolCommand {
    }

    /// Takes it away; not while somebody walks it or shall.
    record Erase() implements PatrolCommand {
    }

    /// 派巡: plans a tour.
    record Assign(String unitId, Instant from, Instant to) implements PatrolCommand {
    }

    /// Its time has come; given by the centre.
    record Start(int tour) implements PatrolCommand {
    }

    /// The unit stayed at a point long enough; given by the centre from the unit's positions.
    ///
    /// @param point which, from 0
    /// @param since when it came there
    /// @param at when it had stayed long enough
    record Visit(int tour, int point, Instant since, Instant at) implements PatrolCommand {
    }

    /// The unit has left the route for long; given by the centre.
    ///
    /// @param since since when
    record Stray(int tour, Instant since) implements PatrolCommand {
    }

    /// It is back; given by the centre.
    record Rejoin(int tour) implements PatrolCommand {
    }

    /// Its time is over, or all points are visited; given by the centre.
    record End(int tour) implements PatrolCommand {
    }

    /// It does not take place, or not to its end.
    record Cancel(int tour, String reason) implements PatrolCommand {
    }
}
