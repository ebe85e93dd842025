package org.menshen.map.core.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;

/// An index of things that move: a grid of cells about 500 m wide in Shanghai. Moving a thing inside its cell costs one map entry.
/// One thread, or guarded by the caller. Distance queries are exact on the sphere.
///
/// @param <K> identity of a thing
public final class MovingGrid<K> {

    private static final int CELLS = 1 << 16;
    private static final double FIRST_RADIUS_M = 400;
    private static final double HALF_WAY_ROUND_M = Math.PI * Geodesy.EARTH_RADIUS_M;

    private final Map<K, LatLon> positions = new HashMap<>();
    private final Map<Long, Set<K>> cells = new HashMap<>();

    /// Adds a thing or moves it.
    public void put(K key, LatLon position) {
        LatLon before = positions.put(key, position);
        long cell = cell(position);
        if (before != null && cell(before) != cell) {
            leave(key, cell(before));
        }
        if (before == null || cell(before) != cell) {
            cells.computeIfAbsent(cell, c -> new LinkedHashSet<>()).add(key);
        }
    }

    /// Takes a thing away; nothing happens when it is not there.
    public void remove(K key) {
        LatLon before = positions.remove(key);
        if (before != null) {
            leave(key, cell(before));
        }
    }

    /// Where a thing is now.
    public Optional<LatLon> position(K key) {
        return Optional.ofNullable(positions.get(key));
    }

    /// How many things.
    public int size() {
        return positions.size();
    }

    /// Everything within `metres` of a point that passes the filter, nearest first.
    public List<Near<K>> within(LatLon point, double metres, Predicate<? super K> filter) {
        List<Near<K>> found = new ArrayList<>();
        for (K key : candidates(point, metres)) {
            double distance = Geodesy.distance(point, positions.get(key));
            if (distance <= metres && filter.test(key)) {
                found.add(new Near<>(key, distance));
            }
        }
        found.sort(Comparator.comparingDouble(Near::metres));
        return found;
    }

    /// The `count` nearest things that pass the filter, nearest first; fewer when there are fewer.
    public List<Near<K>> nearest(LatLon point, int count, Predicate<? super K> filter) {
        double radius = FIRST_RADIUS_M;
        List<Near<K>> found = within(point, radius, filter);
        while (found.size() < count && radius < HALF_WAY_ROUND_M) {
            radius *= 2;
            found = within(point, radius, filter);
        }
        return found.size() <= count ? found : List.copyOf(found.subList(0, count));
    }

    /// Things that may be within the radius: those of the cells the circle touches, or all when that is the shorter list.
    private Iterable<K> candidates(LatLon point, double metres) {
        Bounds box = Bounds.within(point, metres);
        boolean cutAtAntimeridian = box.west() <= -180 || box.east() >= 180;
        long x0 = column(box.west());
        long x1 = column(box.east());
        long y0 = row(box.north());
        long y1 = row(box.south());
        if (cutAtAntimeridian || (x1 - x0 + 1) * (y1 - y0 + 1) > cells.size()) {
            return positions.keySet();
        }
        List<K> found = new ArrayList<>();
        for (long y = y0; y <= y1; y++) {
            for (long x = x0; x <= x1; x++) {
                found.addAll(cells.getOrDefault(y * CELLS + x, Set.of()));
            }
        }
        return found;
    }

    private void leave(K key, long cell) {
        cells.computeIfPresent(cell, (c, keys) -> {
            keys.remove(key);
            return keys.isEmpty() ? null : keys;
        });
    }

    private static long cell(LatLon point) {
        return row(point.lat()) * CELLS + column(point.lon());
    }

    private static long column(double lon) {
        return Math.min(CELLS - 1, (long) (WebMercator.x(lon) * CELLS));
    }

    private static long row(double lat) {
        return Math.min(CELLS - 1, (long) (WebMercator.y(lat) * CELLS));
    }
}
