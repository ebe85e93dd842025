package org.menshen.centre.ingest.cap;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.ingest.AlertIds;
import org.menshen.centre.ingest.Occurrences;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.rules.States;

/// Finds the alerts that stand for the warnings of a feed; of a message that is not remembered any more, what its alert still knows of it.
final class CapTrace {

    private static final String SENDER = "cap.sender";
    private static final int LONGEST_ID = 160;

    private final States states;
    private final AlertIds ids;
    private final String source;

    CapTrace(States states, AlertIds ids, String source) {
        this.states = states;
        this.ids = ids;
        this.source = source;
    }

    /// The alert that stands for a record now.
    ///
    /// @param subject its subject, or that of the first to come
    /// @param alert the alert; `null` when there has been none
    /// @param version its version, 0 when there has been none
    record Present(Subject subject, @Nullable Alert alert, long version) {
    }

    /// The record that stands for a warning, when none does yet.
    static String record(String name, int index) {
        String id = index == 0 ? name : name + "#" + index;
        return id.length() <= LONGEST_ID ? id
                : id.substring(0, LONGEST_ID - 37) + "~" + UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }

    /// The alert that stands for a record now.
    Present present(String externalId) {
        Occurrences.Present last = new Occurrences(states, ids).last(source, externalId);
        return new Present(last.subject(), last.alert(), states.find(last.subject()).map(Versioned::version).orElse(0L));
    }

    /// A message of which only its alerts are left.
    Optional<CapMessage> find(String name, boolean practice, Instant now) {
        List<CapMessage.Part> parts = new ArrayList<>();
        Instant sent = now;
        List<String> own = own(name);
        for (String record : own.isEmpty() ? updated(name) : own) {
            Alert alert = present(record).alert();
            if (practice != (alert.status() == AlertStatus.SUPPRESSED)) {
                break;
            }
            Map<String, String> told = own.isEmpty() ? alert.told().attributes() : alert.origin().attributes();
            String event = told.getOrDefault("cap.event", "").toLowerCase(Locale.ROOT);
            parts.add(new CapMessage.Part(event.isEmpty() ? Set.of() : Set.of(event), alert.place().toLowerCase(Locale.ROOT), alert.severity(),
                    false, time(told.get("cap.expires")).orElse(null), record));
            sent = time(told.get("cap.sent")).orElse(alert.raisedAt());
        }
        return parts.isEmpty() ? Optional.empty()
                : Optional.of(new CapMessage(name, "", sent, CapDocument.Type.ALERT, practice, Set.of(), parts, now));
    }

    /// The records of warnings that a message began.
    private List<String> own(String name) {
        List<String> records = new ArrayList<>();
        while (present(record(name, records.size())).alert() != null) {
            records.add(record(name, records.size()));
        }
        return records;
    }

    /// The records of warnings that a message updated, by what their alerts tell of it.
    private List<String> updated(String name) {
        List<String> records = new ArrayList<>();
        for (Versioned<State> each : states.all(SubjectKind.ALERT)) {
            if (each.state() instanceof Alert alert && alert.origin().sourceId().equals(source) && !alert.status().isFinal()
                    && name.equals(CapDocument.known(alert.told().attributes().get(SENDER) + ","
                            + alert.told().attributes().get("cap.identifier")))) {
                records.add(alert.origin().externalId());
            }
        }
        return records;
    }

    /// Whether an alert was told by this very message.
    static boolean told(Alert alert, CapWarning warning) {
        Map<String, String> told = alert.told().attributes();
        return CapDocument.key(told.getOrDefault(SENDER, "")).equals(CapDocument.key(warning.attributes().getOrDefault(SENDER, "")))
                && Stream.of("cap.identifier", "cap.sent", "cap.description", "cap.severity")
                        .allMatch(name -> Objects.equals(told.get(name), warning.attributes().get(name)));
    }

    private static Optional<Instant> time(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
