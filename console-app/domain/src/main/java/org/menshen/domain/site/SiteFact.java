package org.menshen.domain.site;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Fact;
import org.menshen.map.core.geo.LatLon;

/// What happened to a site.
public sealed interface SiteFact extends Fact {

    /// It was entered; the parts are those of [Site].
    ///
    /// @param notes `null` for none
    record Registered(String name, String typeCode, String committeeCode, List<LatLon> ring,
                      List<Building> buildings, List<Gate> gates, boolean schematic, @Nullable String notes) implements SiteFact {
    }

    /// It has another name.
    record Renamed(String name) implements SiteFact {
    }

    /// Outline, buildings and gates were replaced.
    record Redrawn(List<LatLon> ring, List<Building> buildings, List<Gate> gates, boolean schematic) implements SiteFact {
    }

    /// It has other notes; empty for none.
    record Noted(String notes) implements SiteFact {
    }
}
