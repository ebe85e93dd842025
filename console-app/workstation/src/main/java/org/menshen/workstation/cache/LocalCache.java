package org.menshen.workstation.cache;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Notices.Weight;
import org.menshen.domain.reading.Reading;
import org.menshen.wire.WireException;
import org.menshen.workstation.feed.NoticeBoard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What this console knows of the centre, kept on disk so that the next start shows it before the network answers.
///
/// All of it can be fetched again, so nobody waits for the disk: what came is noted at once and written about once a second, many changes in
/// few rows; a killed console asks the centre for that second again. A failing disk is told once and the console goes on without; when the
/// disk is well again the whole picture is written anew. Safe from any thread; changes come from one.
public final class LocalCache implements AutoCloseable {

    /// So many states more than half again the subjects are read at a start before the pages are written anew.
    private static final int WORN = 4_000;
    /// In a flood, in which so many are written at once, the pages wear down quicker than it helps to write them anew: it is done only when so many
    /// times the subjects are read at a start, or when the flood is over.
    private static final int FLOOD = 1_000;
    private static final int WORN_OUT = 6;
    private static final Logger LOG = LoggerFactory.getLogger(LocalCache.class);
    /// A larger file is made anew.
    static final long LARGEST = 48L << 20;
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final StoreFile store;
    private final CacheTables tables;
    private final NoticeBoard notices;
    private final Clock clock;
    private final Supplier<Collection<Versioned<State>>> present;
    private final Reached reached;
    private final long largest;
    private final Unwritten unwritten = new Unwritten();
    private final Object writing = new Object();
    /// How many the last whole picture held.
    private volatile int subjects;
    private volatile boolean closing;
    private volatile boolean behind;
    private volatile @Nullable Position last;
    private volatile Instant nextTry = Instant.MIN;

    /// @param store the encrypted file, with the schema of `db/workstation/cache`
    /// @param tables what is written into it
    /// @param notices hears when the disk fails and when it is well again
    /// @param clock the system's
    /// @param present all confirmed states, at the position that was noted last or later
    /// @param reached a plain file that tells how far the cache had come
    public LocalCache(StoreFile store, CacheTables tables, NoticeBoard notices, Clock clock, Supplier<Collection<Versioned<State>>> present,
            Path reached) {
        this(store, tables, notices, clock, present, reached, LARGEST);
    }

    LocalCache(StoreFile store, CacheTables tables, NoticeBoard notices, Clock clock, Supplier<Collection<Versioned<State>>> present,
            Path reached, long largest) {
        this.reached = new Reached(reached);
        this.largest = largest;
        this.store = store;
        this.tables = tables;
        this.notices = notices;
        this.clock = clock;
        this.present = present;
    }

    /// The picture of the last time; empty when there is none or it cannot be read.
    public Optional<KeptPicture> load() {
        try {
            List<CacheTables.Page> pages = store.work(false, tables::pages);
            Optional<KeptPicture> picture = tables.read(pages);
            subjects = picture.map(kept -> kept.states().size()).orElse(0);
            long missing = reached.missing(picture.map(KeptPicture::position).orElse(null));
            if (missing > 0) {
                notices.post("cache.older", Weight.ERROR, "missing", Long.toString(missing));
            }
            return picture;
        } catch (WireException e) {
            LOG.info("What is kept was written by another version and is fetched anew: {}", e.getMessage());
            return Optional.empty();
        } catch (StorageException e) {
            fell(e);
            return Optional.empty();
        }
    }

    /// Notes changes and the states they led to. Waits only when far more has come than the disk takes.
    ///
    /// @param changes new changes in order
    /// @param states the state of every subject they touched
    /// @param position of the last of them
    /// @param kept called when they are on the disk, or when the disk has failed
    public void record(List<Told> changes, Collection<Versioned<State>> states, Position position, Runnable kept) throws InterruptedException {
        unwritten.add(changes, states, position, kept);
    }

    /// Notes a whole picture in place of all that came before.
    ///
    /// @param picture the new one
    /// @param forget whether the known changes and readings belong to other data and go too
    public void replace(KeptPicture picture, boolean forget) {
        unwritten.replace(picture, forget);
    }

    /// Waits until there is something to write and its time has come, and writes it. Again and again, from one thread.
    public void writeNext() throws InterruptedException {
        unwritten.await();
        write();
    }

    /// Writes what is unwritten now.
    public void write() {
        synchronized (writing) {
            Unwritten.Load load = unwritten.take();
            if (load == null) {
                return;
            }
            try {
                if (load.whole() != null || !behind) {
                    put(load);
                    last = load.position();
                    reached.stored(load.position(), clock.instant());
                } else if (!clock.instant().isBefore(nextTry)) {
                    KeptPicture whole = new KeptPicture(load.position(), present.get());
                    put(new Unwritten.Load(whole, false, load.changes(), List.of(), load.position(), List.of()));
                }
            } catch (StorageException e) {
                fell(e);
            } finally {
                load.kept().forEach(Runnable::run);
            }
        }
    }

