package org.menshen.desktop.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Throttle;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.event.Event;
import org.menshen.domain.event.PostBoard;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Pin;
import org.menshen.domain.rollcall.Rollcall;

/// Keeps the page of events up to date, off the FX thread.
final class EventViewModel implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofMillis(200);
    private static final Set<SubjectKind> KINDS = EnumSet.of(SubjectKind.EVENT, SubjectKind.ROLLCALL, SubjectKind.LEVEL, SubjectKind.SHIFT,
            SubjectKind.DUTY);
    private static final Comparator<Event> ORDER = Comparator.comparing((Event event) -> event.running() ? 0 : event.over() ? 2 : 1)
            .thenComparing(event -> event.plan().from().orElse(Instant.MAX)).thenComparing(Event::id);

    private final ConsolePorts ports;
    private final EventWords words;
    private final LevelLines levels;
    private final ReadOnlyObjectWrapper<EventPage> page = new ReadOnlyObjectWrapper<>(EventPage.EMPTY);
    private final FxBridge.Channel<EventPage> channel;
    private final Throttle throttle;
    private final Pin pin;
    private volatile @Nullable String wanted;
    /// what was shown last: what is the same is not shown again
    private EventPage last = EventPage.EMPTY;

    EventViewModel(ConsolePorts ports, FxBridge bridge, Texts texts) {
        this.ports = ports;
        this.words = new EventWords(ports, texts);
        this.levels = new LevelLines(ports, texts);
        this.channel = bridge.channel(FxBridge.TABLE_HZ, page::set);
        this.throttle = new Throttle(ports.background(), ports.timer(), PERIOD, this::compute);
        this.pin = ports.workspace().observe(this::changed);
        throttle.ask();
    }

    private void changed(Set<Subject> subjects) {
        if (subjects.stream().anyMatch(subject -> KINDS.contains(subject.kind()))) {
            throttle.ask();
        }
    }

    /// The page; changes on the FX thread.
    ReadOnlyObjectProperty<EventPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Shows an event; `null` for the one that comes first.
    void select(@Nullable String id) {
        wanted = id;
        throttle.ask();
    }

    /// Computes the page again, because time has passed.
    void refresh() {
        throttle.ask();
    }

    private void compute() {
        Instant now = ports.clock().instant();
        List<Event> events = ports.workspace().all(SubjectKind.EVENT).stream().map(Versioned::state).map(Event.class::cast).sorted(ORDER).toList();
        List<Rollcall> calls = ports.workspace().all(SubjectKind.ROLLCALL).stream().map(Versioned::state).map(Rollcall.class::cast)
                .filter(call -> call.eventId() != null).toList();
        String id = wanted;
        Event shown = events.stream().filter(event -> event.id().equals(id)).findFirst().orElse(events.isEmpty() ? null : events.getFirst());
        EventPage next = new EventPage(events.stream().map(event -> words.row(event, PostBoard.of(event, calls))).toList(),
                shown == null ? null : words.shown(shown, PostBoard.of(shown, calls), now), words.dues(events, calls, now), levels.of(now));
        if (!next.equals(last)) {
            last = next;
            channel.offer(next);
        }
    }

    @Override
    public void close() {
        pin.close();
        throttle.close();
        channel.close();
    }
}
