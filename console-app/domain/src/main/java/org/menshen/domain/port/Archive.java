package org.menshen.domain.port;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.archive.PastAlert;
import org.menshen.domain.archive.PastQuery;
import org.menshen.domain.fact.Change;

/// The alerts of the past that this console keeps; they can be searched while the centre is away. Safe from any thread.
public interface Archive {

    /// Looks for alerts. The future fails when they cannot be read now.
    ///
    /// @param from how many of the first to leave out
    /// @param count how many at most
    CompletableFuture<Found> find(PastQuery query, int from, int count);

    /// What happened to an alert, as far as it is known: by the centre when it can be asked, else by this console. Never fails.
    CompletableFuture<History> history(String alertId);

    /// How it stands with them.
    Standing standing();

    /// Calls back on a feed thread when that changes.
    Pin observe(Consumer<Standing> observer);

    /// Stops the filling from the centre, or lets it go on.
    void fill(boolean on);

    /// What was found.
    ///
    /// @param hits how many there are in all
    /// @param alerts those that were asked for
    record Found(long hits, List<PastAlert> alerts) {

        /// Copies the list.
        public Found {
            alerts = List.copyOf(alerts);
        }
    }

    /// What happened to an alert.
    ///
    /// @param changes oldest first
    /// @param whole whether the centre told it; else it is what this console has kept, which may be nothing
    record History(List<Change> changes, boolean whole) {

        /// Copies the list.
        public History {
            changes = List.copyOf(changes);
        }
    }

    /// What goes on with them.
    enum Phase {
        /// They are being opened.
        OPENING,
        /// They are being filled from the centre.
        FILLING,
        /// A person stopped the filling.
        STOPPED,
        /// Some are missing and the centre is away.
        AWAY,
        /// Some are missing and this seat may not ask for them.
        DENIED,
        /// All that are to be kept are here.
        WHOLE,
        /// They cannot be read or written.
        FAILED
    }

    /// How it stands with them.
    ///
    /// @param phase what goes on
    /// @param kept how many there are
    /// @param share how much of what is to be kept is here, 0…1
    /// @param trouble what failed, in words; empty when nothing did
    /// @param since since when it has stood so, by the system clock; `null` before the first
    record Standing(Phase phase, long kept, double share, String trouble, @Nullable Instant since) {

        /// Nothing is known yet.
        public static final Standing BEGIN = new Standing(Phase.OPENING, 0, 0, "", null);
    }

    /// A console that keeps none.
    static Archive none() {
        return new Archive() {
            @Override
            public CompletableFuture<Found> find(PastQuery query, int from, int count) {
                return CompletableFuture.failedFuture(new IllegalStateException("no past alerts are kept here"));
            }

            @Override
            public CompletableFuture<History> history(String alertId) {
                return CompletableFuture.completedFuture(new History(List.of(), false));
            }

            @Override
            public Standing standing() {
                return new Standing(Phase.FAILED, 0, 0, "", null);
            }

            @Override
            public Pin observe(Consumer<Standing> observer) {
                return () -> { };
            }

            @Override
            public void fill(boolean on) {
            }
        };
    }
}
