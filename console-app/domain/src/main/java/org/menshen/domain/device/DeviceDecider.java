package org.menshen.domain.device;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.DrillIds;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;

/// The rules of cameras and sensors.
public final class DeviceDecider implements Decider<Device, DeviceCommand, DeviceFact> {

    @Override
    public Decision<DeviceFact> decide(@Nullable Device device, Subject subject, DeviceCommand command, Context context) {
        if (command instanceof DeviceCommand.Register c) {
            return register(device, subject, c, context);
        }
        if (device == null) {
            return Decision.refuse("device.unknown", "id", subject.id());
        }
        return switch (command) {
            case DeviceCommand.Register c -> register(device, subject, c, context);
            case DeviceCommand.Move c -> device.optics() != null && c.optics() == null ? Decision.refuse("device.needs-optics")
                : Decision.accept(new DeviceFact.Moved(c.position(), c.optics()));
            case DeviceCommand.Readdress c -> Decision.accept(new DeviceFact.Readdressed(c.streamUrl()));
            case DeviceCommand.ReportOnline c -> reported(device, DeviceStatus.ONLINE, "-", new DeviceFact.WentOnline());
            case DeviceCommand.ReportOffline c -> reported(device, DeviceStatus.OFFLINE, c.reason(), new DeviceFact.WentOffline(c.reason()));
            case DeviceCommand.ReportFault c -> reported(device, DeviceStatus.FAULT, c.reason(), new DeviceFact.Faulted(c.reason()));
            case DeviceCommand.StartMaintenance c -> device.status() == DeviceStatus.MAINTENANCE || device.status() == DeviceStatus.DISABLED
                ? wrong(device) : reasoned(c.reason(), new DeviceFact.MaintenanceStarted(c.reason()));
            case DeviceCommand.EndMaintenance c -> only(device, DeviceStatus.MAINTENANCE, new DeviceFact.MaintenanceEnded());
            case DeviceCommand.Disable c -> device.status() == DeviceStatus.DISABLED
                ? wrong(device) : reasoned(c.reason(), new DeviceFact.Disabled(c.reason()));
            case DeviceCommand.Enable c -> only(device, DeviceStatus.DISABLED, new DeviceFact.Enabled());
        };
    }

    private static Decision<DeviceFact> register(@Nullable Device device, Subject subject, DeviceCommand.Register c, Context context) {
        if (device != null) {
            return Decision.refuse("device.exists", "id", subject.id());
        }
        String bare = context.drill() ? DrillIds.bare(subject.id()) : subject.id();
        if (!GbId.valid(bare)) {
            return Decision.refuse("device.bad-id", "id", subject.id());
        }
        if (!context.codes("sensor-types").contains(c.typeCode())) {
            return Decision.refuse("device.unknown-type", "type", c.typeCode());
        }
        return Decision.accept(new DeviceFact.Registered(c.kind(), c.typeCode(), c.name(), c.siteId(), c.buildingId(), c.floor(),
            c.position(), c.optics(), c.streamUrl()));
    }

    /// What a device tells of itself counts only while it is in service, and only when it is news.
    private static Decision<DeviceFact> reported(Device device, DeviceStatus next, String reason, DeviceFact fact) {
        if (device.status() == DeviceStatus.MAINTENANCE || device.status() == DeviceStatus.DISABLED) {
            return wrong(device);
        }
        return device.status() == next ? Decision.refuse("device.no-change", "status", next.name()) : reasoned(reason, fact);
    }

    private static Decision<DeviceFact> only(Device device, DeviceStatus needed, DeviceFact fact) {
        return device.status() == needed ? Decision.accept(fact) : wrong(device);
    }

    private static Decision<DeviceFact> reasoned(String reason, DeviceFact fact) {
        return reason.isBlank() ? Decision.refuse("device.needs-reason") : Decision.accept(fact);
    }

    private static Decision<DeviceFact> wrong(Device device) {
        return Decision.refuse("device.wrong-status", "status", device.status().name());
    }

    @Override
    public Device evolve(@Nullable Device d, Subject subject, DeviceFact fact, Stamp stamp) {
        var at = stamp.operatorTime();
        return switch (fact) {
            case DeviceFact.Registered f -> new Device(subject.id(), f.kind(), f.typeCode(), f.name(), f.siteId(), f.buildingId(), f.floor(),
                f.position(), f.optics(), f.streamUrl(), DeviceStatus.ONLINE, at, null);
            case DeviceFact.Moved f -> new Device(d.id(), d.kind(), d.typeCode(), d.name(), d.siteId(), d.buildingId(), d.floor(),
                f.position(), f.optics(), d.streamUrl(), d.status(), d.since(), d.reason(), d.uptime());
            case DeviceFact.Readdressed f -> new Device(d.id(), d.kind(), d.typeCode(), d.name(), d.siteId(), d.buildingId(), d.floor(),
                d.position(), d.optics(), f.streamUrl(), d.status(), d.since(), d.reason(), d.uptime());
            case DeviceFact.WentOnline f -> d.with(DeviceStatus.ONLINE, at, null);
            case DeviceFact.WentOffline f -> d.with(DeviceStatus.OFFLINE, at, f.reason());
            case DeviceFact.Faulted f -> d.with(DeviceStatus.FAULT, at, f.reason());
            case DeviceFact.MaintenanceStarted f -> d.with(DeviceStatus.MAINTENANCE, at, f.reason());
            case DeviceFact.MaintenanceEnded f -> d.with(DeviceStatus.ONLINE, at, null);
            case DeviceFact.Disabled f -> d.with(DeviceStatus.DISABLED, at, f.reason());
            case DeviceFact.Enabled f -> d.with(DeviceStatus.ONLINE, at, null);
        };
    }
}
