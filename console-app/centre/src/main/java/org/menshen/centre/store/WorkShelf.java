package org.menshen.centre.store;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.rules.Passing;
import org.menshen.domain.work.WorkItem;
import org.menshen.wire.DomainJson;
import org.menshen.wire.WireException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The work items of the centre. They lie in the store, a row each; those that were used last are at hand. What is read is held against the log,
/// which is the truth: a row that is behind, or is not there, is worked out from it. Safe from any thread.
public final class WorkShelf {

    private static final Logger LOG = LoggerFactory.getLogger(WorkShelf.class);
    /// So many are at hand.
    private static final int AT_HAND = 1_000;
    private static final int PAGE = 500;

    private final Database database;
    private final ChangeLog log;
    private final WorkRows rows;
    private final Deciding rules;
    private final WorkMender mender;
    private final Map<String, Versioned<State>> recent = new Recent();
    private final AtomicLong items = new AtomicLong();
    /// the last change that was in the rows when they were counted
    private volatile long counted;
    /// guarded by [#recent]: how many changes were shown, so that nothing read before one is put at hand after it
    private long moved;

    WorkShelf(Database database, DomainJson json, Deciding rules) {
        this.database = database;
        this.log = new ChangeLog(json);
        this.rows = new WorkRows(json);
        this.rules = rules;
        this.mender = new WorkMender(database, log, rows, rules);
    }

