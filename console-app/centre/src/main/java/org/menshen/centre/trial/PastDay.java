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

import org.menshen.centre.detect.PastRoom;
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
import org.menshen.domain.correlation.Explanation;
import org.menshen.domain.correlation.Signal;
import org.menshen.domain.device.DeviceCommand;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.register.ModelCommand;
import org.menshen.wire.DomainJson;

/// A day that is over: all that came in, and what is known of each alert.
///
/// @param name what it is called
/// @param signals in the order in which they came
/// @param found what was found out about alerts, by id; nothing about those that are not in it
/// @param zone the time zone of its times of day
public record PastDay(String name, List<Signal> signals, Map<String, FoundOut> found, ZoneId zone) {

    private static final String SCENARIO = "scenario";

    /// Copies the collections.
    public PastDay {
        signals = List.copyOf(signals);
        found = Map.copyOf(found);
    }

    /// What was found out about an alert.
    public FoundOut finding(String alertId) {
        return found.getOrDefault(alertId, FoundOut.UNKNOWN);
    }

    /// The day of a drill: what feeds send, and what the centre itself raises from that.
    ///
    /// @param drill read to its end, not closed
    /// @param site the devices that send values, and the ground that crowds stand on
    /// @param inForce the other rules in force: what they raise counts, too
    /// @throws IOException when the drill cannot be read
    public static PastDay of(DrillSource drill, SiteModel site, CodeBook codes, List<ModelCommand.Publish> inForce) throws IOException {
        Map<String, DeviceCommand.Register> devices = new HashMap<>();
        site.entered(SubjectKind.DEVICE, DeviceCommand.Register.class).forEach(device -> devices.put(device.id(), device.command()));
        AlertIds ids = new AlertIds(true);
        PastRoom room = new PastRoom(codes, ids, site.registrations(), inForce);
        List<Signal> signals = new ArrayList<>();
        Map<String, FoundOut> found = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (DrillRecord record = drill.next(); record != null; record = drill.next()) {
            for (RawAlert raw : record.alerts()) {
                Subject alert = ids.alert(record.source(), raw.externalId());
                if (!raw.cleared() && seen.add(alert.id())) {
                    Alert.Origin origin = origin(record.source(), raw, codes);
                    signals.add(signal(alert.id(), raw, origin, record.at()));
                    room.heard(alert, origin, record.at());
                    if (raw.attributes().containsKey(SCENARIO)) {
                        found.put(alert.id(), FoundOut.TRUE);
                    }
                }
            }
            for (Reading reading : record.readings()) {
                room.heard(reading);
                if (reading instanceof Reading.Telemetry value && devices.containsKey(value.deviceId())) {
                    signals.add(signal(devices.get(value.deviceId()), value));
                }
            }
            record.commands().forEach(command -> hear(command, found));
            for (Alert own : room.look(record.at())) {
                signals.add(Signal.of(own));
                judged(own, found);
            }
        }
        return new PastDay(drill.header().name(), signals, found, drill.header().zone());
    }

    /// What a rule raised was true when one of its causes was, as far as anybody said.
    private static void judged(Alert own, Map<String, FoundOut> found) {
        List<FoundOut> causes = Explanation.of(own).map(Explanation::alertIds).orElse(List.of()).stream()
                .map(id -> found.getOrDefault(id, FoundOut.UNKNOWN)).toList();
        if (causes.contains(FoundOut.TRUE)) {
            found.put(own.id(), FoundOut.TRUE);
        } else if (!causes.isEmpty() && causes.stream().allMatch(FoundOut.FALSE::equals)) {
            found.put(own.id(), FoundOut.FALSE);
        }
    }

    private static void hear(CommandEnvelope envelope, Map<String, FoundOut> found) {
        switch (envelope.command()) {
            case AlertCommand.Confirm c -> found.put(envelope.subject().id(), FoundOut.TRUE);
            case AlertCommand.MarkFalse c -> found.put(envelope.subject().id(), FoundOut.FALSE);
            case IncidentCommand.Report c when c.alertId() != null -> found.put(c.alertId(), FoundOut.TRUE);
            case IncidentCommand.LinkAlert c -> found.put(c.alertId(), FoundOut.TRUE);
            default -> { }
        }
    }

    private static Alert.Origin origin(String source, RawAlert raw, CodeBook codes) {
        int usual = codes.alertType(raw.typeCode()).map(AlertType::severity).orElse(0);
        return Alert.Origin.of(source, raw, raw.severity() == null ? usual : raw.severity());
    }

    private static Signal signal(String id, RawAlert raw, Alert.Origin origin, Instant heard) {
        return new Signal(id, raw.typeCode(), "", raw.siteId(), raw.buildingId(), raw.deviceId(), raw.zoneId(), raw.position(), origin.place(),
                raw.at(), heard, origin.severity(), Signal.confidence(raw.attributes()), null, raw.attributes(), origin.basis());
    }

    private static Signal signal(DeviceCommand.Register device, Reading.Telemetry value) {
        return new Signal(value.deviceId() + "@" + value.at(), "", device.typeCode(), device.siteId(), device.buildingId(), value.deviceId(), null,
                device.position(), device.name(), value.at(), value.at(), 0, null, value.value(), Map.of(), "");
    }

    /// The alerts of a centre's log, all that it holds. Values of sensors are no facts and not in it.
    ///
    /// @param directory the centre's data; the centre must not run
    /// @throws org.menshen.centre.store.StoreException when the files are in use or cannot be read
    public static PastDay of(Path directory, ZoneId zone, DomainJson json) {
        List<Signal> signals = new ArrayList<>();
        Map<String, FoundOut> found = new HashMap<>();
        for (Alert alert : AlertHistory.read(directory, json)) {
            signals.add(Signal.of(alert));
            if (alert.status() == AlertStatus.FALSE) {
                found.put(alert.id(), FoundOut.FALSE);
            } else if (alert.verdict() != null && alert.status() != AlertStatus.DUPLICATE && alert.status() != AlertStatus.TEST) {
                found.put(alert.id(), FoundOut.TRUE);
            }
        }
        return new PastDay(String.valueOf(directory.getFileName()), signals, found, zone);
    }
}
