package org.menshen.desktop.status;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Pin;
import org.menshen.domain.port.Workspace;

/// How many alerts are shelved, suppressed and out of service, counted change by change, so that a flood costs the top line nothing.
final class AsideCount implements AutoCloseable {

    private final Workspace workspace;
    private final Map<String, AlertStatus> aside = new HashMap<>();
    private final AtomicReference<Map<AlertStatus, Integer>> counts = new AtomicReference<>(Map.of());
    private final Pin pin;

    AsideCount(Workspace workspace) {
        this.workspace = workspace;
        this.pin = workspace.observe(this::changed);
        synchronized (this) {
            workspace.all(SubjectKind.ALERT).forEach(versioned -> enter((Alert) versioned.state()));
            count();
        }
    }

    /// How many stand so: SHELVED, SUPPRESSED, OOS. Any thread.
    int of(AlertStatus status) {
        return counts.get().getOrDefault(status, 0);
    }

    private synchronized void changed(Set<Subject> subjects) {
        boolean any = false;
        for (Subject subject : subjects) {
            if (subject.kind() == SubjectKind.ALERT) {
                any |= workspace.find(subject).map(Versioned::state).map(state -> enter((Alert) state))
                        .orElseGet(() -> aside.remove(subject.id()) != null);
            }
        }
        if (any) {
            count();
        }
    }

    private boolean enter(Alert alert) {
        return alert.status().isAside() ? aside.put(alert.id(), alert.status()) != alert.status() : aside.remove(alert.id()) != null;
    }

    private void count() {
        Map<AlertStatus, Integer> next = new EnumMap<>(AlertStatus.class);
        aside.values().forEach(status -> next.merge(status, 1, Integer::sum));
        counts.set(next);
    }

    @Override
    public void close() {
        pin.close();
    }
}
