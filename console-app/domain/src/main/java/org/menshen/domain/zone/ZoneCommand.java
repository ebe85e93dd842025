package org.menshen.domain.zone;

import java.util.List;

import org.menshen.domain.fact.Command;
import org.menshen.map.core.geo.LatLon;

/// What can be asked about a crowd zone.
public sealed interface ZoneCommand extends Command {

    /// Enters a new zone; the parts are those of [Zone].
    record Register(String name, String kindCode, List<LatLon> ring, double areaM2, int capacity) implements ZoneCommand {
    }

    /// Replaces outline, area and capacity.
    record Redraw(List<LatLon> ring, double areaM2, int capacity) implements ZoneCommand {
    }

    /// Sets other crowd lines for a time (domain.md B-06).
    record SetThresholds(Thresholds thresholds) implements ZoneCommand {
    }

    /// Goes back to the lines of its kind.
    record ResetThresholds() implements ZoneCommand {
    }
}
