package org.menshen.workstation.cache;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Notices.Weight;
import org.menshen.domain.reading.Reading;
import org.menshen.workstation.feed.NoticeBoard;

/// What this console knows of the centre, kept on disk so that the next start shows it before the network answers.
/// All of it can be fetched again: a failing disk is told once and the console goes on without; when the disk is well
/// again the whole picture is written anew. Safe from any thread; changes come from one.
public final class LocalCache implements AutoCloseable {

    private static final Duration RETRY = Duration.ofSeconds(5);

    private final StoreFile store;
    private final CacheTables tables;
    private final NoticeBoard notices;
    private final Clock clock;
    private volatile boolean behind;
    private volatile Instant nextTry = Instant.MIN;

    /// @param store the encrypted file, with the schema of `db/workstation/cache`
    /// @param tables what is written into it
    /// @param notices hears when the disk fails and when it is well again
    /// @param clock the system's
    public LocalCache(StoreFile store, CacheTables tables, NoticeBoard notices, Clock clock) {
        this.store = store;
        this.tables = tables;
        this.notices = notices;
        this.clock = clock;
    }

    /// The picture of the last time; empty when there is none or it cannot be read.
    public Optional<KeptPicture> load() {
        try {
            return store.work(false, tables::load);
        } catch (StorageException e) {
            fell(e);
            return Optional.empty();
        }
    }

    /// Keeps changes and the states they led to, all or none.
    ///
    /// @param changes new changes in order
    /// @param states the state of every subject they touched
    /// @param position of the last of them
    /// @param whole gives the whole picture at that position, when the disk has to catch up or the pages are worn
    public void record(List<Change> changes, Collection<Versioned<State>> states, Position position, Supplier<KeptPicture> whole) {
        if (behind) {
            catchUp(whole);
            return;
        }
        try {
            boolean worn = store.work(false, (handle, seal) -> {
                tables.putStates(handle, seal, states);
                tables.putChanges(handle, changes);
                tables.putPosition(handle, seal, position);
                return tables.worn(handle);
            });
            if (worn) {
                replace(whole.get(), false);
            }
        } catch (StorageException e) {
            fell(e);
        }
    }

    /// Writes a whole picture in place of the old one, all or nothing.
    ///
    /// @param picture the new one
    /// @param forget whether the known changes and readings belong to other data and go too
    public void replace(KeptPicture picture, boolean forget) {
        try {
            store.work(false, (handle, seal) -> {
                tables.replace(handle, seal, picture);
                if (forget) {
                    tables.forget(handle);
                }
                return true;
            });
            recovered();
        } catch (StorageException e) {
            fell(e);
        }
    }

    /// The known changes of a subject, oldest first; empty when the disk does not answer.
    public List<Change> history(Subject subject) {
        try {
            return store.work(false, (handle, seal) -> tables.history(handle, subject));
        } catch (StorageException e) {
            return List.of();
        }
    }

    /// Keeps the newest values.
    public void keepReadings(Collection<Reading> readings) {
        if (readings.isEmpty() || behind) {
            return;
        }
        try {
            store.work(false, (handle, seal) -> {
                tables.putReadings(handle, readings);
                return true;
            });
        } catch (StorageException e) {
            fell(e);
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
        try {
            store.work(false, (handle, seal) -> {
                tables.putActor(handle, actor);
                return true;
            });
        } catch (StorageException e) {
            fell(e);
        }
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
        try {
            store.work(false, (handle, seal) -> {
                tables.putMeta(handle, name, content);
                return true;
            });
        } catch (StorageException e) {
            fell(e);
        }
    }

    @Override
    public void close() {
        store.close();
    }

    private void catchUp(Supplier<KeptPicture> whole) {
        if (clock.instant().isBefore(nextTry)) {
            return;
        }
        replace(whole.get(), false);
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
