package org.menshen.domain.work;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/// How the items of one register stand at one place.
///
/// @param place `site/…` or the code of a committee
/// @param register id of the register
/// @param states how many that are not finished stand in each state
/// @param late how many of those are late
/// @param last when one of them moved on last that had left its first state; `null` when none has
public record PlaceTally(String place, String register, Map<String, Integer> states, int late, @Nullable Instant last) {

    /// Copies the map, in a fixed order.
    public PlaceTally {
        states = java.util.Collections.unmodifiableMap(new TreeMap<>(states));
    }

    /// How many are not finished.
    public int open() {
        return states.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// How many stand in a state.
    public int in(String state) {
        return states.getOrDefault(state, 0);
    }
}
