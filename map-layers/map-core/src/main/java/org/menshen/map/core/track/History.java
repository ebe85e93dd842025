package org.menshen.map.core.track;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What held when: the values of many things over time, such as head counts of zones, alerts, states of areas. The live map asks for now,
/// a replay for any instant of the recorded day, from the same structure. Values hold until the next one. Safe from any thread.
///
/// @param <K> identity of a thing
/// @param <V> its value; immutable
public final class History<K, V> {

    private final Map<K, List<Entry<V>>> entries = new HashMap<>();

    /// `value` null: the thing was gone from then on.
    private record Entry<V>(long millis, @Nullable V value) {
    }

    /// Tells what a thing is from a time on. Entries may come late and in any order; a second one of the same time takes the first one's place.
    public void put(K key, Instant from, V value) {
        insert(key, new Entry<>(from.toEpochMilli(), value));
    }

    /// Tells that a thing is no more from a time on.
    public void end(K key, Instant from) {
        insert(key, new Entry<>(from.toEpochMilli(), null));
    }

    private synchronized void insert(K key, Entry<V> entry) {
        List<Entry<V>> list = entries.computeIfAbsent(key, k -> new ArrayList<>());
        int before = before(list, entry.millis);
        if (before >= 0 && list.get(before).millis == entry.millis) {
            list.set(before, entry);
        } else {
            list.add(before + 1, entry);
        }
    }

    /// What a thing was at a time; absent before its first entry and after its end.
    public synchronized Optional<V> at(K key, Instant at) {
        List<Entry<V>> list = entries.getOrDefault(key, List.of());
        int before = before(list, at.toEpochMilli());
        return before < 0 ? Optional.empty() : Optional.ofNullable(list.get(before).value);
    }

    /// The values that a thing took in a stretch of time, in order; the one it had before is not among them.
    ///
    /// @param to is not in it any more
    public synchronized List<V> between(K key, Instant from, Instant to) {
        List<Entry<V>> list = entries.getOrDefault(key, List.of());
        List<V> values = new ArrayList<>();
        for (int i = before(list, from.toEpochMilli() - 1) + 1; i < list.size() && list.get(i).millis < to.toEpochMilli(); i++) {
            V value = list.get(i).value;
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /// Everything that was there at a time.
    public synchronized Map<K, V> at(Instant at) {
        Map<K, V> there = new HashMap<>();
        entries.keySet().forEach(key -> at(key, at).ifPresent(value -> there.put(key, value)));
        return there;
    }

    /// Forgets what ended or was replaced before a time; what held then still does.
    public synchronized void forgetBefore(Instant time) {
        entries.values().removeIf(list -> {
            int holds = before(list, time.toEpochMilli());
            if (holds > 0) {
                list.subList(0, holds).clear();
            }
            return holds >= 0 && list.size() == 1 && list.getFirst().value == null;
        });
    }

    /// When each thing was there first, as far as that is kept; the earliest first.
    public synchronized List<Instant> begins() {
        return entries.values().stream().filter(list -> !list.isEmpty()).map(list -> Instant.ofEpochMilli(list.getFirst().millis)).sorted().toList();
    }

    /// How many entries are kept.
    public synchronized int size() {
        return entries.values().stream().mapToInt(List::size).sum();
    }

    /// Index of the last entry at or before a time, -1 when there is none.
    private static <V> int before(List<Entry<V>> list, long time) {
        int low = 0;
        int high = list.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (list.get(middle).millis <= time) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }
}
