package org.menshen.desktop.shell;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.level.Level;
import org.menshen.domain.port.Pin;

/// Says at every seat that another duty level is asked for or in force: who, why, and what it changes. Works on the feed thread.
final class LevelTeller implements AutoCloseable {

    private final ConsolePorts ports;
    private final Banner notices;
    private final Texts texts;
    private final LevelChanges changes;
    private final Pin pin;
    private @Nullable Level known;

    LevelTeller(ConsolePorts ports, Banner notices, Texts texts) {
        this.ports = ports;
        this.notices = notices;
        this.texts = texts;
        this.changes = new LevelChanges(ports);
        this.known = level();
        this.pin = ports.workspace().observe(this::changed);
    }

    private @Nullable Level level() {
        return ports.workspace().find(Level.THE).map(Versioned::state).map(Level.class::cast).orElse(null);
    }

    private synchronized void changed(Set<Subject> subjects) {
        if (!subjects.contains(Level.THE)) {
            return;
        }
        Level before = known;
        Level now = level();
        known = now;
        if (now == null) {
            return;
        }
        String was = before == null ? Level.normal(ports.codes()) : before.now().orElseGet(() -> Level.normal(ports.codes()));
        Level.Asked asked = now.asked();
        if (now.now().isPresent() && !now.now().get().equals(was)) {
            Level.Stretch stretch = now.stretches().getLast();
            boolean back = stretch.code().equals(Level.normal(ports.codes()));
            notices.tell(back ? texts.get("level.restored", name(stretch.code()), stretch.by().name(), stretch.reason()) : texts.get("level.in-force",
                    name(stretch.code()), stretch.by().name(), stretch.reason(), changes.brief(was, stretch.code())));
        } else if (asked != null && (before == null || !asked.equals(before.asked()))
                && !asked.by().userId().equals(ports.workspace().actor().userId())) {
            notices.tell(texts.get("level.asked-for", name(asked.code()), asked.by().name(), asked.reason()));
        }
    }

    private String name(String code) {
        return ports.names().of("duty-levels", code);
    }

    @Override
    public void close() {
        pin.close();
    }
}
