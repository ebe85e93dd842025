package org.menshen.centre.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.menshen.centre.drill.DrillRecord;
import org.menshen.centre.drill.DrillSource;
import org.menshen.centre.ingest.AlertIds;
import org.menshen.centre.site.SiteModel;
import org.menshen.centre.store.AlertHistory;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.code.AlertType;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.correlation.Signal;
import org.menshen.domain.device.DeviceCommand;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.reading.Reading;
import org.menshen.wire.DomainJson;

/// A day that is over: all that came in, and what is known of each alert.
///
/// @param name what it is called
/// @param signals in the order in which they came
/// @param found what was found out about alerts, by id; nothing about those that are not in it
/// @param zone the time zone of its times of day
public record PastDay(String name, List<Signal> signals, Map<String, Finding> found, ZoneId zone) {

    private static final String SCENARIO = "scenario";

    /// Copies the collections.
    public PastDay {
        signals = List.copyOf(signals);
        found = Map.copyOf(found);
    }

    /// What was found out about an alert.
    public Finding finding(String alertId) {
        return found.getOrDefault(alertId, Finding.UNKNOWN);
    }

    /// The day of a drill. It holds what feeds send; alerts that the centre itself raises are in the log of a centre only.
    ///
    /// @param drill read to its end, not closed
    /// @param site the devices that send values
    /// @throws IOException when the drill cannot be read
    public static PastDay of(DrillSource drill, SiteModel site, CodeBook codes) throws IOException {
        Map<String, DeviceCommand.Register> devices = new HashMap<>();
        site.entered(SubjectKind.DEVICE, DeviceCommand.Register.class).forEach(device -> devices.put(device.id(), device.command()));
        AlertIds ids = new AlertIds(true);
        List<Signal> signals = new ArrayList<>();
        Map<String, Finding> found = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (DrillRecord record = drill.next(); record != null; record = drill.next()) {
            for (RawAlert raw : record.alerts()) {
                String id = ids.alert(record.source(), raw.externalId()).id();
                if (!raw.cleared() && seen.add(id)) {
                    signals.add(signal(id, raw, record.at(), codes));
                    if (raw.attributes().containsKey(SCENARIO)) {
                        found.put(id, Finding.TRUE);
                    }
                }
            }
            for (Reading reading : record.readings()) {
                if (reading instanceof Reading.Telemetry value && devices.containsKey(value.deviceId())) {
                    signals.add(signal(devices.get(value.deviceId()), value));
                }
            }
            record.commands().forEach(command -> hear(command, found));
        }
        return new PastDay(drill.header().name(), signals, found, drill.header().zone());
    }

    private static void hear(CommandEnvelope envelope, Map<String, Finding> found) {
        switch (envelope.command()) {
            case AlertCommand.Confirm c -> found.put(envelope.subject().id(), Finding.TRUE);
            case AlertCommand.MarkFalse c -> found.put(envelope.subject().id(), Finding.FALSE);
            case IncidentCommand.Report c when c.alertId() != null -> found.put(c.alertId(), Finding.TRUE);
            case IncidentCommand.LinkAlert c -> found.put(c.alertId(), Finding.TRUE);
            default -> { }
        }
    }

    private static Signal signal(String id, RawAlert raw, Instant heard, CodeBook codes) {
        int severity = raw.severity() == null ? codes.alertType(raw.typeCode()).map(AlertType::severity).orElse(0) : raw.severity();
        Alert.Origin origin = Alert.Origin.of("", raw, severity);
        return new Signal(id, raw.typeCode(), "", raw.siteId(), raw.buildingId(), raw.deviceId(), raw.zoneId(), raw.position(), origin.place(),
                raw.at(), heard, severity, Signal.confidence(raw.attributes()), null, raw.attributes());
    }

    private static Signal signal(DeviceCommand.Register device, Reading.Telemetry value) {
        return new Signal(value.deviceId() + "@" + value.at(), "", device.typeCode(), device.siteId(), device.buildingId(), value.deviceId(), null,
                device.position(), device.name(), value.at(), value.at(), 0, null, value.value(), Map.of());
    }

    /// The alerts of a centre's log, all that it holds. Values of sensors are no facts and not in it.
    ///
    /// @param directory the centre's data; the centre must not run
    /// @throws org.menshen.centre.store.StoreException when the files are in use or cannot be read
    public static PastDay of(Path directory, ZoneId zone, DomainJson json) {
        List<Signal> signals = new ArrayList<>();
        Map<String, Finding> found = new HashMap<>();
        for (Alert alert : AlertHistory.read(directory, json)) {
            signals.add(Signal.of(alert));
            if (alert.status() == AlertStatus.FALSE) {
                found.put(alert.id(), Finding.FALSE);
            } else if (alert.verdict() != null && alert.status() != AlertStatus.DUPLICATE && alert.status() != AlertStatus.TEST) {
                found.put(alert.id(), Finding.TRUE);
            }
        }
        return new PastDay(String.valueOf(directory.getFileName()), signals, found, zone);
    }
}
