package org.menshen.centre.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.menshen.centre.store.CommandAnswer;
import org.menshen.centre.store.Ledger;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceCommand;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.reading.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what feeds send: alerts become commands on the one append path, readings become last values. What is sent twice counts once.
/// Safe from any thread.
public final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int MAX_ID = 200;
    private static final String FUTURE = "futureTime";

    private final Ledger ledger;
    private final CodeBook codes;
    private final ReadingBoard board;
    private final SourceBoard sources;
    private final RejectedRows rejectedRows;
    private final AlertIds ids;
    private final Clock clock;
    private final Duration futureTolerance;
    private final Consumer<Reading> detectors;

    /// @param ledger where alerts go
    /// @param codes known alert types
    /// @param board where readings go
    /// @param sources who is counted
    /// @param rejectedRows where refused rows are kept
    /// @param ids ids of alerts
    /// @param clock the centre's clock
    /// @param futureTolerance how far ahead of the clock a record may be
    /// @param detectors told of every reading that was newer than the one before
    public Intake(Ledger ledger, CodeBook codes, ReadingBoard board, SourceBoard sources, RejectedRows rejectedRows, AlertIds ids,
                  Clock clock, Duration futureTolerance, Consumer<Reading> detectors) {
        this.ledger = ledger;
        this.codes = codes;
        this.board = board;
        this.sources = sources;
        this.rejectedRows = rejectedRows;
        this.ids = ids;
        this.clock = clock;
        this.futureTolerance = futureTolerance;
        this.detectors = detectors;
    }

    /// One row of a message, already read.
    ///
    /// @param index its place among all rows, from 0
    /// @param at where it stands
    /// @param alert an alert, or
    /// @param reading a reading
    public record Row(int index, String at, Optional<RawAlert> alert, Optional<Reading> reading) {
    }

    /// Takes a message.
    ///
    /// @param source the feed, admitted by the source board
    /// @param rows its good rows
    /// @param unreadable its rows that could not be read
    /// @throws org.menshen.centre.store.StoreException when alerts cannot be written; what of the message has happened then counts once when it is
    ///         sent again
    public Receipt take(String source, List<Row> rows, List<Rejected> unreadable) {
        Instant now = clock.instant();
        List<Rejected> rejected = new ArrayList<>(unreadable);
        List<CommandEnvelope> commands = new ArrayList<>();
        Map<UUID, Row> rowOf = new HashMap<>();
        List<Reading> readings = new ArrayList<>();
        Map<String, Instant> seen = new HashMap<>();
        for (Row row : rows) {
            Optional<String> wrong = row.alert().flatMap(this::wrong);
            if (wrong.isPresent()) {
                rejected.add(new Rejected(row.index(), row.at(), wrong.get()));
                continue;
            }
            row.alert().map(raw -> marked(raw, now)).ifPresent(raw -> {
                CommandEnvelope command = command(source, raw, now, seen);
                commands.add(command);
                rowOf.put(command.id(), row);
            });
            row.reading().map(reading -> arrived(source, reading, now)).ifPresent(readings::add);
        }
        readings.stream().flatMap(reading -> beat(reading, now).stream()).forEach(commands::add);
        List<CommandAnswer> answers = ledger.submit(new Actor("source:" + source, source, Actor.SYSTEM.role(), "centre"), commands);
        for (int i = 0; i < answers.size(); i++) {
            Row row = rowOf.get(commands.get(i).id());
            if (row != null) {
                refusal(answers.get(i)).ifPresent(reason -> rejected.add(new Rejected(row.index(), row.at(), reason)));
            }
        }
        readings.stream().filter(board::offer).forEach(detectors);
        rejected.sort(java.util.Comparator.comparingInt(Rejected::index));
        int accepted = rows.size() + unreadable.size() - rejected.size();
        sources.heard(source, accepted, rejected.size());
        rejectedRows.keep(source, now, rejected);
        return new Receipt(accepted, rejected);
    }

    private Optional<String> wrong(RawAlert raw) {
        if (raw.externalId() == null || raw.externalId().isBlank() || raw.externalId().length() > MAX_ID) {
            return Optional.of("externalId is missing or longer than " + MAX_ID);
        }
        if (raw.at() == null) {
            return Optional.of("at is missing");
        }
        if (!raw.cleared() && codes.alertType(String.valueOf(raw.typeCode())).isEmpty()) {
            return Optional.of("typeCode is unknown: " + raw.typeCode());
        }
        if (raw.severity() != null && (raw.severity() < 1 || raw.severity() > 5)) {
            return Optional.of("severity is not 1…5: " + raw.severity());
        }
        return Optional.empty();
    }

    /// A record from the future takes the time of its arrival, so that it is not sorted first, and says so (SEC-24).
    private RawAlert marked(RawAlert raw, Instant now) {
        if (!raw.at().isAfter(now.plus(futureTolerance))) {
            return raw;
        }
        Map<String, String> attributes = new HashMap<>(raw.attributes());
        attributes.put(FUTURE, raw.at().toString());
        return new RawAlert(raw.externalId(), raw.typeCode(), raw.severity(), raw.siteId(), raw.buildingId(), raw.deviceId(),
                raw.zoneId(), raw.position(), raw.place(), raw.basis(), now, raw.cleared(), attributes);
    }

    private Reading arrived(String source, Reading reading, Instant now) {
        if (!reading.at().isAfter(now.plus(futureTolerance))) {
            return reading;
        }
        LOG.warn("source {}: {} claims to be from {}, {} ahead; the time of its arrival is used", source, reading.key(), reading.at(),
                Duration.between(now, reading.at()));
        return switch (reading) {
            case Reading.UnitPosition p -> new Reading.UnitPosition(p.unitId(), now, p.position(), p.headingDeg(), p.speedMps());
            case Reading.CrowdSample c -> new Reading.CrowdSample(c.zoneId(), now, c.count(), c.speedMps(), c.coverage());
            case Reading.Telemetry t -> new Reading.Telemetry(t.deviceId(), now, t.value(), t.unit());
            case Reading.Heartbeat h -> new Reading.Heartbeat(h.deviceId(), now, h.online());
        };
    }

    private CommandEnvelope command(String source, RawAlert raw, Instant now, Map<String, Instant> seen) {
        Subject subject = ids.alert(source, raw.externalId());
        Optional<Versioned<State>> present = ledger.states().find(subject);
        long version = present.map(Versioned::version).orElse(0L);
        if (raw.cleared()) {
            return new CommandEnvelope(ids.command("clear", source, raw.externalId(), raw.at()), subject, version,
                    new AlertCommand.ReturnToNormal(raw.at()), now);
        }
        Instant known = seen.putIfAbsent(raw.externalId(), raw.at());
        if (known == null && present.isPresent() && present.get().state() instanceof Alert alert && !sameRecord(alert, raw)) {
            known = alert.raisedAt();
        }
        if (known != null && raw.at().isAfter(known)) {
            return new CommandEnvelope(ids.command("repeat", source, raw.externalId(), raw.at()), subject, version,
                    new AlertCommand.Repeat(raw.at(), raw.basis() == null ? "" : raw.basis()), now);
        }
        int severity = codes.alertType(raw.typeCode()).orElseThrow().severity();
        return new CommandEnvelope(ids.command("raise", source, raw.externalId()), subject, version,
                new AlertCommand.Raise(Alert.Origin.of(source, raw, severity)), now);
    }

    /// Whether it is the record that raised the alert, told again; one from the future is known by the time it claimed.
    private static boolean sameRecord(Alert alert, RawAlert raw) {
        String claimed = raw.attributes().get(FUTURE);
        return claimed != null && claimed.equals(alert.origin().attributes().get(FUTURE));
    }

    /// A device that starts or stops answering changes its state; a beat that tells nothing new does not.
    private Optional<CommandEnvelope> beat(Reading reading, Instant now) {
        if (!(reading instanceof Reading.Heartbeat beat)) {
            return Optional.empty();
        }
        Subject subject = new Subject(SubjectKind.DEVICE, beat.deviceId());
        Optional<Versioned<State>> present = ledger.states().find(subject);
        if (present.isEmpty() || !(present.get().state() instanceof Device device)) {
            return Optional.empty();
        }
        Command command;
        if (beat.online() && device.status() == DeviceStatus.OFFLINE) {
            command = new DeviceCommand.ReportOnline();
        } else if (!beat.online() && device.status() == DeviceStatus.ONLINE) {
            command = new DeviceCommand.ReportOffline("no heartbeat");
        } else {
            return Optional.empty();
        }
        return Optional.of(new CommandEnvelope(ids.command("beat", subject, beat.at(), beat.online()), subject,
                present.get().version(), command, now));
    }

    private static Optional<String> refusal(CommandAnswer answer) {
        return switch (answer) {
            case CommandAnswer.Accepted accepted -> Optional.empty();
            case CommandAnswer.Conflict conflict -> Optional.of(conflict.refusal().code());
            case CommandAnswer.Refused refused -> Optional.of(refused.refusal().code());
        };
    }
}
