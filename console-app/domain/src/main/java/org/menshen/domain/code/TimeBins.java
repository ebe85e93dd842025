package org.menshen.domain.code;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// Half-open bins of times, `[a, b)`, and one for what has no time (domain.md §3.11 c). Pure.
///
/// @param bounds where one ends and the next begins, in seconds, ascending
public record TimeBins(List<Long> bounds) {

    /// The key of what has no time.
    public static final String NONE = "NONE";
    private static final long MILLIS = 1_000;

    /// Copies the list.
    public TimeBins {
        bounds = List.copyOf(bounds);
    }

    /// Of bounds as a code list writes them, such as `30s, 60s`; one bin of all times when there are none.
    public static TimeBins of(String written) {
        return new TimeBins(Arrays.stream(written.split(",")).map(String::strip).filter(each -> !each.isEmpty())
            .map(each -> Code.spanOf(each).toSeconds()).sorted().toList());
    }

    /// How many bins there are, the last one for what has no time.
    public int size() {
        return bounds.size() + 2;
    }

    /// The number of the bin of a time, from 0.
    public int place(@Nullable Duration took) {
        return took == null ? bounds.size() + 1 : (int) bounds.stream().filter(bound -> took.toMillis() >= bound * MILLIS).count();
    }

    /// What a bin is called: `from-to` in seconds, `from-` for the last one of a time, [#NONE] for none.
    public String key(int place) {
        return place > bounds.size() ? NONE : (place == 0 ? 0 : bounds.get(place - 1)) + "-" + (place < bounds.size() ? bounds.get(place) : "");
    }
}
