package org.menshen.centre.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.store.StoreFault;
import org.menshen.domain.correlation.Explanation;
import org.menshen.domain.port.Link.RowNote;
import org.menshen.domain.port.Link.SourceHealth;
import org.menshen.domain.port.Link.SourceState;
import org.menshen.domain.text.PlainText;

/// How every feed does (domain.md B-01): silent for longer than `delayedAfter` normal intervals it is delayed, for longer than
/// `interruptedAfter` interrupted. Rows are counted by the day of the place. Safe from any thread.
public final class SourceBoard {

    /// How feeds are judged.
    ///
    /// @param delayedAfter normal intervals of silence before a feed counts as delayed
    /// @param interruptedAfter normal intervals of silence before it counts as interrupted
    /// @param unknownIntervalS normal interval of feeds that are not configured; empty to refuse such feeds
    /// @param maxUnknown how many such feeds are taken on
    /// @param strangers shown name of all feeds that were turned away
    /// @param clock shown name of the centre's own clock, which stands among the feeds once it was set back
    /// @param editions shown name of the files of plans, rules and workflows, which stand among the feeds while one of them has a fault
    /// @param store shown name of the centre's own store, which stands among the feeds while nothing can be written to it
    /// @param notesKept how long refused and doubted rows are told of after the last one
    public record Rules(double delayedAfter, double interruptedAfter, Optional<Double> unknownIntervalS, int maxUnknown, String strangers,
                        String clock, String editions, String store, Duration notesKept) {
    }

    private static final int EXAMPLE = 160;
    /// what no feed is called
    private static final Set<String> OURS = Set.of(Explanation.SOURCE);

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Rules rules;
    private final Clock clock;
    private final ZoneId zone;
    private final Optional<Supplier<Duration>> drill;
    private final int configured;
    private Instant watchedSince;
    private @Nullable Row strangers;
    private Supplier<Optional<ClockFault>> centreClock = Optional::empty;
    private Supplier<Optional<StoreFault>> centreStore = Optional::empty;
    private @Nullable SourceHealth editions;

    private static final class Row {
        private final SourceSpec spec;
        private @Nullable Instant lastAt;
        private LocalDate day;
        private long accepted;
        private long rejected;
        private final Map<String, RowNote> notes = new TreeMap<>();

        Row(SourceSpec spec, LocalDate day) {
            this.spec = spec;
            this.day = day;
        }
    }

    /// @param specs the configured feeds
    /// @param rules how they are judged
    /// @param clock the centre's clock
    /// @param zone whose days are counted
    /// @param drill in a drill, how much silence means nothing because messages are under way; feeds that were never heard are not played
    ///              then. Empty in live operation
    public SourceBoard(Collection<SourceSpec> specs, Rules rules, Clock clock, ZoneId zone, Optional<Supplier<Duration>> drill) {
        this.rules = rules;
        this.clock = clock;
        this.zone = zone;
        this.drill = drill;
        this.watchedSince = clock.instant();
        specs.forEach(spec -> rows.put(spec.id(), new Row(spec, today())));
        this.configured = rows.size();
    }

    /// Whether a feed may send: it is configured and enabled, or unknown feeds are taken on and there is room. Nobody sends under the names of
    /// what the centre and its seats raise themselves.
    public synchronized boolean admits(String id) {
        if (OURS.contains(id.strip().toLowerCase(Locale.ROOT))) {
            return false;
        }
        Row row = rows.get(id);
        if (row != null) {
            return row.spec.enabled();
        }
        return rules.unknownIntervalS().isPresent() && rows.size() - configured < rules.maxUnknown();
    }

    /// Counts a message of a feed.
    ///
    /// @param accepted rows taken
    /// @param rejected rows refused
    public synchronized void heard(String id, int accepted, List<Rejected> rejected) {
        Row row = row(id);
        turn(row);
        row.lastAt = clock.instant();
        row.accepted += accepted;
        row.rejected += rejected.size();
        rejected.forEach(no -> note(id, false, no.code(), (no.at() + " " + no.reason()).strip()));
    }

    /// Counts a row that was refused, or taken with a doubt, among others of its kind.
    ///
    /// @param taken whether it was taken
    /// @param code the kind of reason
    /// @param example what it was, for the people who look after the feed
    public synchronized void note(String id, boolean taken, String code, String example) {
        Instant now = clock.instant();
        row(id).notes.merge(taken + code, new RowNote(taken, code, PlainText.line(example, EXAMPLE), 1, now, now),
                (before, fresh) -> new RowNote(taken, code, fresh.example(), before.count() + 1, before.firstAt(), now));
    }

    /// Counts a message of a feed that is not admitted: with its own when it is known, else with all strangers.
    public synchronized void turnedAway(String id) {
        note(rows.containsKey(id) ? id : rules.strangers(), false, "no-such-source", id);
    }

