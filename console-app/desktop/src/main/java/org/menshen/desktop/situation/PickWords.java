package org.menshen.desktop.situation;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.SeverityIcon;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// What is said of things that were picked on the map: in the list that asks which of them is meant, and to who cannot see the map.
final class PickWords {

    /// of a subject's lines the first ones say where it is and how it stands
    private static final int LINES = 3;

    private final ConsolePorts ports;
    private final SubjectWords words;
    private final Finder finder;
    private final Texts texts;

    PickWords(ConsolePorts ports, SubjectWords words, Finder finder, Texts texts) {
        this.ports = ports;
        this.words = words;
        this.finder = finder;
        this.texts = texts;
    }

    /// A subject as one of several under a pointer.
    ///
    /// @param pointer where the hand points; `null` when it does not
    Sheet.Choice choice(Subject subject, @Nullable LatLon pointer) {
        Optional<State> state = words.state(subject);
        // the middle of an area says nothing of how far its edge is
        boolean point = subject.kind() != SubjectKind.SITE && subject.kind() != SubjectKind.ZONE && subject.kind() != SubjectKind.SKETCH;
        String note = pointer == null || !point ? "" : state.flatMap(words::place)
                .map(at -> Numbers.distance(Geodesy.distance(pointer, at))).orElse("");
        return new Sheet.Choice(state.map(PickWords::severity).orElse(0), state.map(finder::named).orElse(subject.toString()), note);
    }

    /// 1…5; 0 when it has none.
    static int severity(State state) {
        return switch (state) {
            case Alert alert -> alert.severity();
            case Incident incident -> incident.severity();
            default -> 0;
        };
    }

    /// What is said of one thing that has the focus, or of all that are marked.
    String spoken(List<Subject> subjects) {
        if (subjects.isEmpty()) {
            return texts.get("spoken.rest");
        }
        if (subjects.size() > 1) {
            return texts.get("spoken.several", subjects.size());
        }
        return words.state(subjects.getFirst()).map(this::spoken).orElse(subjects.getFirst().id());
    }

    private String spoken(State state) {
        StringBuilder said = new StringBuilder(finder.named(state));
        int severity = severity(state);
        if (severity > 0) {
            said.append(", ").append(texts.get("spoken.severity", SeverityIcon.numeral(severity)));
        }
        words.lines(state, ports.clock().instant()).stream().limit(LINES).forEach(line -> said.append(", ").append(line.words()));
        return said.toString();
    }
}
