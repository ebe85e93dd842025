package org.menshen.desktop.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.menshen.desktop.text.Texts;
import org.menshen.domain.drill.Debrief;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Pin;

/// Shows a trainee what an instructor tells in passing. Works on the feed thread.
final class HintTeller implements AutoCloseable {

    private final ConsolePorts ports;
    private final Banner notices;
    private final Texts texts;
    /// how many hints of a run were there when it was looked at last; those from before this console looked are not shown
    private final Map<Subject, Integer> known = new HashMap<>();
    private final Pin pin;

    HintTeller(ConsolePorts ports, Banner notices, Texts texts) {
        this.ports = ports;
        this.notices = notices;
        this.texts = texts;
        ports.workspace().all(SubjectKind.DEBRIEF).forEach(run -> known.put(run.state().subject(), ((Debrief) run.state()).hints().size()));
        this.pin = ports.workspace().observe(this::changed);
    }

    private void changed(Set<Subject> subjects) {
        for (Subject subject : subjects) {
            if (subject.kind() == SubjectKind.DEBRIEF) {
                ports.workspace().find(subject).ifPresent(found -> look((Debrief) found.state()));
            }
        }
    }

    private void look(Debrief run) {
        int before = known.getOrDefault(run.subject(), 0);
        List<Debrief.Hint> fresh = run.hints().subList(Math.min(before, run.hints().size()), run.hints().size());
        known.put(run.subject(), run.hints().size());
        fresh.stream().filter(hint -> hint.userId().equals(ports.workspace().actor().userId()))
                .forEach(hint -> notices.warn(texts.get("drill.hint", hint.by().name(), hint.text())));
    }

    @Override
    public void close() {
        pin.close();
    }
}
