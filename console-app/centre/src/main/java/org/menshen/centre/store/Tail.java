package org.menshen.centre.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/// The newest changes, ready written, for all readers of the change stream. Readers keep only a position: however many there are
/// and however slow, memory holds this one ring. A reader that falls behind it reads on from the log, and so does one that comes back after a while:
/// what is older than a minute goes with the next change. Safe from any thread.
public final class Tail {

    /// Room of a centre's tail: a change of a work item has several thousand bytes, one of an alert some hundred.
    static final long BYTES = 6_000_000;

    /// Whoever reads along has a change within a second; what a flood or an import left would be held for hours of a quiet day.
    static final Duration AGE = Duration.ofMinutes(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final @Nullable Line[] ring;
    private final long[] came;
    private final long room;
    private final LongSupplier nanos;
    /// bytes of all lines that are kept
    private long held;
    /// the first that is kept
    private long first;
    private long head;
    private boolean closed;

    /// @param capacity how many changes are kept, at least 1
    /// @param room how many bytes all of them have at most; the newest is kept whatever it has
    /// @param head the seq where the log ends now
    public Tail(int capacity, long room, long head) {
        this(capacity, room, head, System::nanoTime);
    }

    /// @param nanos what the age of a change is counted by, in nanoseconds
    Tail(int capacity, long room, long head, LongSupplier nanos) {
        this.ring = new Line[capacity];
        this.came = new long[capacity];
        this.room = room;
        this.nanos = nanos;
        this.head = head;
        this.first = head + 1;
    }

    /// A change as it is sent. Its bytes are made once, for all readers.
    ///
    /// @param seq its place in the order
    /// @param bytes its written form, one line of UTF-8; nobody changes them
    /// @param flow key of the edition on which the work item runs that it is about; [#NO_ITEM] when it is about none
    public record Line(long seq, byte[] bytes, String flow) {

        /// In the place of an edition where a change is about no work item.
        public static final String NO_ITEM = "";
        /// In the place of an edition that nobody knows.
        public static final String UNKNOWN = "?";

        /// @param json its written form, one line
        public Line(long seq, String json, String flow) {
            this(seq, json.getBytes(StandardCharsets.UTF_8), flow);
        }

        /// Its written form, one line.
        public String json() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /// Adds committed changes, in order and without gaps, and wakes the readers.
    ///
    /// @throws IllegalStateException when the first does not follow the present head
    public void publish(List<Line> lines) {
        long now = nanos.getAsLong();
        lock.lock();
        try {
            while (!lines.isEmpty() && first <= head && now - came[at(first)] > AGE.toNanos()) {
                dropFirst();
            }
            for (Line line : lines) {
                if (line.seq() != head + 1) {
                    throw new IllegalStateException("change " + line.seq() + " does not follow " + head);
                }
                held += line.bytes().length;
                while (first <= head && (held > room || line.seq() - first >= ring.length)) {
                    dropFirst();
                }
                ring[at(line.seq())] = line;
                came[at(line.seq())] = now;
                head = line.seq();
            }
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void dropFirst() {
        held -= Objects.requireNonNull(ring[at(first)]).bytes().length;
        ring[at(first)] = null;
        first++;
    }

    private int at(long seq) {
        return (int) (seq % ring.length);
    }

    /// The seq of the last change.
    public long head() {
        lock.lock();
        try {
            return head;
        } finally {
            lock.unlock();
        }
    }

    /// Waits, by real time, until there is a change after a position, the tail is closed, or the time is over.
    ///
    /// @return whether there is a change after it
    public boolean await(long position, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (head <= position && !closed && left > 0) {
                left = moved.awaitNanos(left);
            }
            return head > position;
        } finally {
            lock.unlock();
        }
    }

    /// The changes after a position, oldest first; empty when some of them are no longer here and the log must be read.
    ///
    /// @param max at most so many
    public Optional<List<Line>> after(long position, int max) {
        lock.lock();
        try {
            List<Line> lines = new ArrayList<>();
            for (long seq = position + 1; seq <= head && lines.size() < max; seq++) {
                Line line = ring[at(seq)];
                if (line == null || line.seq() != seq) {
                    return Optional.empty();
                }
                lines.add(line);
            }
            return Optional.of(lines);
        } finally {
            lock.unlock();
        }
    }

    /// Wakes all readers for the last time.
    public void close() {
        lock.lock();
        try {
            closed = true;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Whether [#close()] was called.
    public boolean closed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }
}
