package org.menshen.desktop.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Pin;
import org.menshen.domain.tuning.Tuning;
import org.menshen.domain.tuning.TuningStatus;

/// Says to the seat that is to answer that somebody asks for a source to be tuned, and to the person who asked that there is an answer. What was
/// there before the console started is told once, too. Works on the feed thread.
final class TuningTeller implements AutoCloseable {

    private final ConsolePorts ports;
    private final Banner notices;
    private final Texts texts;
    private final Map<String, TuningStatus> told = new HashMap<>();
    private final Pin pin;

    TuningTeller(ConsolePorts ports, Banner notices, Texts texts) {
        this.ports = ports;
        this.notices = notices;
        this.texts = texts;
        this.pin = ports.workspace().observe(this::changed);
    }

    private synchronized void changed(Set<Subject> subjects) {
        for (Subject subject : subjects) {
            if (subject.kind() == SubjectKind.TUNING) {
                ports.workspace().find(subject).map(Versioned::state).map(Tuning.class::cast).ifPresent(this::tell);
            }
        }
    }

    private void tell(Tuning tuning) {
        if (told.put(tuning.id(), tuning.status()) == tuning.status()) {
            return;
        }
        Actor me = ports.workspace().actor();
        if (tuning.status() == TuningStatus.REQUESTED && tuning.toRole().equals(me.role())) {
            notices.tell(texts.get("tuning.asked", tuning.requested().name(), tuning.reason()));
        } else if (tuning.answer() != null && tuning.isOpen() && tuning.requested().userId().equals(me.userId())) {
            notices.tell(texts.get("tuning.answered", tuning.answer().by().name(), tuning.answer().words()));
        }
    }

    @Override
    public void close() {
        pin.close();
    }
}