    private void put(Unwritten.Load load) throws StorageException {
        KeptPicture whole = load.whole();
        if (whole != null) {
            rewrite(whole, load.forget());
        }
        if (!load.changes().isEmpty() || !load.states().isEmpty()) {
            CacheTables.WrittenChanges changes = tables.written(load.changes());
            CacheTables.Written states = tables.written(load.states(), load.position());
            int lying = store.work(false, (handle, seal) -> {
                if (changes != null) {
                    tables.putChanges(handle, changes);
                }
                return tables.append(handle, seal, states);
            });
            if (closing) {
                recovered();
                return;
            }
            if (store.size() > largest) {
                renew(new KeptPicture(load.position(), present.get()));
            } else if (lying > worn(load.states().size())) {
                rewrite(new KeptPicture(load.position(), present.get()), false);
            }
        }
        recovered();
    }

    private int worn(int written) {
        return written < FLOOD ? subjects + subjects / 2 + WORN : WORN_OUT * (subjects + WORN);
    }

    /// The new picture stands whole behind the old one before the old one goes.
    private void rewrite(KeptPicture picture, boolean forget) throws StorageException {
        subjects = picture.states().size();
        CacheTables.Written written = tables.written(picture.states(), picture.position());
        store.work(false, (handle, seal) -> {
            tables.begin(handle, seal, written);
            return true;
        });
        boolean more = true;
        while (more) {
            more = store.work(false, (handle, seal) -> tables.dropOld(handle));
        }
        if (forget) {
            store.work(false, (handle, seal) -> {
                tables.forget(handle);
                return true;
            });
        }
    }

    /// The same in a fresh file.
    private void renew(KeptPicture picture) throws StorageException {
        subjects = picture.states().size();
        CacheTables.Written written = tables.written(picture.states(), picture.position());
        store.renew((handle, seal) -> {
            List<StoreFile.Work<Boolean>> pieces = new ArrayList<>(tables.carry(handle));
            pieces.add((fresh, sealed) -> {
                tables.begin(fresh, sealed, written);
                return true;
            });
            return pieces;
        });
        LOG.info("The cache had grown and lies in a fresh file of {} bytes now", store.size());
    }

    /// The known changes of a subject, oldest first; those that are not written yet when the disk does not answer.
    public List<Change> history(Subject subject) {
        TreeMap<Long, Change> found = new TreeMap<>();
        tables.changePages().of(unwritten.changes(), subject).forEach(change -> found.put(change.seq(), change));
        try {
            store.work(false, (handle, seal) -> tables.history(handle, subject)).forEach(change -> found.put(change.seq(), change));
        } catch (StorageException e) {
            return new ArrayList<>(found.values());
        }
        return new ArrayList<>(found.values());
    }

    /// All changes that are kept, in order.
    public List<Change> changes() {
        TreeMap<Long, Change> found = new TreeMap<>();
        tables.changePages().all(unwritten.changes()).forEach(change -> found.put(change.seq(), change));
        try {
            store.work(false, (handle, seal) -> tables.changes(handle)).forEach(change -> found.put(change.seq(), change));
        } catch (StorageException e) {
            return new ArrayList<>(found.values());
        }
        return new ArrayList<>(found.values());
    }

    /// Keeps the newest values.
    public void keepReadings(Collection<Reading> readings) {
        if (!behind) {
            keep(handle -> tables.putReadings(handle, readings));
        }
    }

    /// The newest values of the last time.
    public List<Reading> readings() {
        try {
            return store.work(false, (handle, seal) -> tables.readings(handle));
        } catch (StorageException e) {
            return new ArrayList<>();
        }
    }

    /// Who was signed in the last time.
    public Optional<Actor> actor() {
        try {
            return store.work(false, (handle, seal) -> tables.actor(handle));
        } catch (StorageException e) {
            return Optional.empty();
        }
    }

    /// Remembers who is signed in, for a start without the centre.
    public void keepActor(Actor actor) {
        keep(handle -> tables.putActor(handle, actor));
    }

    /// A remembered word, such as the version of the base map.
    public Optional<String> note(String name) {
        try {
            return store.work(false, (handle, seal) -> tables.meta(handle, name));
        } catch (StorageException e) {
            return Optional.empty();
        }
    }

    /// Remembers a word; `null` forgets it.
    public void keepNote(String name, @Nullable String content) {
        keep(handle -> tables.putMeta(handle, name, content));
    }

    /// Remembers a word, unless the disk lacks something of what was noted before.
    public void noteWhenLevel(String name, String content) {
        if (!behind) {
            keepNote(name, content);
        }
    }

    private void keep(java.util.function.Consumer<org.jdbi.v3.core.Handle> work) {
        try {
            store.work(false, (handle, seal) -> {
                work.accept(handle);
                return true;
            });
        } catch (StorageException e) {
            fell(e);
        }
    }

    /// Writes what is unwritten and lets go of the file.
    @Override
    public void close() {
        closing = true;
        unwritten.close();
        write();
        store.close();
        Position held = last;
        if (held != null && !behind) {
            reached.closed(held);
        }
    }

    private synchronized void fell(StorageException e) {
        nextTry = clock.instant().plus(RETRY);
        if (!behind) {
            behind = true;
            notices.post("cache.not-written", Weight.WARNING, "reason", String.valueOf(e.getMessage()));
        }
    }

    private synchronized void recovered() {
        if (behind) {
            behind = false;
            notices.post("cache.written-again", Weight.INFO);
        }
    }
}
