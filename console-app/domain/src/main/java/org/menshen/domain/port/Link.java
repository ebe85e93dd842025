package org.menshen.domain.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/// The link to the centre. Safe from any thread.
public interface Link {

    /// The present state of the link.
    Status status();

    /// Whether what the screen shows may no longer be the present. Cheap: asked for every datum.
    default boolean old() {
        return status().line().old();
    }

    /// Health of every upstream feed, as the centre last told.
    List<SourceHealth> sources();

    /// The console's time at which the sources were told last; empty when they never were.
    default Optional<Instant> sourcesAsOf() {
        return Optional.empty();
    }

    /// Calls back on a feed thread when the status or the sources change; at least once a second while connected.
    Pin observe(Consumer<Status> observer);

    /// How the link stands.
    enum Phase { CONNECTING, SYNCING, LIVE, OFFLINE }

    /// What is wrong with the line. The words for a person stand in the resource bundles.
    enum Fault {
        /// Nothing, or nothing that has lasted long enough to be said.
        NONE,
        /// Nobody can be reached at the centre's address.
        UNREACHED,
        /// The connection was ended from the other side.
        CLOSED,
        /// The connection is open and nothing comes over it.
        SILENT,
        /// The centre answers questions, but its streams bring nothing: something between holds them back.
        HELD_BACK,
        /// The centre answers that it cannot or may not serve.
        REFUSED,
        /// The data here is of live operation and the centre serves a drill, or the other way round: the two are never mixed.
        SEALED,
        /// The centre sends and does not answer: what is decided here does not reach it.
        UNANSWERED,
        /// Facts come, positions and counts do not.
        NO_READINGS,
        /// The centre answers and can write nothing down: alerts of feeds and what is decided here are refused until it can.
        UNRECORDED
    }

    /// A picture of the link.
    ///
    /// @param phase how it stands
    /// @param centre base address of the centre
    /// @param roundTrip last measured round trip; `null` before the first
    /// @param lastHeard when the centre was last heard, by the desk's own clock; `null` before the first time
    /// @param seq last change applied
    /// @param outbox commands that wait for the centre
    /// @param reason a refusal or failure in the words of the transport; `null` when live
    /// @param line how the line does
    record Status(Phase phase, String centre, @Nullable Duration roundTrip, @Nullable Instant lastHeard, long seq, int outbox,
                  @Nullable String reason, Line line) {

        /// With what the phase alone tells of the line.
        public Status(Phase phase, String centre, @Nullable Duration roundTrip, @Nullable Instant lastHeard, long seq, int outbox,
                      @Nullable String reason) {
            this(phase, centre, roundTrip, lastHeard, seq, outbox, reason, new Line(phase == Phase.OFFLINE ? Fault.UNREACHED : Fault.NONE,
                    phase != Phase.LIVE, Duration.ZERO, null, lastHeard, phase == Phase.OFFLINE ? 1 : 0));
        }
    }

    /// How the line does, by a counter of this console that never jumps.
    ///
    /// @param fault what is wrong
    /// @param old whether what the screen shows may no longer be the present
    /// @param silence how long nothing has come; `null` when nothing ever came
    /// @param unanswered how long a question has been waiting for its answer; `null` while none waits
    /// @param asOf the console's time (a drill's in a drill) up to which the screen shows the present; `null` when nothing ever came
    /// @param outage number of this outage since the start, or of the last one; 0 before the first
    record Line(Fault fault, boolean old, @Nullable Duration silence, @Nullable Duration unanswered, @Nullable Instant asOf, int outage) {
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

        /// The code by which a centre tells that it can write nothing down.
        public static final String UNWRITABLE = "store.unwritable";
    }
}
