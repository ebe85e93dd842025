package org.menshen.domain.device;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Fact;
import org.menshen.map.core.geo.LatLon;

/// What happened to a device.
public sealed interface DeviceFact extends Fact {

    /// It was entered; the parts are those of [Device].
    record Registered(DeviceKind kind, String typeCode, String name, @Nullable String siteId, @Nullable String buildingId,
                      @Nullable Integer floor, LatLon position, @Nullable Optics optics, @Nullable String streamUrl) implements DeviceFact {
    }

    /// It was moved or turned.
    record Moved(LatLon position, @Nullable Optics optics) implements DeviceFact {
    }

    /// Its picture has another address, or none.
    record Readdressed(@Nullable String streamUrl) implements DeviceFact {
    }

    /// It answers again.
    record WentOnline() implements DeviceFact {
    }

    /// It stopped answering.
    record WentOffline(String reason) implements DeviceFact {
    }

    /// It reported a fault.
    record Faulted(String reason) implements DeviceFact {
    }

    /// Work on it began.
    record MaintenanceStarted(String reason) implements DeviceFact {
    }

    /// Work on it ended.
    record MaintenanceEnded() implements DeviceFact {
    }

    /// It was taken out of use.
    record Disabled(String reason) implements DeviceFact {
    }

    /// It was taken into use again.
    record Enabled() implements DeviceFact {
    }
}
