package org.menshen.map.core.route;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.menshen.map.core.geo.LatLon;

/// What was found of the ways to the places that were asked for last: several windows ask for the same place at once, and again whenever
/// something has changed, while most of those who could come stand where they stood. Any number of threads may ask at once.
final class KnownApproaches {

    private static final int GOALS = 16;
    private static final int STARTS = 1000;

    private final Map<Goal, Map<LatLon, Optional<Approach>>> known = Collections.synchronizedMap(last(GOALS));

    /// One place to come to.
    ///
    /// @param limit no way longer than this is looked for
    record Goal(LatLon to, Pace pace, Duration limit) {
    }

    /// The ways from some positions; those that are not known are looked for, each once.
    ///
    /// @param search finds the ways from positions, an answer for each in order
    List<Optional<Approach>> of(List<LatLon> from, Goal goal, Function<List<LatLon>, List<Optional<Approach>>> search) {
        Map<LatLon, Optional<Approach>> ways = known.computeIfAbsent(goal, asked -> Collections.synchronizedMap(last(STARTS)));
        List<Optional<Approach>> all = new ArrayList<>(from.size());
        Map<LatLon, Optional<Approach>> missing = new LinkedHashMap<>();
        for (LatLon start : from) {
            Optional<Approach> way = ways.get(start);
            all.add(way);
            if (way == null) {
                missing.put(start, Optional.empty());
            }
        }
        if (missing.isEmpty()) {
            return all;
        }
        List<LatLon> starts = List.copyOf(missing.keySet());
        List<Optional<Approach>> found = search.apply(starts);
        for (int i = 0; i < starts.size(); i++) {
            missing.put(starts.get(i), found.get(i));
        }
        ways.putAll(missing);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) == null) {
                all.set(i, missing.get(from.get(i)));
            }
        }
        return all;
    }

    private static <K, V> Map<K, V> last(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }
}
