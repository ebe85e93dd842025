package org.menshen.domain.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/// The link to the centre. Safe from any thread.
public interface Link {

    /// The present state of the link.
    Status status();

    /// Health of every upstream feed, as the centre last told.
    List<SourceHealth> sources();

    /// Calls back on a feed thread when the status or the sources change; at least once a second while connected.
    Pin observe(Consumer<Status> observer);

    /// How the link stands.
    enum Phase { CONNECTING, SYNCING, LIVE, OFFLINE }

    /// A picture of the link.
    ///
    /// @param phase how it stands
    /// @param centre base address of the centre
    /// @param roundTrip last measured round trip; `null` before the first
    /// @param lastHeard when the centre was last heard; `null` before the first time
    /// @param seq last change applied
    /// @param outbox commands that wait for the centre
    /// @param reason a refusal or failure in the words of the transport; `null` when live
    record Status(Phase phase, String centre, @Nullable Duration roundTrip, @Nullable Instant lastHeard, long seq, int outbox,
                  @Nullable String reason) {
    }

    /// How a source does (domain.md B-01).
    enum SourceState { NORMAL, DELAYED, INTERRUPTED, DISABLED }

    /// Health of one upstream feed.
    ///
    /// @param id source id, such as `iot`
    /// @param name shown name
    /// @param state how it does
    /// @param lastAt last message; `null` when none came yet
    /// @param normalIntervalS its normal interval in seconds
    /// @param rowsToday rows accepted today
    /// @param rejectedToday rows refused today
    /// @param notes rows that were refused, or taken with a doubt, by kind of reason
    record SourceHealth(String id, String name, SourceState state, @Nullable Instant lastAt, double normalIntervalS,
                        long rowsToday, long rejectedToday, List<RowNote> notes) {

        /// Copies the list; a centre of before tells none.
        public SourceHealth {
            notes = notes == null ? List.of() : List.copyOf(notes);
        }

        /// A feed of which nothing was refused or doubted.
        public SourceHealth(String id, String name, SourceState state, @Nullable Instant lastAt, double normalIntervalS, long rowsToday,
                            long rejectedToday) {
            this(id, name, state, lastAt, normalIntervalS, rowsToday, rejectedToday, List.of());
        }
    }

    /// Rows of a feed that were refused, or taken with a doubt, for one kind of reason.
    ///
    /// @param taken whether they were taken all the same
    /// @param code the kind of reason, such as `too-long` or `time.PAST`: a key of the desktop's texts
    /// @param example what the last one was, in the words of the centre
    /// @param count how many
    /// @param firstAt when the first arrived
    /// @param lastAt when the last arrived
    record RowNote(boolean taken, String code, String example, long count, Instant firstAt, Instant lastAt) {
    }
}
