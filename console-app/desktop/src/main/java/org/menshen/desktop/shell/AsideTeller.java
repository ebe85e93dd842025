package org.menshen.desktop.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.menshen.desktop.text.Texts;
import org.menshen.desktop.text.Titles;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Pin;

/// Says that an alert has come back into the queue by itself: its time on the shelf is over, its device has cleared, the work that suppressed it
/// has ended. What a person takes back needs no telling. Works on the feed thread.
final class AsideTeller implements AutoCloseable {

    private final ConsolePorts ports;
    private final Banner notices;
    private final Texts texts;
    private final Titles titles;
    private final Map<String, AlertStatus> aside = new HashMap<>();
    private final Pin pin;

    AsideTeller(ConsolePorts ports, Banner notices, Texts texts) {
        this.ports = ports;
        this.notices = notices;
        this.texts = texts;
        this.titles = new Titles(ports.names());
        synchronized (this) {
            ports.workspace().all(SubjectKind.ALERT).forEach(versioned -> enter((Alert) versioned.state()));
        }
        this.pin = ports.workspace().observe(this::changed);
    }

    private AlertStatus enter(Alert alert) {
        return alert.status().isAside() ? aside.put(alert.id(), alert.status()) : aside.remove(alert.id());
    }

    private synchronized void changed(Set<Subject> subjects) {
        List<Alert> back = new ArrayList<>();
        for (Subject subject : subjects) {
            if (subject.kind() == SubjectKind.ALERT) {
                ports.workspace().find(subject).map(Versioned::state).map(Alert.class::cast).ifPresent(alert -> {
                    AlertStatus before = enter(alert);
                    if (before != null && alert.status().isOpen() && byItself(alert)) {
                        back.add(alert);
                    }
                });
            }
        }
        if (back.size() == 1) {
            Alert alert = back.getFirst();
            notices.warn(texts.get("aside.back", titles.of(alert), alert.place()));
        } else if (!back.isEmpty()) {
            notices.warn(texts.get("aside.back-many", back.size(), titles.of(back.getFirst())));
        }
    }

    /// Whether the centre brought it back, not a person.
    private boolean byItself(Alert alert) {
        List<Change> history = ports.workspace().history(alert.subject());
        return history.isEmpty() || history.getLast().stamp().actor().role().equals(Actor.SYSTEM.role());
    }

    @Override
    public void close() {
        pin.close();
    }
}
