package org.menshen.desktop.log;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Throttle;
import org.menshen.desktop.text.FaultWords;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.text.Titles;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.device.Device;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.order.Order;
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.Pin;
import org.menshen.domain.port.WatchLog;
import org.menshen.domain.shift.Shift;
import org.menshen.domain.unit.Unit;

/// Keeps the log of the watch: all of it once, then what is new. Search and part are applied off the FX thread. While the past is looked at the log
/// ends then.
final class LogViewModel implements AutoCloseable {

    private static final Duration WATCH = Duration.ofHours(12);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration MOVED = Duration.ofMillis(300);
    private static final String BETWEEN = " · ";
    private static final String FILE = "changes.ndjson";

    private final ConsolePorts ports;
    private final WatchLog log;
    private final Texts texts;
    private final LogLines lines;
    private final Titles titles;
    private final FxBridge bridge;
    private final ReadOnlyObjectWrapper<LogPage> page = new ReadOnlyObjectWrapper<>(LogPage.EMPTY);
    private final AtomicBoolean asking = new AtomicBoolean();
    private final List<LogKnown> known = new ArrayList<>();
    private final Throttle moved;
    private final Pin time;
    private Instant from = Instant.MAX;
    /// whether more is wanted than is known: what is known stays until that has come
    private boolean farther;
    private boolean whole = true;
    private boolean read;
    private String trouble = "";
    private String wanted = "";
    private LogPart part = LogPart.PEOPLE;

    LogViewModel(ConsolePorts ports, WatchLog log, Texts texts, FxBridge bridge) {
        this.ports = ports;
        this.log = log;
        this.texts = texts;
        this.bridge = bridge;
        this.titles = new Titles(ports.names());
        this.lines = new LogLines(ports.lang(), ports.names(), ports.zone());
        this.moved = new Throttle(ports.background(), ports.timer(), MOVED, this::moved);
        this.time = ports.rewind().observe(moment -> moved.ask());
    }

    ReadOnlyObjectProperty<LogPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    LogPart part() {
        return part;
    }

    void choose(LogPart next) {
        part = next;
        work();
    }

    void search(String words) {
        wanted = words.strip().toLowerCase(Locale.ROOT);
        work();
    }

    /// From when on: since the first of those who are on duty came, but no longer than a day; as long as a watch lasts when nobody is.
    Instant begin() {
        Instant now = ports.clock().instant();
        return ports.workspace().all(SubjectKind.SHIFT).stream().map(Versioned::state).map(Shift.class::cast).filter(Shift::onDuty)
                .map(shift -> shift.signedOn().at()).filter(now.minus(LONGEST)::isBefore).min(Comparator.naturalOrder()).orElse(now.minus(WATCH));
    }

    /// Asks for what is new; one question at a time.
    void refresh() {
        if (!asking.compareAndSet(false, true)) {
            return;
        }
        Long after;
        Instant begin = begin();
        synchronized (known) {
            after = known.isEmpty() || farther ? null : known.getLast().row().seq();
        }
        log.load(begin, after).whenComplete((stretch, error) -> {
            synchronized (known) {
                read = true;
                trouble = error == null ? "" : new FaultWords(ports.lang()).words(error);
                if (error == null) {
                    whole = stretch.whole();
                    if (after == null) {
                        known.clear();
                        from = begin;
                        farther = false;
                    }
                    // a change may be read before what it is about has come by the stream
                    known.replaceAll(each -> each.row().nameless() ? each.named(name(each.row().subject())) : each);
                    stretch.entries().forEach(entry -> known.add(LogKnown.of(entry, row(entry.change()))));
                }
            }
            asking.set(false);
            compute();
        });
    }

    /// The windows show another instant: what began before all that is known is asked for, once.
    private void moved() {
        boolean earlier;
        synchronized (known) {
            earlier = begin().isBefore(from);
            farther = earlier;
        }
        if (earlier && asking.get()) {
            // what is being asked for belongs to what is known
            moved.ask();
        } else if (earlier) {
            refresh();
        }
        compute();
    }

