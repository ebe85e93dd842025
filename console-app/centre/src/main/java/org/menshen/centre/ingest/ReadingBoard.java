package org.menshen.centre.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.menshen.domain.port.Pin;
import org.menshen.domain.reading.Reading;

/// The newest reading of every key. A watcher that is slow gets fewer, newer values: its memory is bounded by the number of keys.
/// Safe from any thread.
public final class ReadingBoard {

    private static final int MOST_REFUSED = 10_000;

    private final Map<String, Reading> last = new ConcurrentHashMap<>();
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final Map<String, Refused> refused = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /// Positions of a unit that were refused since the last one that was taken.
    ///
    /// @param since when the first of them came
    /// @param last when the last came
    /// @param reason why, as it is kept with the unit
    public record Refused(Instant since, Instant last, String reason) {
    }

    /// Notes that a position was refused.
    ///
    /// @param key the key it would have had
    public void refuse(String key, Instant at, String reason) {
        if (refused.size() < MOST_REFUSED || refused.containsKey(key)) {
            refused.merge(key, new Refused(at, at, reason), (before, now) -> new Refused(before.since(), at, reason));
        }
    }

    /// What was refused under a key since something was taken; empty when nothing was.
    public Optional<Refused> refused(String key) {
        return Optional.ofNullable(refused.get(key));
    }

    /// Takes a reading unless a newer one of its key is here already.
    ///
    /// @return whether it was taken
    public boolean offer(Reading reading) {
        Reading kept = last.merge(reading.key(), reading, (old, fresh) -> fresh.at().isBefore(old.at()) ? old : fresh);
        if (kept != reading) {
            return false;
        }
        refused.remove(reading.key());
        for (Watcher watcher : watchers) {
            watcher.offer(reading);
        }
        return true;
    }

    /// The newest value of a key.
    public Optional<Reading> latest(String key) {
        return Optional.ofNullable(last.get(key));
    }

    /// All newest values.
    public Collection<Reading> all() {
        return List.copyOf(last.values());
    }

    /// Starts watching; the first batch holds all values known now.
    public Watcher watch() {
        Watcher watcher = new Watcher();
        watchers.add(watcher);
        last.values().forEach(watcher::offer);
        return watcher;
    }

    /// Lets all watchers look up, whether there are new values or not.
    public void rouse() {
        watchers.forEach(Watcher::rouse);
    }

    /// Wakes all watchers for the last time.
    public void close() {
        closed = true;
        watchers.forEach(Watcher::wake);
    }

    /// Whether [#close()] was called.
    public boolean closed() {
        return closed;
    }

    /// One reader of the board. One thread takes, any thread offers.
    public final class Watcher implements Pin {

        private final ReentrantLock lock = new ReentrantLock();
        private final Condition filled = lock.newCondition();
        private Map<String, Reading> fresh = new LinkedHashMap<>();
        private boolean roused;

        private Watcher() {
        }

        private void offer(Reading reading) {
            lock.lock();
            try {
                fresh.merge(reading.key(), reading, (old, now) -> now.at().isBefore(old.at()) ? old : now);
                filled.signal();
            } finally {
                lock.unlock();
            }
        }

        private void wake() {
            lock.lock();
            try {
                filled.signal();
            } finally {
                lock.unlock();
            }
        }

        private void rouse() {
            lock.lock();
            try {
                roused = true;
                filled.signal();
            } finally {
                lock.unlock();
            }
        }

        /// Whether somebody has roused the watchers since the last time that was asked.
        public boolean roused() {
            lock.lock();
            try {
                boolean was = roused;
                roused = false;
                return was;
            } finally {
                lock.unlock();
            }
        }

        /// Waits, by real time, for values, and takes all of them; empty when the time is over, or when it is roused before.
        public Collection<Reading> take(Duration patience) throws InterruptedException {
            lock.lock();
            try {
                long left = patience.toNanos();
                while (fresh.isEmpty() && !closed && !roused && left > 0) {
                    left = filled.awaitNanos(left);
                }
                Collection<Reading> taken = fresh.values();
                fresh = new LinkedHashMap<>();
                return taken;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            watchers.remove(this);
        }
    }
}
