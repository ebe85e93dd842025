package org.menshen.map.fx.layer.marker;

import org.menshen.map.core.geo.LatLon;

/// A severity on the map: an alert or an incident.
///
/// @param id unique in its layer
/// @param at where
/// @param severity 1 (worst) … 5 (information); gives shape, numeral and colour
/// @param urgent nobody has answered yet: a severity of 1 or 2 then has a blinking halo
/// @param count how many it stands for; more than one is written at its corner
/// @param pending something was decided about it that is not confirmed yet: three dots at its other corner
public record Marker(String id, LatLon at, int severity, boolean urgent, int count, boolean pending) {

    /// A marker about which nothing waits to be confirmed.
    public Marker(String id, LatLon at, int severity, boolean urgent, int count) {
        this(id, at, severity, urgent, count, false);
    }

    /// @throws IllegalArgumentException when the severity is not 1…5 or the count is below 1
    public Marker {
        if (severity < 1 || severity > 5 || count < 1) {
            throw new IllegalArgumentException("not a marker: severity " + severity + " (1…5), count " + count + " (from 1)");
        }
    }
}
