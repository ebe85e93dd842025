package org.menshen.domain.port;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Change;

/// The command log (指挥日志): what was done, in order, as it stands in the centre's change log. Only read, never written. Safe from any thread.
public interface WatchLog {

    /// The changes of a stretch of time. The future fails when neither the centre nor this console can tell.
    ///
    /// @param from its first instant
    /// @param after the last change that is known; `null` to begin with the first of the stretch
    CompletableFuture<Stretch> load(Instant from, @Nullable Long after);

    /// A stretch of the log.
    ///
    /// @param entries in order
    /// @param whole whether the centre told it; else it is what this console has kept, which may begin later
    record Stretch(List<Entry> entries, boolean whole) {

        /// Copies the list.
        public Stretch {
            entries = List.copyOf(entries);
        }
    }

    /// A change and its text in the log, from which its hash follows.
    ///
    /// @param change the change
    /// @param written its text
    record Entry(Change change, String written) {
    }

    /// A log of which nothing is known.
    static WatchLog none() {
        return (from, after) -> CompletableFuture.failedFuture(new IllegalStateException("no log is kept here"));
    }
}
