package org.menshen.centre.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides when the present is kept for the next start, and keeps it. Used from one thread at a time.
final class Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final int KEEP_EVERY = 2_000;
    private static final int WORTH_KEEPING = 100;
    private static final Duration ENDING = Duration.ofSeconds(1);

    private final Jdbi jdbi;
    private final Checkpoint checkpoint;
    private volatile long kept;
    private volatile boolean closing;
    /// What it takes to keep a subject; at first a slow machine's.
    private volatile long nanos = 40_000;

    Keeper(Jdbi jdbi, Checkpoint checkpoint) {
        this.jdbi = jdbi;
        this.checkpoint = checkpoint;
    }

    /// What was kept; empty when nothing was, or it does not belong to this log.
    Optional<Checkpoint.Kept> read(Handle handle) {
        Optional<Checkpoint.Kept> present = checkpoint.read(handle);
        kept = present.map(found -> found.head().seq()).orElse(0L);
        return present;
    }

    /// Whether it is time.
    ///
    /// @param head the last change
    /// @param subjects how many there are
    /// @param ending whether the centre closes: then a little is enough, but it must not take long
    boolean due(long head, int subjects, boolean ending) {
        long since = head - kept;
        if (ending) {
            return since >= WORTH_KEEPING && subjects * nanos < ENDING.toNanos();
        }
        return since >= Math.max(KEEP_EVERY, subjects / 2);
    }

    /// Begins nothing long any more, and gives up what is under way.
    void close() {
        closing = true;
    }

    /// Keeps a present. A failing disk only costs the next start some time.
    ///
    /// @param ending whether this is the last one, of which is known that it does not take long
    void keep(Snapshot present, boolean ending) {
        long begin = System.nanoTime();
        Optional<List<byte[]>> made = checkpoint.pages(present, () -> ending || !closing);
        if (made.isEmpty()) {
            return;
        }
        List<byte[]> pages = made.get();
        try {
            jdbi.useTransaction(handle -> checkpoint.write(handle, present, pages));
        } catch (JdbiException e) {
            LOG.warn("the present could not be kept: the next start reads {} changes", present.seq() - kept, e);
            return;
        }
        nanos = (System.nanoTime() - begin) / Math.max(1, present.states().size());
        kept = present.seq();
    }
}
