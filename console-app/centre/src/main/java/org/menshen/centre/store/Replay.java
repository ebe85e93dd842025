package org.menshen.centre.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.rules.Rulebook;
import org.menshen.wire.DomainJson;

/// Tells from the log how a stretch of time began and went on. Only subjects that have changed since its beginning are told of: all others are
/// now as they were then. So it costs what happened since, however long the log is. Safe from any thread.
public final class Replay {

    private static final int BATCH = 1_000;

    private final Database database;
    private final ChangeLog log;
    private final Rulebook rulebook;
    private final WorkFlows flows;

    /// @param database the open store
    /// @param json the written form of facts
    /// @param rulebook how states follow from facts
    public Replay(Database database, DomainJson json, Rulebook rulebook) {
        this.database = database;
        this.log = new ChangeLog(json);
        this.rulebook = rulebook;
        this.flows = new WorkFlows(json);
    }

    /// The last change recorded at or before an instant, 0 for none.
    ///
    /// @throws StoreException when the log cannot be read
    public long seqAt(Instant instant) {
        return reading(handle -> {
            // the times of a log never go back: halving finds the place without an index on them
            long low = 0;
            long high = log.end(handle);
            while (low < high) {
                long middle = (low + high + 1) >>> 1;
                Optional<Instant> time = log.timeOf(handle, middle);
                if (time.isPresent() && time.get().isAfter(instant)) {
                    high = middle - 1;
                } else {
                    low = middle;
                }
            }
            return low;
        });
    }

    /// Where the log ends now: the last change in it, 0 for none.
    ///
    /// @throws StoreException when the log cannot be read
    public long end() {
        return reading(log::end);
    }

    /// The states after a change of those subjects that were there and have changed since.
    ///
    /// @throws StoreException when the log cannot be read
    public void states(long seq, Consumer<Versioned<State>> states) {
        reading(handle -> {
            for (Subject subject : log.changedSince(handle, seq)) {
                state(log.of(handle, subject, 0), seq).ifPresent(states);
            }
            return seq;
        });
    }

    private Optional<Versioned<State>> state(List<Change> changes, long seq) {
        @Nullable State state = null;
        long version = 0;
        for (Change change : changes) {
            if (change.seq() <= seq) {
                state = rulebook.evolve(state, change);
                version = change.version();
            }
        }
        return state == null ? Optional.empty() : Optional.of(new Versioned<>(state, version, false));
    }

    /// The changes after a seq that were recorded at or before an instant, in order, each as it is sent.
    ///
    /// @return the last of them, or `seq` when there is none
    /// @throws StoreException when the log cannot be read
    public long changes(long seq, Instant until, Consumer<Tail.Line> changes) {
        return reading(handle -> {
            long last = seq;
            for (var batch = log.written(handle, last, BATCH); !batch.isEmpty(); batch = log.written(handle, last, BATCH)) {
                List<ChangeLog.Written> wanted = batch.stream().takeWhile(change -> !change.centreTime().isAfter(until)).toList();
                flows.lines(handle, wanted).forEach(changes);
                last = wanted.isEmpty() ? last : wanted.getLast().seq();
                if (wanted.size() < batch.size()) {
                    return last;
                }
            }
            return last;
        });
    }

    private long reading(java.util.function.ToLongFunction<Handle> work) {
        try {
            return database.reading().withHandle(work::applyAsLong);
        } catch (JdbiException e) {
            throw new StoreException("cannot read the change log", e);
        }
    }
}
