package org.menshen.centre.ingest;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.store.CommandAnswer;
import org.menshen.centre.store.Ledger;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceCommand;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.rules.RuleContext;
import org.menshen.domain.time.StampRule;
import org.menshen.domain.unit.RefusedPosition;
import org.menshen.wire.DomainJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what feeds send: alerts become commands on the one append path, readings become last values. What is sent twice counts once; every row
/// stands for itself, and what is refused or doubted is counted where the watch sees it. Safe from any thread.
public final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    /// Rounds in which a row is decided anew when somebody else's act came between.
    private static final int ROUNDS = 3;
    /// Refusals after which a row is decided anew on what has happened since.
    private static final Set<String> OVERTAKEN = Set.of("alert.is-final", "alert.exists", "alert.unknown");
    /// Refusals that mean: this was known.
    private static final Set<String> KNOWN = Set.of("alert.already-normal", "alert.raised-since");

    private final Ledger ledger;
    private final IntakeRules rules;
    private final ReadingBoard board;
    private final SourceBoard sources;
    private final RejectedRows rejectedRows;
    private final AlertIds ids;
    private final Clock clock;
    private final Consumer<Reading> detectors;

    /// @param ledger where alerts go
    /// @param rules by what rows are judged
    /// @param board where readings go
    /// @param sources who is counted
    /// @param rejectedRows where refused rows are kept
    /// @param ids ids of alerts
    /// @param clock the centre's clock
    /// @param detectors told of every reading that was newer than the one before
    public Intake(Ledger ledger, IntakeRules rules, ReadingBoard board, SourceBoard sources, RejectedRows rejectedRows, AlertIds ids,
                  Clock clock, Consumer<Reading> detectors) {
        this.ledger = ledger;
        this.rules = rules;
        this.board = board;
        this.sources = sources;
        this.rejectedRows = rejectedRows;
        this.ids = ids;
        this.clock = clock;
        this.detectors = detectors;
    }

    /// One row of a message, already read.
    ///
    /// @param index its place among all rows, from 0
    /// @param at where it stands
    /// @param alert an alert, or
    /// @param reading a reading
    /// @param doubt why the time of a reading is not the one it claimed; `null` when it is
    /// @param message the sender's own id of the message; `null` when it gave none
    public record Row(int index, String at, Optional<RawAlert> alert, Optional<Reading> reading, StampRule.@Nullable Doubt doubt,
                      @Nullable String message) {

        /// A row whose time has not been doubted yet.
        public Row(int index, String at, Optional<RawAlert> alert, Optional<Reading> reading) {
            this(index, at, alert, reading, null, null);
        }
    }

    /// How rows that come as text are read.
    ///
    /// @param json the written form of rows
    public FeedRowReader reader(DomainJson json) {
        return new FeedRowReader(json, rules.limits(), rules.stamps(), clock.instant());
    }

    /// How long rows may be.
    public RowLimits limits() {
        return rules.limits();
    }

    /// Counts a message that was refused as a whole.
    ///
    /// @param code the kind of reason
    /// @param reason why
    public void refused(String source, String code, String reason) {
        count(source, 0, List.of(new Rejected(0, "", reason, code)));
    }

    /// Takes a message.
    ///
    /// @param source the feed, admitted by the source board
    /// @param rows its good rows
    /// @param unreadable its rows that could not be read
    /// @throws org.menshen.centre.store.StoreException when alerts cannot be written; what of the message has happened then counts once when it is
    ///         sent again
    public IngestReceipt take(String source, List<Row> rows, List<Rejected> unreadable) {
        Instant now = clock.instant();
        List<Rejected> rejected = new ArrayList<>(unreadable);
        List<Marked> marks = new ArrayList<>();
        List<Alarm> alarms = new ArrayList<>();
        Map<Row, Reading> readings = new LinkedHashMap<>();
        for (Row row : rows) {
            RowCare care = new RowCare(rules, now, kind -> marks.add(new Marked(kind, row.at())));
            Optional<RowCare.Wrong> wrong = row.alert().flatMap(raw -> care.wrong(raw, ids.drill())).or(() -> row.reading().flatMap(care::wrong));
            if (wrong.isPresent()) {
                rejected.add(new Rejected(row.index(), row.at(), wrong.get().words(), wrong.get().code()));
                row.reading().ifPresent(reading -> notBelieved(reading, now));
            } else {
                row.alert().ifPresent(raw -> alarms.add(new Alarm(row, care.settled(raw), null)));
                row.reading().ifPresent(reading -> readings.put(row, care.settled(reading, row.doubt())));
            }
        }
        Actor actor = new Actor("source:" + source, source, Actor.SYSTEM.role(), "centre");
        List<CommandEnvelope> beats = readings.values().stream().flatMap(reading -> beat(reading, now).stream()).toList();
        rejected.addAll(alarms(source, actor, fresh(source, alarms), beats, marks));
        rejected.addAll(readings(source, readings));
        rules.early().expire(now).forEach(key -> sources.note(key.source(), true, "clear.unmatched", key.externalId()));
        rejected.sort(Comparator.comparingInt(Rejected::index));
        int accepted = rows.size() + unreadable.size() - rejected.size();
        marks.forEach(mark -> sources.note(source, true, mark.kind(), mark.at()));
        return count(source, accepted, rejected);
    }

    /// A unit all of whose positions are refused is not just silent.
    private void notBelieved(Reading reading, Instant now) {
        if (reading instanceof Reading.UnitPosition unit) {
            rules.places().unit(unit.position()).ifPresent(why -> board.refuse(unit.key(), now, RefusedPosition.reason(why.name(), unit.position())));
        }
    }

    /// Counts what was taken otherwise, and keeps and counts what was not taken.
    ///
    /// @param accepted rows taken
    public IngestReceipt count(String source, int accepted, List<Rejected> rejected) {
        sources.heard(source, accepted, rejected);
        rejectedRows.keep(source, clock.instant(), rejected);
        return new IngestReceipt(accepted, rejected);
    }

    private record Marked(String kind, String at) {
    }

    private record Alarm(Row row, RawAlert raw, @Nullable RowName name) {

        List<UUID> rounds() {
            return name == null ? List.of() : IntStream.rangeClosed(1, ROUNDS).mapToObj(round -> name.at(round).command(0)).toList();
        }
    }

    /// An alarm and the commands that it led to.
    private record Asked(Alarm alarm, List<CommandEnvelope> commands) {
    }

    /// Without the rows that were taken when their message was delivered before. Rows of one group are taken in order, so those before one that
    /// was taken were taken too, also when they led to nothing.
    private List<Alarm> fresh(String source, List<Alarm> alarms) {
        List<RowName> names = RowName.of(ids, source, alarms.stream().map(Alarm::raw).toList(), alarms.stream().map(a -> a.row().message()).toList());
        List<Alarm> named = new ArrayList<>();
        for (int i = 0; i < alarms.size(); i++) {
            named.add(new Alarm(alarms.get(i).row(), alarms.get(i).raw(), names.get(i)));
        }
        List<UUID> asked = named.stream().flatMap(alarm -> alarm.rounds().stream()).toList();
        if (asked.isEmpty()) {
            return named;
        }
        Set<UUID> taken = ledger.accepted(asked);
        Map<String, Integer> upTo = new HashMap<>();
        named.stream().filter(alarm -> alarm.rounds().stream().anyMatch(taken::contains))
                .forEach(alarm -> upTo.merge(alarm.name().group(), alarm.name().index(), Math::max));
        return named.stream().filter(alarm -> alarm.name() == null || alarm.name().index() > upTo.getOrDefault(alarm.name().group(), -1)).toList();
    }

    /// Gives the commands of all rows in one commit, those of devices that came or went with them; rows that somebody else's act
    /// overtook are decided anew.
    private List<Rejected> alarms(String source, Actor actor, List<Alarm> alarms, List<CommandEnvelope> beats, List<Marked> marks) {
        List<Rejected> rejected = new ArrayList<>();
        List<Alarm> left = alarms;
        List<CommandEnvelope> beside = beats;
        for (int round = 1; round <= ROUNDS && !(left.isEmpty() && beside.isEmpty()); round++) {
            RuleContext context = RuleContext.at(clock, rules.codes(), rules.permissions(), actor, ids.drill());
            AlertPlan plan = new AlertPlan(source, ledger.states(), rules.early(), ids, context);
            List<Asked> steps = new ArrayList<>();
            for (Alarm alarm : left) {
                AlertPlan.Step step = plan.step(alarm.raw(), alarm.name() == null ? null : alarm.name().at(round), round > 1);
                steps.add(new Asked(alarm, step.commands()));
                if (step.mark() != null) {
                    marks.add(new Marked(step.mark(), alarm.row().at()));
                }
            }
            List<Alarm> again = new ArrayList<>();
            Map<Alarm, Refusal> refused = submit(actor, steps, beside);
            beside = List.of();
            for (Map.Entry<Alarm, Refusal> entry : refused.entrySet()) {
                if (round < ROUNDS && OVERTAKEN.contains(entry.getValue().code())) {
                    again.add(entry.getKey());
                } else {
                    Row row = entry.getKey().row();
                    rejected.add(new Rejected(row.index(), row.at(), entry.getValue().code(), entry.getValue().code()));
                }
            }
            left = again;
        }
        return rejected;
    }

    /// Why rows were refused, in their order.
    private Map<Alarm, Refusal> submit(Actor actor, List<Asked> steps, List<CommandEnvelope> beside) {
        List<CommandEnvelope> all = Stream.concat(steps.stream().flatMap(step -> step.commands().stream()), beside.stream()).toList();
        Map<Alarm, Refusal> refused = new LinkedHashMap<>();
        List<CommandAnswer> answers = ledger.submit(actor, all);
        int next = 0;
        for (Asked step : steps) {
            for (CommandEnvelope ignored : step.commands()) {
                refusal(answers.get(next++)).ifPresent(refusal -> refused.putIfAbsent(step.alarm(), refusal));
            }
        }
        return refused;
    }

    private static Optional<Refusal> refusal(CommandAnswer answer) {
        Optional<Refusal> refusal = switch (answer) {
            case CommandAnswer.Accepted accepted -> Optional.empty();
            case CommandAnswer.Conflict conflict -> Optional.of(conflict.refusal());
            case CommandAnswer.Refused refused -> Optional.of(refused.refusal());
        };
        return refusal.filter(no -> !KNOWN.contains(no.code()));
    }

    /// Shows readings to whoever waits for them. One that trips a rule is refused alone: what was recorded before stays recorded.
    private List<Rejected> readings(String source, Map<Row, Reading> readings) {
        List<Rejected> rejected = new ArrayList<>();
        readings.forEach((row, reading) -> {
            try {
                if (board.offer(reading)) {
                    detectors.accept(reading);
                }
            } catch (RuntimeException e) {
                LOG.error("source {}: a reading trips a rule", source, e);
                rejected.add(new Rejected(row.index(), row.at(), "defect", "defect"));
            }
        });
        return rejected;
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
}
