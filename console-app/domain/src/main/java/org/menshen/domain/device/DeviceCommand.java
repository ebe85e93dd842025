package org.menshen.domain.device;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Command;
import org.menshen.map.core.geo.LatLon;

/// What can be asked about a device.
public sealed interface DeviceCommand extends Command {

    /// Enters a new device; the parts are those of [Device]. It starts online.
    record Register(DeviceKind kind, String typeCode, String name, @Nullable String siteId, @Nullable String buildingId,
                    @Nullable Integer floor, LatLon position, @Nullable Optics optics, @Nullable String streamUrl) implements DeviceCommand {
    }

    /// Moves or turns it.
    record Move(LatLon position, @Nullable Optics optics) implements DeviceCommand {
    }

    /// Gives it another picture address; `null` takes the picture away.
    record Readdress(@Nullable String streamUrl) implements DeviceCommand {
    }

    /// It answers again.
    record ReportOnline() implements DeviceCommand {
    }

    /// It does not answer.
    record ReportOffline(String reason) implements DeviceCommand {
    }

    /// It says that it is broken.
    record ReportFault(String reason) implements DeviceCommand {
    }

    /// Somebody begins to work on it.
    record StartMaintenance(String reason) implements DeviceCommand {
    }

    /// The work is over; it counts as online until the next sign says otherwise.
    record EndMaintenance() implements DeviceCommand {
    }

    /// Takes it out of use.
    record Disable(String reason) implements DeviceCommand {
    }

    /// Takes it into use again.
    record Enable() implements DeviceCommand {
    }
}
