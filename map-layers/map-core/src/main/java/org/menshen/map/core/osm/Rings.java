package org.menshen.map.core.osm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Joins the member ways of a multipolygon end to end into closed rings.
final class Rings {

    private final List<long[]> closed = new ArrayList<>();
    private int open;

    private Rings() {
    }

    /// @param ways node ids of each member way
    static Rings of(List<long[]> ways) {
        Rings rings = new Rings();
        Map<Long, Deque<long[]>> byEnd = new HashMap<>();
        List<long[]> pieces = new ArrayList<>();
        for (long[] way : ways) {
            if (way.length > 1 && way[0] == way[way.length - 1]) {
                rings.closed.add(way);
            } else if (way.length > 1) {
                pieces.add(way);
                byEnd.computeIfAbsent(way[0], id -> new ArrayDeque<>()).add(way);
                byEnd.computeIfAbsent(way[way.length - 1], id -> new ArrayDeque<>()).add(way);
            }
        }
        for (long[] piece : pieces) {
            if (take(byEnd, piece)) {
                rings.follow(piece, byEnd);
            }
        }
        return rings;
    }

    /// Closed rings, first node repeated at the end.
    List<long[]> closed() {
        return closed;
    }

    /// How many chains do not close.
    int open() {
        return open;
    }

    private void follow(long[] start, Map<Long, Deque<long[]>> byEnd) {
        List<long[]> chain = new ArrayList<>(List.of(start));
        int length = start.length;
        long tail = start[start.length - 1];
        while (tail != start[0]) {
            Deque<long[]> next = byEnd.getOrDefault(tail, new ArrayDeque<>());
            if (next.isEmpty()) {
                open++;
                return;
            }
            long[] way = next.peek();
            take(byEnd, way);
            long[] turned = way[0] == tail ? way : reversed(way);
            chain.add(turned);
            length += turned.length - 1;
            tail = turned[turned.length - 1];
        }
        long[] ring = new long[length];
        int at = 0;
        for (long[] way : chain) {
            System.arraycopy(way, 0, ring, at, way.length);
            at += way.length - 1;
        }
        closed.add(ring);
    }

    /// Removes a way from both its ends; false when it is already used.
    private static boolean take(Map<Long, Deque<long[]>> byEnd, long[] way) {
        boolean there = byEnd.get(way[0]).removeIf(other -> other == way);
        byEnd.get(way[way.length - 1]).removeIf(other -> other == way);
        return there;
    }

    private static long[] reversed(long[] way) {
        long[] turned = new long[way.length];
        for (int i = 0; i < way.length; i++) {
            turned[i] = way[way.length - 1 - i];
        }
        return turned;
    }
}
