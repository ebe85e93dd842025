package org.menshen.domain.correlation;

import java.util.Optional;

import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// How near to each other signals have to be.
///
/// @param kind what has to be the same
/// @param metres for [Kind#NEAR], the distance from the first of them; 0 for others
public record RulePlace(Kind kind, double metres) {

    /// What has to be the same. Written in a file in lower case; [#NEAR] as a number of metres such as `50m`.
    public enum Kind {
        /// One device.
        DEVICE,
        /// One building.
        BUILDING,
        /// One site.
        SITE,
        /// One crowd zone.
        ZONE,
        /// Not farther than so many metres.
        NEAR,
        /// The whole subdistrict.
        ANYWHERE
    }

    /// What signals of one place share; empty for a signal that says nothing of such a place.
    public Optional<String> key(Signal signal) {
        return switch (kind) {
            case DEVICE -> Optional.ofNullable(signal.deviceId());
            case BUILDING -> signal.buildingId() == null ? Optional.empty() : Optional.of(signal.siteId() + "/" + signal.buildingId());
            case SITE -> Optional.ofNullable(signal.siteId());
            case ZONE -> Optional.ofNullable(signal.zoneId());
            case NEAR -> signal.position() == null ? Optional.empty() : Optional.of("");
            case ANYWHERE -> Optional.of("");
        };
    }

    /// Whether two signals with the same key are near enough.
    public boolean together(Signal first, Signal other) {
        LatLon a = first.position();
        LatLon b = other.position();
        return kind != Kind.NEAR || a != null && b != null && Geodesy.distance(a, b) <= metres;
    }
}
