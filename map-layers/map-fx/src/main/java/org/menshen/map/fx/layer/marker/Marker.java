package org.menshen.map.fx.layer.marker;

import org.menshen.map.core.geo.LatLon;

/// A severity on the map: an alert or an incident.
///
/// @param id unique in its layer
/// @param at where
/// @param severity 1 (worst) … 5 (information); gives shape, numeral and colour
/// @param urgent nobody has answered yet: a severity of 1 or 2 then has a blinking halo
/// @param others for whom it stands beside itself; how many that makes is written at its corner
/// @param pending something was decided about it that is not confirmed yet: three dots at its other corner
public record Marker(String id, LatLon at, int severity, boolean urgent, Others others, boolean pending) {

    /// A marker about which nothing waits to be confirmed.
    ///
    /// @param count how many of its own severity it stands for, itself among them; from 1
    public Marker(String id, LatLon at, int severity, boolean urgent, int count) {
        this(id, at, severity, urgent, Others.NONE.and(severity, count - 1), false);
    }

    /// @throws IllegalArgumentException when the severity is not 1…5 or the count is below 1
    public Marker {
        if (severity < 1 || severity > 5) {
            throw new IllegalArgumentException("not a marker: severity " + severity + " (1…5)");
        }
    }

    /// How many it stands for, itself among them.
    public int count() {
        return 1 + others.total();
    }
}
