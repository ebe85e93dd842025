package org.menshen.desktop.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Registers;
import org.menshen.domain.port.Workspace;

/// Looks for subjects by name or id: sites, units, zones, devices, incidents, items of registers. Meant for a background thread.
final class Finder {

    private static final List<SubjectKind> KINDS = List.of(SubjectKind.SITE, SubjectKind.UNIT, SubjectKind.ZONE, SubjectKind.INCIDENT,
            SubjectKind.ALERT, SubjectKind.PATROL, SubjectKind.DEVICE);
    private static final int MOST = 9;

    private final Workspace workspace;
    private final Registers registers;
    private final SubjectWords words;
    private final Texts texts;

    Finder(ConsolePorts ports, SubjectWords words, Texts texts) {
        this.workspace = ports.workspace();
        this.registers = ports.works().registers();
        this.words = words;
        this.texts = texts;
    }

    /// A subject that was found.
    ///
    /// @param subject the subject
    /// @param title its kind and name
    /// @param name its name alone
    record Found(Subject subject, String title, String name) {
    }

    /// The first subjects whose name or id holds the words, kinds in the order of how often they are looked for.
    List<Found> find(String wanted) {
        String text = wanted.strip().toLowerCase(Locale.ROOT);
        List<Found> found = new ArrayList<>();
        if (text.isEmpty()) {
            return found;
        }
        for (SubjectKind kind : KINDS) {
            for (Versioned<State> versioned : workspace.all(kind)) {
                State state = versioned.state();
                String title = words.title(state);
                if (title.toLowerCase(Locale.ROOT).contains(text) || state.subject().id().toLowerCase(Locale.ROOT).contains(text)) {
                    found.add(new Found(state.subject(), named(state), title));
                    if (found.size() == MOST) {
                        return found;
                    }
                }
            }
        }
        registers.named(text, MOST - found.size()).forEach(item -> found.add(new Found(item.subject(), named(item), item.number())));
        return found;
    }

    /// Kind and name of a subject, for lists of mixed kinds.
    String named(State state) {
        return texts.get("kind." + state.subject().kind().name()) + " " + words.title(state);
    }
}
