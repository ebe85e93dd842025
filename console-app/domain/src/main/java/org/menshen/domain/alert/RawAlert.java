package org.menshen.domain.alert;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.LatLon;

/// An alert as a source sends it, before anything is decided about it.
///
/// @param externalId the source's own id; the same id again is the same alert
/// @param typeCode a key of `alert-types`
/// @param severity 1…5; `null` for the default of its type
/// @param siteId the site; `null` when unknown or on a road
/// @param buildingId the building; `null` when unknown or outdoors
/// @param deviceId the device that raised it; `null` when none did
/// @param zoneId the crowd zone; `null` when it is not about one
/// @param position WGS-84; `null` when unknown
/// @param place where, in words
/// @param basis what it rests on, such as `置信度 0.83` or `0.03 MPa < 0.05 MPa`
/// @param at when it was raised, by the source's clock
/// @param cleared whether this tells the return to normal of an alert raised before
/// @param attributes whatever else the source sent
public record RawAlert(String externalId, String typeCode, @Nullable Integer severity, @Nullable String siteId,
                       @Nullable String buildingId, @Nullable String deviceId, @Nullable String zoneId,
                       @Nullable LatLon position, @Nullable String place, @Nullable String basis, Instant at, boolean cleared,
                       Map<String, String> attributes) {

    /// Copies the attributes; `null` counts as none.
    public RawAlert {
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
    }

    /// The same of another type.
    public RawAlert of(String type) {
        return new RawAlert(externalId, type, severity, siteId, buildingId, deviceId, zoneId, position, place, basis, at, cleared, attributes);
    }

    /// The same at another time.
    public RawAlert at(Instant time) {
        return new RawAlert(externalId, typeCode, severity, siteId, buildingId, deviceId, zoneId, position, place, basis, time, cleared, attributes);
    }
}
