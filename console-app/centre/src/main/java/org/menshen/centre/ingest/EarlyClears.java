package org.menshen.centre.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Ends that arrived before what they end: remembered for a while, so that the alarm, when it comes at last, does not stand for ever. A
/// centre that starts anew has forgotten them: an alarm then stands until somebody looks, which is the safe side. Safe from any thread.
public final class EarlyClears {

    private static final int MOST = 10_000;

    private final Map<Key, Clear> kept = new LinkedHashMap<>();
    private final Duration life;

    /// What ends.
    ///
    /// @param source the feed
    /// @param externalId its own id of the alarm
    record Key(String source, String externalId) {
    }

    private record Clear(Instant at, Instant arrived, boolean strange) {
    }

    /// @param life for how long they are remembered
    public EarlyClears(Duration life) {
        this.life = life;
    }

    /// Remembers an end; of several the latest.
    ///
    /// @param strange whether nothing is known of what it ends
    synchronized void remember(Key key, Instant at, Instant now, boolean strange) {
        Clear before = kept.remove(key);
        kept.put(key, new Clear(before != null && before.at().isAfter(at) ? before.at() : at, now, strange));
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

    /// Forgets those that have waited too long, or are too many, and tells which ended nothing.
    synchronized List<Key> expire(Instant now) {
        List<Key> gone = new ArrayList<>();
        Iterator<Map.Entry<Key, Clear>> oldest = kept.entrySet().iterator();
        while (oldest.hasNext()) {
            Map.Entry<Key, Clear> entry = oldest.next();
            if (kept.size() <= MOST && !entry.getValue().arrived().plus(life).isBefore(now)) {
                break;
            }
            if (entry.getValue().strange()) {
                gone.add(entry.getKey());
            }
            oldest.remove();
        }
        return gone;
    }
}
