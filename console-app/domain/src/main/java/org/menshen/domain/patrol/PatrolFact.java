package org.menshen.domain.patrol;

import java.time.Instant;
import java.util.List;

import org.menshen.domain.fact.Fact;
import org.menshen.map.core.geo.LatLon;

/// What happened to a patrol route. The parts are those of the commands.
public sealed interface PatrolFact extends Fact {

    /// It was drawn.
    record Drawn(String name, List<LatLon> points) implements PatrolFact {
    }

    /// It was drawn otherwise.
    record Redrawn(String name, List<LatLon> points) implements PatrolFact {
    }

    /// It was taken away.
    record Erased() implements PatrolFact {
    }

    /// A tour was planned.
    record Assigned(int tour, String unitId, Instant from, Instant to) implements PatrolFact {
    }

    /// It began.
    record Started(int tour) implements PatrolFact {
    }

    /// A point was visited.
    record Visited(int tour, int point, Instant since, Instant at) implements PatrolFact {
    }

    /// The unit left the route.
    record Strayed(int tour, Instant since) implements PatrolFact {
    }

    /// It came back.
    record Rejoined(int tour) implements PatrolFact {
    }

    /// It ended.
    ///
    /// @param done whether enough of it was done
    /// @param coverage share of the points that were visited, 0…1
    record Ended(int tour, boolean done, double coverage) implements PatrolFact {
    }

    /// It was cancelled.
    record Cancelled(int tour, String reason) implements PatrolFact {
    }
}
