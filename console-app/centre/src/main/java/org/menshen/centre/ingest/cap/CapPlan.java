package org.menshen.centre.ingest.cap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.ingest.AlertIds;
import org.menshen.centre.ingest.Intake;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertEnd;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.fact.CommandEnvelope;

/// What has to be done so that the alerts stand as the messages of a chain say, after one more of them has come. Used once.
final class CapPlan {

    private final String source;
    private final CapTrace trace;
    private final AlertIds ids;
    private final Instant now;
    private final CapMessage message;
    private final List<CapWarning> warnings;
    private final List<CommandEnvelope> before = new ArrayList<>();
    private final List<Intake.Row> rows = new ArrayList<>();
    private final List<CommandEnvelope> after = new ArrayList<>();
    private final Map<CapChains.Step, String> standsFor = new HashMap<>();
    private final Map<String, CapWarning> limits = new LinkedHashMap<>();
    private final Set<String> moved = new LinkedHashSet<>();
    private boolean touched;

    /// @param message the message that has come
    /// @param warnings its warnings
    CapPlan(String source, CapTrace trace, AlertIds ids, Instant now, CapMessage message, List<CapWarning> warnings) {
        this.source = source;
        this.trace = trace;
        this.ids = ids;
        this.now = now;
        this.message = message;
        this.warnings = warnings;
    }

    /// What has to be done first.
    List<CommandEnvelope> before() {
        return before;
    }

    /// What is raised or told again then.
    List<Intake.Row> rows() {
        return rows;
    }

    /// What has to be done last.
    List<CommandEnvelope> after() {
        return after;
    }

    /// Whether the message is about a warning that is known here.
    boolean touched() {
        return touched;
    }

    /// The messages of the chain with the records that stand for their warnings.
    List<CapMessage> remembered(Collection<CapMessage> chain) {
        List<CapMessage> list = new ArrayList<>();
        for (CapMessage each : chain) {
            List<CapMessage.Part> parts = new ArrayList<>();
            for (int i = 0; i < each.warnings().size(); i++) {
                parts.add(each.warnings().get(i).standsFor(standsFor.get(new CapChains.Step(each, i))));
            }
            CapMessage changed = each.with(parts);
            if (each == message || !changed.equals(each)) {
                list.add(changed);
            }
        }
        return list;
    }

    /// Brings the alert of a warning to how the warning stands.
    void line(CapChains.Line line) {
        Set<String> records = new LinkedHashSet<>();
        line.steps().stream().map(step -> step.part().alertId()).filter(Objects::nonNull).forEach(records::add);
        String record = records.stream().filter(this::open).findFirst().or(() -> records.stream().reduce((one, other) -> other))
                .orElseGet(() -> CapTrace.record(line.last().message().name(), line.last().index()));
        line.steps().forEach(step -> standsFor.put(step, record));
        touched |= line.steps().stream().anyMatch(step -> step.message().equals(message))
                || line.end().filter(end -> end.by().equals(message)).isPresent();
        records.stream().filter(other -> !other.equals(record)).forEach(other -> end(other, AlertEnd.SUPERSEDED, message.sent(), message.name()));
        Optional<CapWarning> fresh = line.last().message().equals(message) ? Optional.of(warnings.get(line.last().index())) : Optional.empty();
        Optional<Alert.Ending> ending = ending(line);
        if (ending.isPresent()) {
            ended(line, record, ending.get());
        } else {
            fresh.ifPresent(warning -> holds(line, record, warning));
        }
    }

    private boolean open(String record) {
        Alert alert = trace.present(record).alert();
        return alert != null && !alert.status().isFinal();
    }

    private Optional<Alert.Ending> ending(CapChains.Line line) {
        if (line.end().isPresent()) {
            CapChains.End end = line.end().get();
            return Optional.of(new Alert.Ending(end.kind(), end.by().sent(), end.by().name()));
        }
        Instant expires = line.last().part().expires();
        return expires == null || expires.isAfter(now) ? Optional.empty() : Optional.of(new Alert.Ending(AlertEnd.EXPIRED, expires, ""));
    }

