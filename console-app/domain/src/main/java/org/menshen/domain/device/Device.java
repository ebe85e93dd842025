package org.menshen.domain.device;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.DrillIds;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.map.core.geo.LatLon;

/// A camera or sensor.
///
/// @param id 20 digits of GB/T 28181 (18 by rule B are accepted); in a drill with the prefix `DR-`
/// @param kind camera or sensor
/// @param typeCode a key of `sensor-types`, such as `A0` for a smoke detector or `B0` for a camera
/// @param name shown name
/// @param siteId the site it belongs to; `null` on a road
/// @param buildingId the building it hangs on or stands in; `null` outdoors
/// @param floor storey, 1 is the ground floor; `null` when it has none
/// @param position WGS-84
/// @param optics where it looks; `null` for sensors, and for cameras of which nobody has told it
/// @param streamUrl address of the picture; `null` when there is none
/// @param status how it stands
/// @param since since when
/// @param reason why it is not online, in plain words; `null` when online
/// @param uptime when it was not online before; known from its present standing on when nobody kept it
public record Device(String id, DeviceKind kind, String typeCode, String name, @Nullable String siteId, @Nullable String buildingId,
                     @Nullable Integer floor, LatLon position, @Nullable Optics optics, @Nullable String streamUrl,
                     DeviceStatus status, Instant since, @Nullable String reason, Uptime uptime) implements State {

    /// What was written before such times were kept begins with its present standing.
    public Device {
        uptime = java.util.Objects.requireNonNullElseGet(uptime, () -> Uptime.from(since));
    }

    /// A device of whose earlier times nothing is known; the parts are those of the record.
    public Device(String id, DeviceKind kind, String typeCode, String name, @Nullable String siteId, @Nullable String buildingId,
                  @Nullable Integer floor, LatLon position, @Nullable Optics optics, @Nullable String streamUrl,
                  DeviceStatus status, Instant since, @Nullable String reason) {
        this(id, kind, typeCode, name, siteId, buildingId, floor, position, optics, streamUrl, status, since, reason, Uptime.from(since));
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.DEVICE, id);
    }

    /// The id taken apart; empty when it is not of GB/T 28181.
    public Optional<GbId> gbId() {
        String bare = DrillIds.bare(id);
        return GbId.valid(bare) ? Optional.of(GbId.parse(bare)) : Optional.empty();
    }

    /// Digit 14 of the id; -1 when unknown.
    public int network() {
        return gbId().map(GbId::network).orElse(-1);
    }

    Device with(DeviceStatus next, Instant at, @Nullable String why) {
        return new Device(id, kind, typeCode, name, siteId, buildingId, floor, position, optics, streamUrl, next, at, why,
            uptime.after(status, since, at));
    }
}
