package org.menshen.domain.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts items by the place that they name and their register, without an object for each of them. One thread.
public final class PlaceTallies {

    /// The time of what has not moved on yet.
    public static final long NOT_YET = Long.MIN_VALUE;

    private final Map<String, Map<String, Count>> counts = new HashMap<>();

    private static final class Count {
        private final Map<String, Integer> states = new HashMap<>();
        private int late;
        private long last = NOT_YET;
    }

    /// Counts an item.
    ///
    /// @param place what it names; nothing is counted when it is empty
    /// @param state in which it stands; empty when it is finished
    /// @param late whether it is late
    /// @param moved when it moved on, milliseconds since 1970; [#NOT_YET] when it did not
    public void add(String place, String register, String state, boolean late, long moved) {
        if (!place.isEmpty()) {
            Count count = counts.computeIfAbsent(place, key -> new HashMap<>()).computeIfAbsent(register, key -> new Count());
            if (!state.isEmpty()) {
                count.states.merge(state, 1, Integer::sum);
                count.late += late ? 1 : 0;
            }
            count.last = Math.max(count.last, moved);
        }
    }

    /// What was counted.
    public List<PlaceTally> all() {
        List<PlaceTally> all = new ArrayList<>();
        counts.forEach((place, registers) -> registers.forEach((register, count) -> all.add(new PlaceTally(place, register, count.states,
            count.late, count.last == NOT_YET ? null : Instant.ofEpochMilli(count.last)))));
        return all;
    }
}
