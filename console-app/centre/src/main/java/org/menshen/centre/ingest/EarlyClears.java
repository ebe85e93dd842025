package org.menshen.centre.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Ends that arrived before what they end: remembered for a while, over restarts too, so that the alarm, when it comes at last, does not stand
/// for ever. Safe from any thread.
public final class EarlyClears {

    private static final int MOST = 10_000;

    private final Map<Key, Clear> kept = new LinkedHashMap<>();
    private final Set<Key> unwritten = new HashSet<>();
    private final Duration life;
    private final Memory memory;

    /// What ends.
    ///
    /// @param source the feed
    /// @param externalId its own id of the alarm
    public record Key(String source, String externalId) {
    }

    /// An end.
    ///
    /// @param at when the alarm ended
    /// @param arrived when that was told
    /// @param strange whether nothing was known of what it ends
    public record Clear(Instant at, Instant arrived, boolean strange) {
    }

    /// What outlives the process.
    public interface Memory {

        /// Tells all that is kept, the oldest first.
        void read(Reader reader);

        /// Keeps some and forgets others.
        ///
        /// @throws org.menshen.centre.store.StoreException when that cannot be done
        void write(Map<Key, Clear> kept, Collection<Key> gone);
    }

    /// Hears what is kept.
    @FunctionalInterface
    public interface Reader {

        /// Takes the next one.
        void take(Key key, Clear clear);
    }

    /// Of a centre that has no store.
    static final class Nothing implements Memory {
        @Override
        public void read(Reader reader) {
            // there is nothing
        }

        @Override
        public void write(Map<Key, Clear> kept, Collection<Key> gone) {
            // nobody reads it
        }
    }

    /// Takes up what a run before has left.
    ///
    /// @param life for how long they are remembered
    /// @param memory carries them over a restart
    public EarlyClears(Duration life, Memory memory) {
        this.life = life;
        this.memory = memory;
        memory.read(kept::put);
    }

    /// Remembers an end; of several the latest.
    ///
    /// @param strange whether nothing is known of what it ends
    synchronized void remember(Key key, Instant at, Instant now, boolean strange) {
        Clear before = kept.remove(key);
        kept.put(key, new Clear(before != null && before.at().isAfter(at) ? before.at() : at, now, strange));
        unwritten.add(key);
    }

    /// Whether any end is remembered.
    synchronized boolean holds(Key key) {
        return kept.containsKey(key);
    }

    /// The end of something that began at a time; empty when none is known that comes after it.
    synchronized Optional<Instant> after(Key key, Instant begin, Instant now) {
        Clear clear = kept.get(key);
        return clear == null || clear.at().isBefore(begin) || clear.arrived().plus(life).isBefore(now) ? Optional.empty() : Optional.of(clear.at());
    }

    /// Forgets those that have waited too long, or are too many, tells which ended nothing, and sees that the others outlive the process.
    ///
    /// @throws org.menshen.centre.store.StoreException when they cannot be kept
    synchronized List<Key> expire(Instant now) {
        List<Key> unmatched = new ArrayList<>();
        List<Key> gone = new ArrayList<>();
        Iterator<Map.Entry<Key, Clear>> oldest = kept.entrySet().iterator();
        while (oldest.hasNext()) {
            Map.Entry<Key, Clear> entry = oldest.next();
            if (kept.size() <= MOST && !entry.getValue().arrived().plus(life).isBefore(now)) {
                break;
            }
            if (entry.getValue().strange()) {
                unmatched.add(entry.getKey());
            }
            gone.add(entry.getKey());
            oldest.remove();
        }
        unwritten.removeAll(gone);
        if (!gone.isEmpty() || !unwritten.isEmpty()) {
            Map<Key, Clear> fresh = new LinkedHashMap<>();
            unwritten.forEach(key -> fresh.put(key, kept.get(key)));
            memory.write(fresh, gone);
            unwritten.clear();
        }
        return unmatched;
    }
}