    private void ended(CapChains.Line line, String record, Alert.Ending ending) {
        if (trace.present(record).alert() != null) {
            end(record, ending.kind(), ending.at(), remark(line, ending));
            return;
        }
        // the warning is over before it came: it is told, and never asks for anybody
        line.steps().stream().filter(step -> step.message().equals(message)).reduce((one, other) -> other).ifPresent(step -> {
            AlertStatus as = message.practice() ? AlertStatus.SUPPRESSED
                    : ending.kind() == AlertEnd.EXPIRED ? AlertStatus.EXPIRED : AlertStatus.CANCELLED;
            note(record, warnings.get(step.index()), as, CapRules.LEAST, ending, ending.kind().name());
        });
    }

    /// An all-clear is told in its own words.
    private String remark(CapChains.Line line, Alert.Ending ending) {
        boolean told = ending.kind() == AlertEnd.ALL_CLEAR && line.last().message().equals(message);
        return told ? warnings.get(line.last().index()).basis() : ending.remark();
    }

    private void holds(CapChains.Line line, String record, CapWarning warning) {
        CapTrace.Present present = trace.present(record);
        Alert alert = present.alert();
        boolean elsewhere = warning.reach() == CapGround.Reach.ELSEWHERE;
        boolean over = alert == null || alert.status().isFinal();
        int severity = message.practice() ? CapRules.LEAST : warning.part().severity();
        if (message.practice() && (over || alert.status() == AlertStatus.SUPPRESSED)) {
            if (alert == null) {
                note(record, warning, AlertStatus.SUPPRESSED, severity, null, "CAP " + warning.document().status());
            }
            return;
        }
        if (elsewhere && (over || alert.status() == AlertStatus.ELSEWHERE)) {
            String fresh = over && alert != null ? CapTrace.record(message.name(), line.last().index()) : record;
            line.steps().forEach(step -> standsFor.put(step, fresh));
            note(fresh, warning, AlertStatus.ELSEWHERE, severity, null, warning.reach().name());
            return;
        }
        if (!over && alert.status() == AlertStatus.ELSEWHERE) {
            give(before, present, new AlertCommand.TakeIn(warning.basis().isBlank() ? message.name() : warning.basis()));
        }
        rows.add(new Intake.Row(rows.size(), "alert/info[" + line.last().index() + "]",
                Optional.of(warning.raw(record, severity, at(over ? null : alert))), Optional.empty()));
        limits.put(record, warning);
        if (elsewhere) {
            moved.add(record);
        }
    }

    /// Plans what follows the rows, when they have been taken: only then it is known which alert stands for a record.
    void afterRows() {
        limits.forEach((record, warning) -> give(after, trace.present(record), new AlertCommand.Limit(warning.from(), warning.part().expires())));
        moved.forEach(record -> give(after, trace.present(record), new AlertCommand.End(AlertEnd.MOVED_AWAY, message.sent(), message.name())));
    }

    /// When it was told: after all that its alert has heard so far, also when clocks of the sender disagree or its first time was not believed.
    private Instant at(@Nullable Alert alert) {
        Instant at = message.sent();
        if (alert != null) {
            for (Instant before : new Instant[] {alert.raisedAt(), alert.lastRepeatAt(), alert.clearedAt()}) {
                at = before == null || before.isBefore(at) ? at : before.plusMillis(1);
            }
        }
        return at;
    }

    private void end(String record, AlertEnd kind, Instant at, String remark) {
        CapTrace.Present present = trace.present(record);
        Alert alert = present.alert();
        if (alert != null && !alert.status().isFinal() && alert.ending().isEmpty()) {
            give(before, present, new AlertCommand.End(kind, at, remark));
        }
    }

    private void note(String record, CapWarning warning, AlertStatus as, int severity, Alert.@Nullable Ending ending,
                      String reason) {
        give(before, trace.present(record), new AlertCommand.Note(warning.origin(source, record, severity), as,
                new Alert.Term(warning.from(), warning.part().expires(), ending), reason));
    }

    private void give(List<CommandEnvelope> list, CapTrace.Present present, AlertCommand command) {
        list.add(new CommandEnvelope(ids.command("cap", present.subject(), message.name(), message.digest(), command, present.version()),
                present.subject(), present.version(), command, now));
    }
}
