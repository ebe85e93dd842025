package org.menshen.desktop.status;

import java.util.ArrayList;
import java.util.List;

import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.level.Level;

/// What the top line says of the duty level.
final class LevelWords {

    private LevelWords() {
    }

    /// The level in force with its share of the usual limits, and the one that is asked for; empty when it is the normal one and nobody asks.
    static String of(ConsolePorts ports, Texts texts) {
        List<String> words = new ArrayList<>();
        String now = ports.dutyLevel();
        if (!now.equals(Level.normal(ports.codes()))) {
            words.add(texts.get("level.now", ports.names().of("duty-levels", now), Level.factor(now, ports.codes())));
        }
        ports.workspace().find(Level.THE).map(Versioned::state).map(Level.class::cast).map(Level::asked)
                .ifPresent(asked -> words.add(texts.get("level.asked", ports.names().of("duty-levels", asked.code()), asked.by().name())));
        return String.join(" · ", words);
    }
}