    /// Says whom to ask whether the centre's clock was set back: limits and ages are doubtful then, and the watch should know.
    public synchronized void watchClock(Supplier<Optional<ClockFault>> asked) {
        centreClock = asked;
    }

    /// Says whom to ask whether the centre's store can be written: what feeds send is refused meanwhile, and the watch has to know.
    public synchronized void watchStore(Supplier<Optional<StoreFault>> asked) {
        centreStore = asked;
    }

    /// Says what is wrong with files of plans, rules and workflows; an empty list takes it back.
    public synchronized void faulty(List<String> faults) {
        Instant now = clock.instant();
        editions = faults.isEmpty() ? null : new SourceHealth(rules.editions(), rules.editions(), SourceState.DELAYED, now, 1, 0, 0,
                List.of(new RowNote(false, "edition.faulty", PlainText.line(faults.getFirst(), EXAMPLE), faults.size(), now, now)));
    }

    private Row row(String id) {
        if (id.equals(rules.strangers())) {
            strangers = strangers == null ? new Row(new SourceSpec(id, id, 1, false), today()) : strangers;
            return strangers;
        }
        return rows.computeIfAbsent(id, key -> new Row(new SourceSpec(key, key, rules.unknownIntervalS().orElse(1d), true), today()));
    }

    /// Takes over what was known before a restart.
    ///
    /// @param day the day that its rows were counted on
    public synchronized void restore(SourceHealth health, LocalDate day) {
        Row row = row(health.id());
        row.lastAt = health.lastAt();
        row.day = day;
        row.accepted = health.rowsToday();
        row.rejected = health.rejectedToday();
        health.notes().forEach(note -> row.notes.put(note.taken() + note.code(), note));
    }

    /// Starts the judging anew: silence before this moment is nobody's fault (start of the centre, jump of a drill).
    public synchronized void forgive() {
        watchedSince = clock.instant();
    }

    /// How all feeds do now, in the configured order.
    public synchronized List<SourceHealth> health() {
        List<SourceHealth> list = new ArrayList<>();
        Instant old = clock.instant().minus(rules.notesKept());
        List<Row> all = new ArrayList<>(rows.values());
        if (strangers != null && !strangers.notes.isEmpty()) {
            all.add(strangers);
        }
        centreStore.get().map(this::store).ifPresent(list::add);
        centreClock.get().map(this::clock).ifPresent(list::add);
        Optional.ofNullable(editions).ifPresent(list::add);
        for (Row row : all) {
            turn(row);
            row.notes.values().removeIf(note -> note.lastAt().isBefore(old));
            list.add(new SourceHealth(row.spec.id(), row.spec.name(), state(row), row.lastAt, row.spec.normalIntervalS(),
                    row.accepted, row.rejected, List.copyOf(row.notes.values())));
        }
        return list;
    }

    private SourceHealth store(StoreFault fault) {
        RowNote note = new RowNote(false, RowNote.UNWRITABLE, PlainText.line(fault.cause(), EXAMPLE), fault.refused(), fault.firstAt(),
                fault.lastAt());
        return new SourceHealth(rules.store(), rules.store(), SourceState.INTERRUPTED, fault.lastAt(), 1, 0, fault.refused(), List.of(note));
    }

    private SourceHealth clock(ClockFault fault) {
        RowNote note = new RowNote(true, fault.left() ? "clock.left" : "clock.set-back", fault.by().toSeconds() + " s", fault.times(),
                fault.firstAt(), fault.lastAt());
        return new SourceHealth(rules.clock(), rules.clock(), fault.going() ? SourceState.DELAYED : SourceState.NORMAL, fault.lastAt(), 1, 0, 0,
                List.of(note));
    }

    private SourceState state(Row row) {
        if (!row.spec.enabled()) {
            return SourceState.DISABLED;
        }
        Instant from = row.lastAt == null || row.lastAt.isBefore(watchedSince) ? watchedSince : row.lastAt;
        Duration silence = Duration.between(from, clock.instant()).minus(drill.map(Supplier::get).orElse(Duration.ZERO));
        double intervals = silence.toMillis() / 1000.0 / row.spec.normalIntervalS();
        if (drill.isPresent() && row.lastAt == null && intervals > rules.delayedAfter()) {
            return SourceState.DISABLED;
        }
        if (intervals > rules.interruptedAfter()) {
            return SourceState.INTERRUPTED;
        }
        return intervals > rules.delayedAfter() ? SourceState.DELAYED : SourceState.NORMAL;
    }

    private void turn(Row row) {
        LocalDate today = today();
        if (!row.day.equals(today)) {
            row.day = today;
            row.accepted = 0;
            row.rejected = 0;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
