package org.menshen.desktop.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.code.LevelRules;
import org.menshen.domain.event.Event;
import org.menshen.domain.event.EventDue;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.level.Level;
import org.menshen.domain.rollcall.Rollcall;

/// What the top line says of what is due next in an event. It counts by minutes: the window of events shows the seconds.
final class DueWords {

    private DueWords() {
    }

    /// What is due next, as long as it is late or due soon (`event.due-soon-min`); empty otherwise.
    static String of(ConsolePorts ports, Texts texts) {
        List<Event> events = ports.workspace().all(SubjectKind.EVENT).stream().map(Versioned::state).map(Event.class::cast)
                .filter(event -> !event.over()).toList();
        if (events.isEmpty()) {
            return "";
        }
        Instant now = ports.clock().instant();
        List<Rollcall> calls = events.stream().noneMatch(Event::running) ? List.of()
                : ports.workspace().all(SubjectKind.ROLLCALL).stream().map(Versioned::state).map(Rollcall.class::cast)
                .filter(call -> call.open() && call.eventId() != null).toList();
        Instant since = ports.workspace().find(Level.THE).map(found -> ((Level) found.state()).since()).orElse(Instant.MIN);
        List<EventDue> dues = EventDue.of(events, calls, LevelRules.of(ports.dutyLevel(), ports.codes()).reportEvery(), since, now);
        Duration soon = Duration.ofMinutes((long) ports.codes().figure("event.due-soon-min"));
        long late = dues.stream().filter(due -> due.late(now)).count();
        String next = dues.stream().filter(due -> !due.late(now) && due.at().isBefore(now.plus(soon))).findFirst()
                .map(due -> texts.get("due.next", Numbers.minute(due.at(), ports.zone()), what(due, texts),
                        Duration.between(now, due.at()).plusSeconds(59).toMinutes()))
                .orElse("");
        String behind = late == 0 ? "" : texts.get("due.late", late);
        return next.isEmpty() || behind.isEmpty() ? next + behind : behind + " · " + next;
    }

    private static String what(EventDue due, Texts texts) {
        return due.kind() == EventDue.Kind.ITEM ? due.text() : texts.get("due." + due.kind());
    }
}
