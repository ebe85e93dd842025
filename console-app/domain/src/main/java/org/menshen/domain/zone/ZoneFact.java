package org.menshen.domain.zone;

import java.util.List;

import org.menshen.domain.fact.Fact;
import org.menshen.map.core.geo.LatLon;

/// What happened to a crowd zone.
public sealed interface ZoneFact extends Fact {

    /// It was entered; the parts are those of [Zone].
    record Registered(String name, String kindCode, List<LatLon> ring, double areaM2, int capacity) implements ZoneFact {
    }

    /// Outline, area and capacity were replaced.
    record Redrawn(List<LatLon> ring, double areaM2, int capacity) implements ZoneFact {
    }

    /// Other crowd lines hold for a time.
    record ThresholdsSet(Thresholds thresholds) implements ZoneFact {
    }

    /// The lines of its kind hold again.
    record ThresholdsReset() implements ZoneFact {
    }
}
