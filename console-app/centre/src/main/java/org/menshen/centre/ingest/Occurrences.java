package org.menshen.centre.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.rules.States;

/// Which alert stands for a source's id now. A finished alert never takes a repeat: what the source raises next is a new occurrence, an
/// alert of its own. Sees what a message has planned so far on top of what is recorded. One thread.
public final class Occurrences {

    private final States states;
    private final AlertIds ids;
    private final Map<Subject, Alert> planned = new HashMap<>();
    private final Map<Subject, List<UnaryOperator<@Nullable Alert>>> unlooked = new HashMap<>();

    /// @param states what is recorded
    /// @param ids ids of alerts
    public Occurrences(States states, AlertIds ids) {
        this.states = states;
        this.ids = ids;
    }

    /// The last alert of a source's id.
    ///
    /// @param number 1 for the first; 0 when there has been none
    /// @param subject its subject, or that of the first to come
    /// @param alert the alert; `null` when there has been none
    public record Present(int number, Subject subject, @Nullable Alert alert) {

        /// Whether it takes what the source says next.
        public boolean open() {
            return alert != null && !alert.status().isFinal();
        }
    }

    /// The last alert of a source's id. They are numbered without a gap, so that few have to be looked up.
    public Present last(String source, String externalId) {
        Subject first = ids.alert(source, externalId);
        Optional<Alert> only = find(first);
        if (only.isEmpty()) {
            return new Present(0, first, null);
        }
        int known = 1;
        int probe = 2;
        while (find(source, externalId, probe).isPresent()) {
            known = probe;
            probe *= 2;
        }
        while (probe - known > 1) {
            int middle = (known + probe) >>> 1;
            if (find(source, externalId, middle).isPresent()) {
                known = middle;
            } else {
                probe = middle;
            }
        }
        Subject subject = known == 1 ? first : ids.alert(source, externalId, known);
        return new Present(known, subject, find(subject).orElseThrow());
    }

    private Optional<Alert> find(String source, String externalId, int occurrence) {
        return find(ids.alert(source, externalId, occurrence));
    }

    /// An alert as planned, else as recorded.
    Optional<Alert> find(Subject subject) {
        List<UnaryOperator<@Nullable Alert>> steps = unlooked.remove(subject);
        if (steps != null) {
            Alert alert = known(subject);
            for (UnaryOperator<@Nullable Alert> step : steps) {
                alert = step.apply(alert);
            }
            planned.put(subject, alert);
        }
        return Optional.ofNullable(known(subject));
    }

    private @Nullable Alert known(Subject subject) {
        Alert mine = planned.get(subject);
        return mine != null ? mine : states.find(subject).map(v -> (Alert) v.state()).orElse(null);
    }

    /// Enters what will become of an alert. It is worked out when somebody looks at the alert again, which most messages never do: who gives the
    /// commands decides them anyway.
    void plan(Subject subject, UnaryOperator<@Nullable Alert> step) {
        unlooked.computeIfAbsent(subject, alert -> new ArrayList<>()).add(step);
    }

    /// Whether an alert belongs to incidents of which none goes on: nobody looks at it any more.
    boolean workedOff(Alert alert) {
        return alert.status() == AlertStatus.LINKED && alert.incidentIds().stream()
                .map(id -> states.find(new Subject(SubjectKind.INCIDENT, id)).map(v -> (Incident) v.state()))
                .noneMatch(incident -> incident.isPresent() && incident.get().status().isOpen());
    }
}
