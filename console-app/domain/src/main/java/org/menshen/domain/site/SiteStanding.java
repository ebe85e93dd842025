package org.menshen.domain.site;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.maintenance.Maintenance;

/// How a guarded site stands: its devices, and what is open there.
///
/// @param inUse devices that are in use
/// @param silent those of them that do not answer or say that they are broken
/// @param workedOn those of them that somebody works on
/// @param cameras cameras among those in use
/// @param byDevices what follows from that
/// @param health the worst that is true of it, what is open there included
/// @param alerts open alerts
/// @param worst the worst severity of an open alert or incident; 0 when there is none
/// @param incidents open incidents
public record SiteStanding(int inUse, int silent, int workedOn, int cameras, SiteHealth byDevices, SiteHealth health, int alerts, int worst,
                           int incidents) {

    /// A site of which nothing is known.
    public static final SiteStanding NONE = new SiteStanding(0, 0, 0, 0, SiteHealth.NORMAL, SiteHealth.NORMAL, 0, 0, 0);

    /// Devices that answer.
    public int on() {
        return inUse - silent - workedOn;
    }

    /// The share of devices that do not answer, 0…1.
    public double silentShare() {
        return inUse == 0 ? 0 : (double) silent / inUse;
    }

    private static final class Counts {
        private int inUse;
        private int silent;
        private int workedOn;
        private int cameras;
        private int alerts;
        private int worst;
        private int incidents;

        private void open(int severity) {
            worst = worst == 0 ? severity : Math.min(worst, severity);
        }
    }

    /// How all sites stand.
    ///
    /// @param states all states of a kind
    /// @param share see [SiteHealth#of]
    /// @param grave see [SiteHealth#worst]
    /// @return by the id of the site; sites of which nothing is known are left out
    public static Map<String, SiteStanding> all(States states, double share, int grave, Instant now) {
        Map<String, Counts> counts = new HashMap<>();
        for (Versioned<State> versioned : states.all(SubjectKind.DEVICE)) {
            if (versioned.state() instanceof Device device && device.siteId() != null && device.status() != DeviceStatus.DISABLED) {
                Counts count = counts.computeIfAbsent(device.siteId(), id -> new Counts());
                count.inUse++;
                count.cameras += device.kind() == DeviceKind.CAMERA ? 1 : 0;
                count.silent += device.status() == DeviceStatus.OFFLINE || device.status() == DeviceStatus.FAULT ? 1 : 0;
                count.workedOn += device.status() == DeviceStatus.MAINTENANCE ? 1 : 0;
            }
        }
        for (Versioned<State> versioned : states.all(SubjectKind.ALERT)) {
            if (versioned.state() instanceof Alert alert && alert.status().isOpen() && alert.siteId() != null) {
                Counts count = counts.computeIfAbsent(alert.siteId(), id -> new Counts());
                count.alerts++;
                count.open(alert.severity());
            }
        }
        for (Versioned<State> versioned : states.all(SubjectKind.INCIDENT)) {
            if (versioned.state() instanceof Incident incident && incident.status().isOpen() && incident.details().siteId() != null) {
                Counts count = counts.computeIfAbsent(incident.details().siteId(), id -> new Counts());
                count.incidents++;
                count.open(incident.severity());
            }
        }
        Set<String> planned = states.all(SubjectKind.MAINTENANCE).stream().map(Versioned::state).filter(Maintenance.class::isInstance)
            .map(Maintenance.class::cast).filter(work -> work.runs(now) && work.scope().siteId() != null && work.scope().deviceId() == null
                && work.scope().typeCode() == null).map(work -> work.scope().siteId()).collect(Collectors.toSet());
        Map<String, SiteStanding> all = new HashMap<>();
        counts.forEach((id, c) -> {
            SiteHealth byDevices = SiteHealth.of(c.inUse, c.silent, c.workedOn, share, planned.contains(id));
            all.put(id, new SiteStanding(c.inUse, c.silent, c.workedOn, c.cameras, byDevices, SiteHealth.worst(byDevices, c.worst, grave), c.alerts,
                c.worst, c.incidents));
        });
        return all;
    }

    /// Where states come from.
    @FunctionalInterface
    public interface States {
        /// All states of a kind.
        Collection<Versioned<State>> all(SubjectKind kind);
    }
}