    private static final class Recent extends LinkedHashMap<String, Versioned<State>> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Versioned<State>> eldest) {
            return size() > AT_HAND;
        }
    }

    /// Brings the rows level with the log.
    ///
    /// @param anew whether to make all of them again
    void level(boolean anew) {
        new WorkLevel(database, log, rows, rules).bring(anew);
        WorkRows.Mark mark = database.read(rows::mark);
        items.set(mark.items());
        counted = mark.seq();
    }

    /// How many there are.
    public long count() {
        return items.get();
    }

    /// How many run on one of some editions, by their keys.
    long count(Set<String> flows) {
        return flows.isEmpty() ? 0 : database.read(handle -> rows.count(handle, flows));
    }

    /// An item.
    ///
    /// @throws StoreException when the store cannot be read
    Optional<Versioned<State>> find(String id) {
        return find(id, null);
    }

    /// As [#find(String)], for who holds a connection.
    Optional<Versioned<State>> find(String id, @Nullable Handle handle) {
        long before;
        synchronized (recent) {
            Versioned<State> held = recent.get(id);
            if (held != null) {
                return Optional.of(held);
            }
            before = moved;
        }
        Optional<Versioned<State>> read = handle == null ? database.read(own -> load(own, id, Long.MAX_VALUE)) : load(handle, id, Long.MAX_VALUE);
        synchronized (recent) {
            if (moved == before && read.isPresent()) {
                recent.put(id, read.get());
            }
        }
        return read;
    }

    /// Many items at once, each whether it is there or not, for who holds a connection.
    Map<String, Optional<Versioned<State>>> find(Handle handle, Set<String> ids) {
        Map<String, Optional<Versioned<State>>> found = new HashMap<>();
        synchronized (recent) {
            ids.stream().filter(recent::containsKey).forEach(id -> found.put(id, Optional.of(recent.get(id))));
        }
        List<String> others = ids.stream().filter(id -> !found.containsKey(id)).toList();
        for (int from = 0; from < others.size(); from += PAGE) {
            List<String> some = others.subList(from, Math.min(others.size(), from + PAGE));
            Map<String, Long> newest = log.versions(handle, SubjectKind.WORK, some);
            Map<String, Versioned<State>> kept = new HashMap<>();
            rows.find(handle, some).forEach(row -> readable(row).ifPresent(state -> kept.put(row.id(), state)));
            for (String id : some) {
                Versioned<State> state = kept.get(id);
                boolean level = newest.getOrDefault(id, 0L) == (state == null ? 0 : state.version());
                found.put(id, level ? Optional.ofNullable(state) : load(handle, id, Long.MAX_VALUE));
            }
        }
        return found;
    }

    /// The state in a row; empty when it was altered or nobody can read it: then the log says what stands there, and the row is put right soon.
    private Optional<Versioned<State>> readable(WorkRows.Row row) {
        if (row.sound()) {
            try {
                return Optional.of(rows.state(row));
            } catch (WireException damaged) {
                LOG.warn("the row of work item {} cannot be read and is worked out from the log: {}", row.id(), damaged.getMessage());
            }
        }
        mender.wrong(row.id());
        return Optional.empty();
    }

    /// Looks at some more rows, beside the centre's work, and puts right what was altered.
    ///
    /// @throws StoreException when the store cannot be read
    void audit() {
        mender.step();
    }

    private Optional<Versioned<State>> state(WorkRows.Row row) {
        return readable(row).or(() -> database.read(handle -> load(handle, row.id(), Long.MAX_VALUE)));
    }

    /// Tells of a row as it is sent; of none that was altered and of whose item the log knows nothing.
    private void tell(WorkRows.Row row, long until, Lines lines) throws IOException {
        if (row.sound() && row.seq() <= until) {
            lines.take(row.flow(), row.body());
            return;
        }
        if (!row.sound()) {
            mender.wrong(row.id());
        }
        Optional<Versioned<State>> then = database.read(handle -> load(handle, row.id(), until));
        if (then.isPresent()) {
            // who may see it is asked of the log, too: an altered row may name another edition
            lines.take(((WorkItem) then.get().state()).flow().key(), rows.body(then.get()));
        }
    }

    /// An item as it stood after a change.
    private Optional<Versioned<State>> load(Handle handle, String id, long until) {
        @Nullable Versioned<State> state = rows.find(handle, id).flatMap(row -> row.sound() && row.seq() > until ? Optional.empty()
                : readable(row)).orElse(null);
        for (Change change : log.of(handle, WorkRows.subject(id), state == null ? 0 : state.version())) {
            if (change.seq() <= until) {
                state = new Versioned<>(rules.evolve(state == null ? null : state.state(), change), change.version(), false);
            }
        }
        return Optional.ofNullable(state);
    }

    /// A change of the log is shown now.
    void shown(Change change) {
        String id = change.subject().id();
        if (change.seq() <= counted) {
            return;
        }
        if (change.version() == 1) {
            items.incrementAndGet();
        }
        synchronized (recent) {
            moved++;
            Versioned<State> held = recent.get(id);
            if (held != null && held.version() == change.version() - 1) {
                recent.put(id, new Versioned<>(rules.evolve(held.state(), change), change.version(), false));
            } else if (held != null && held.version() < change.version()) {
                recent.remove(id);
            }
        }
    }

    /// Writes items as they stand after a commit, into its transaction.
    ///
    /// @param last the last change of the commit
    void write(Handle handle, Collection<WorkRows.Fresh> fresh, long last) {
        rows.moved(handle, last, rows.write(handle, fresh));
    }

    /// The text of an item as its row holds it and as it is sent.
    String body(Versioned<State> state) {
        return rows.body(state);
    }

    /// All of them, read anew with each pass.
    Collection<Versioned<State>> all() {
        return new Passing(() -> pages().flatMap(List::stream).flatMap(row -> state(row).stream()), this::count);
    }

    private Stream<List<WorkRows.Row>> pages() {
        return Stream.iterate(page(""), page -> !page.isEmpty(), page -> page(page.getLast().id()));
    }

    private List<WorkRows.Row> page(String after) {
        return database.read(handle -> rows.after(handle, after, PAGE));
    }

    /// The items of which a deadline has passed by an instant and nobody has said so, the first one first.
    ///
    /// @param most how many at most
    /// @throws StoreException when the store cannot be read
    public List<WorkItem> due(Instant until, int most) {
        return items(database.read(handle -> rows.lapsing(handle, until, most)));
    }

    /// The items that wait for the centre at a time, each once: those of [#due], and those that ask for another one that is not opened yet.
    ///
    /// @param most how many of either at most
    /// @throws StoreException when the store cannot be read
    public List<WorkItem> waiting(Instant now, int most) {
        Map<String, WorkItem> all = new LinkedHashMap<>();
        due(now, most).forEach(item -> all.put(item.id(), item));
        items(database.read(handle -> rows.following(handle, most))).forEach(item -> all.put(item.id(), item));
        return List.copyOf(all.values());
    }

    /// The items that ask for another one that could not be opened.
    ///
    /// @param most how many at most
    /// @throws StoreException when the store cannot be read
    public List<WorkItem> failing(int most) {
        return items(database.read(handle -> rows.failing(handle, most)));
    }

    private List<WorkItem> items(List<WorkRows.Row> found) {
        return found.stream().flatMap(row -> state(row).stream()).map(state -> (WorkItem) state.state()).toList();
    }

    /// Takes the text of a state.
    public interface Lines {

        /// The next one, as it is sent.
        ///
        /// @param flow key of the edition on which the item runs
        void take(String flow, String line) throws IOException;
    }

    /// Tells of all items as they stood after a change, some at a time.
    ///
    /// @param until that change
    /// @throws StoreException when the store cannot be read
    public void each(long until, Lines lines) throws IOException {
        for (List<WorkRows.Row> page = page(""); !page.isEmpty(); page = page(page.getLast().id())) {
            for (WorkRows.Row row : page) {
                tell(row, until, lines);
            }
        }
    }

    /// A piece of the log by the items that changed last in it.
    ///
    /// @param after the change before its first one
    /// @param until its last change
    /// @param rows how many items were told of
    public record Piece(long after, long until, int rows) {
    }

    /// Tells of the items whose last change lies in a piece of the log, the last first. A reader that has all pieces up to a change, and follows the
    /// stream from there, has every item.
    ///
    /// @param after the change before the first that is wanted
    /// @param until the last change that is wanted
    /// @param most how many at most; the piece is shorter than what was wanted when there are more
    /// @throws StoreException when the store cannot be read
    public Piece between(long after, long until, int most, Lines lines) throws IOException {
        List<WorkRows.Row> found = database.read(handle -> rows.between(handle, after, until, most));
        if (!found.stream().allMatch(WorkRows.Row::sound)) {
            // what was altered may belong elsewhere: it is put right before the piece is told of, for nobody asks for it again
            found.stream().filter(row -> !row.sound()).map(WorkRows.Row::id).forEach(mender::wrong);
            mender.mend();
            found = database.read(handle -> rows.between(handle, after, until, most));
        }
        for (WorkRows.Row row : found) {
            tell(row, Long.MAX_VALUE, lines);
        }
        return new Piece(found.size() < most ? after : found.getLast().seq() - 1, until, found.size());
    }
}
