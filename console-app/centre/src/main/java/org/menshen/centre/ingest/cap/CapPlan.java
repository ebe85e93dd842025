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
import org.menshen.domain.text.PlainText;

/// What has to be done so that the alerts stand as the messages of a chain say, after one more of them has come. Used once.
final class CapPlan {

    private static final int LONGEST_NAME = 200;

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
    private final Map<String, Told> told = new LinkedHashMap<>();
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
        records.stream().filter(other -> !other.equals(record)).forEach(other -> end(other, AlertEnd.SUPERSEDED, message.sent(), words(message)));
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
            return Optional.of(new Alert.Ending(end.kind(), end.by().sent(), words(end.by())));
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

    private void holds(CapChains.Line line, String known, CapWarning warning) {
        Alert heard = trace.present(known).alert();
        // what was finished here and is told of again is a new occurrence
        boolean over = heard != null && heard.status().isFinal();
        if (over && CapTrace.told(heard, warning)) {
            // the same message once more, though nobody remembers it: the database was made again since
            return;
        }
        String record = over ? fresh(line.last().index()) : known;
        line.steps().forEach(step -> standsFor.put(step, record));
        Alert alert = over ? null : heard;
        if (message.practice()) {
            if (alert == null) {
                note(record, warning, AlertStatus.SUPPRESSED, CapRules.LEAST, null, "CAP " + warning.document().status());
            }
            return;
        }
        boolean elsewhere = warning.reach() == CapGround.Reach.ELSEWHERE;
        if (elsewhere && (alert == null || alert.status() == AlertStatus.ELSEWHERE)) {
            note(record, warning, AlertStatus.ELSEWHERE, warning.part().severity(), null, warning.reach().name());
            return;
        }
        if (alert != null && alert.status() == AlertStatus.ELSEWHERE) {
            give(before, trace.present(record), new AlertCommand.TakeIn(warning.basis().isBlank() ? words(message) : warning.basis()));
        }
        rows.add(new Intake.Row(rows.size(), "alert/info[" + line.last().index() + "]",
                Optional.of(warning.raw(record, warning.part().severity(), at(alert))), Optional.empty()));
        told.put(record, new Told(warning, elsewhere, severityBefore(line)));
    }

    private String fresh(int index) {
        String record = CapTrace.record(message.name(), index);
        return trace.present(record).alert() == null ? record : CapTrace.record(message.name() + "@" + message.digest(), index);
    }

    private static int severityBefore(CapChains.Line line) {
        return line.steps().size() < 2 ? line.last().part().severity() : line.steps().get(line.steps().size() - 2).part().severity();
    }

    /// A warning that goes to its alert as a row.
    ///
    /// @param warning the warning
    /// @param elsewhere whether it is about other ground now
    /// @param severityBefore its severity by the message before
    private record Told(CapWarning warning, boolean elsewhere, int severityBefore) {
    }

    /// Plans what follows the rows, when they have been taken: how long they hold, and what is less severe or about other ground than it was.
    void afterRows() {
        told.forEach((record, what) -> {
            CapTrace.Present present = trace.present(record);
            if (present.alert() == null) {
                return;
            }
            give(after, present, new AlertCommand.Limit(what.warning().from(), what.warning().part().expires()));
            int severity = what.warning().part().severity();
            if (severity != what.severityBefore() && severity < present.alert().severity()) {
                give(after, present, new AlertCommand.RaiseSeverity(severity, reason(what)));
            } else if (severity != what.severityBefore() && severity > present.alert().severity()) {
                give(after, present, new AlertCommand.LowerSeverity(severity, reason(what)));
            }
            if (what.elsewhere()) {
                give(after, present, new AlertCommand.End(AlertEnd.MOVED_AWAY, message.sent(), words(message)));
            }
        });
    }

    private String reason(Told what) {
        return what.warning().basis().isBlank() ? words(message) : what.warning().basis();
    }

    /// The name of a message for people: a sender may write anything into it.
    private static String words(CapMessage message) {
        return PlainText.line(message.name(), LONGEST_NAME);
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