    /// Forgets everything and asks again.
    void again() {
        synchronized (known) {
            known.clear();
            read = false;
        }
        refresh();
    }

    private LogRow row(Change change) {
        return new LogRow(change.seq(), lines.time(change), lines.who(change), lines.what(change), change.subject(), name(change.subject()),
                LogLines.hash(change), change.fact().wireName());
    }

    private String name(Subject subject) {
        Optional<State> known = ports.workspace().find(subject).map(Versioned::state);
        String title = known.map(titles::of).filter(words -> !words.isBlank()).orElse(subject.toString());
        return known.map(LogViewModel::where).filter(place -> !place.isBlank()).map(place -> title + BETWEEN + place).orElse(title);
    }

    private static String where(State state) {
        return switch (state) {
            case Alert alert -> alert.place();
            case Incident incident -> incident.details().place();
            default -> "";
        };
    }

    /// A window, and what it shows.
    ///
    /// @param window its id
    record Place(String window, Subject subject) {
    }

    /// Where a subject is shown; empty for what has no place of its own or is not known here any more.
    Optional<Place> place(Subject subject) {
        return ports.workspace().find(subject).map(Versioned::state).flatMap(state -> Optional.ofNullable(switch (state) {
            case Incident incident -> new Place("dispatch", subject);
            case Order order when order.incidentId() != null -> new Place("dispatch", new Subject(SubjectKind.INCIDENT, order.incidentId()));
            case Alert alert -> new Place("situation", subject);
            case Device device -> new Place("situation", subject);
            case Unit unit -> new Place("situation", subject);
            default -> null;
        }));
    }

    private void work() {
        ports.background().execute(this::compute);
    }

    private void compute() {
        LogPage next;
        synchronized (known) {
            next = !read ? LogPage.EMPTY : new LogPage(known.stream().filter(this::shown).map(LogKnown::row).toList().reversed(), known.size(),
                    whole, trouble);
        }
        bridge.run(() -> page.set(next));
    }

    private boolean shown(LogKnown each) {
        if (!each.parts().contains(part) || ports.rewind().moment().filter(then -> each.at().isAfter(then.at())).isPresent()) {
            return false;
        }
        if (wanted.isEmpty()) {
            return true;
        }
        String searched = each.row().search();
        return Stream.of(wanted.split("\\s+")).allMatch(searched::contains);
    }

    /// What is shown as a document: a line a change, and inside it the whole stretch as it stands in the log, those that are printed marked.
    Paper.Leaf leaf(String mark) {
        synchronized (known) {
            List<String> printed = known.stream().filter(this::shown).map(each -> each.row().line()).toList();
            StringBuilder inside = new StringBuilder("menshen-log " + ports.lang().code() + " " + ports.zone() + "\n");
            known.forEach(each -> inside.append(shown(each) ? '+' : ' ').append(each.written()).append('\n'));
            List<String> head = new ArrayList<>();
            if (!known.isEmpty()) {
                LogKnown first = known.getFirst();
                LogKnown last = known.getLast();
                head.add(texts.get("paper.stretch", Numbers.day(first.at(), ports.zone()), Numbers.day(last.at(), ports.zone()),
                        first.row().seq(), last.row().seq()));
                head.add(texts.get("paper.hash.first", first.previousHash()));
                head.add(texts.get("paper.hash.last", last.hash()));
            }
            head.add(texts.get("paper.shown", texts.get("part." + part), wanted.isEmpty() ? texts.get("paper.no-search") : wanted, printed.size(),
                    known.size()));
            if (!whole) {
                head.add(texts.get("paper.kept"));
            }
            return new Paper.Leaf(texts.get("window.title"), mark, List.of(new Paper.Part("", head), new Paper.Part("", printed)),
                    new Paper.Attachment(FILE, inside.toString().getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Override
    public void close() {
        time.close();
        moved.close();
    }
}
