package org.menshen.centre.api;

import java.util.LinkedHashSet;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Bounds the bytes that all event streams together hold while they wait for their readers. When it is too much, the reader that has taken nothing
/// for the longest time is cut off first; it may come back and resume. Safe from any thread.
final class StreamBudget {

    private static final Logger LOG = LoggerFactory.getLogger(StreamBudget.class);

    private final long most;
    /// In the order in which they began to wait.
    private final Set<Waiting> waiting = new LinkedHashSet<>();
    private long held;
    private long cut;

    /// @param most bytes
    StreamBudget(long most) {
        this.most = most;
    }

    /// Bytes that wait for one reader.
    final class Waiting implements AutoCloseable {

        private final long bytes;
        private final Thread thread = Thread.currentThread();
        private boolean over;

        private Waiting(long bytes) {
            this.bytes = bytes;
        }

        /// They are gone.
        @Override
        public void close() {
            leave(this);
        }
    }

    /// Counts bytes in.
    ///
    /// @return to be closed when they are gone
    synchronized Waiting enter(long bytes) {
        Waiting mine = new Waiting(bytes);
        waiting.add(mine);
        held += bytes;
        while (held > most && waiting.size() > 1) {
            Waiting slowest = waiting.iterator().next();
            end(slowest);
            slowest.thread.interrupt();
            if (++cut % 100 == 1) {
                LOG.warn("event streams hold too much: the slowest reader is cut off, {} by now", cut);
            }
        }
        return mine;
    }

    private synchronized void leave(Waiting gone) {
        end(gone);
    }

    private void end(Waiting gone) {
        if (!gone.over) {
            gone.over = true;
            waiting.remove(gone);
            held -= gone.bytes;
        }
    }

    /// Bytes held now.
    synchronized long held() {
        return held;
    }

    /// Readers that were cut off.
    synchronized long cut() {
        return cut;
    }
}
