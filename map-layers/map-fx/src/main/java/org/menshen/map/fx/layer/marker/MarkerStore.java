package org.menshen.map.fx.layer.marker;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.menshen.map.core.cluster.Tallies;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.core.view.Viewport;

/// Markers in numbered slots 0…size-1, with what is asked for in every frame in packed arrays: a hundred thousand looks into records
/// that lie all over the heap would cost more than everything else a frame does. One thread.
final class MarkerStore {

    private final Map<String, Integer> slots = new HashMap<>();
    private Marker[] markers = new Marker[0];
    private double[] worldX = new double[0];
    private double[] worldY = new double[0];
    private byte[] severities = new byte[0];
    private boolean[] several = new boolean[0];
    private boolean[] pending = new boolean[0];
    private int size;
    /// slots, those first that nobody has answered, then by severity, worst first
    private int[] order = new int[0];
    private boolean arranged;

    /// How many there are.
    int size() {
        return size;
    }

    /// How many there can be before the arrays grow: arrays beside this one may be as long.
    int room() {
        return markers.length;
    }

    Marker get(int slot) {
        return markers[slot];
    }

    Optional<Integer> slot(String id) {
        return Optional.ofNullable(slots.get(id));
    }

    Stream<Marker> all() {
        return Arrays.stream(markers, 0, size);
    }

    double x(Viewport view, int slot) {
        return view.screenXOfWorld(worldX[slot]);
    }

    double y(Viewport view, int slot) {
        return view.screenYOfWorld(worldY[slot]);
    }

    /// Counts one, and those for whom it stands, each as bad as it is itself.
    void tally(int slot, Tallies tallies, int stack) {
        tallies.add(stack, severities[slot], 1);
        if (several[slot]) {
            Others others = markers[slot].others();
            for (int severity = 1; severity <= Tallies.SEVERITIES; severity++) {
                tallies.add(stack, severity, others.count(severity));
            }
        }
    }

    boolean pending(int slot) {
        return pending[slot];
    }

    /// Replaces all. They get their slots by rank: who walks them in that order goes through memory once from its beginning to its end.
    void setAll(List<Marker> next) {
        slots.clear();
        size = 0;
        arranged = false;
        room(Math.max(next.size(), 16));
        Arrays.fill(markers, null);
        int[] ranked = new int[next.size()];
        byRank(ranked, next.size(), i -> rank(next.get(i)));
        for (int i : ranked) {
            set(next.get(i));
        }
    }

    /// Adds one or replaces the one of its id.
    ///
    /// @return true when it is new
    boolean set(Marker marker) {
        Integer known = slots.get(marker.id());
        int slot = known == null ? size++ : known;
        if (slot == markers.length) {
            room(Math.max(16, slot * 2));
        }
        if (known == null) {
            slots.put(marker.id(), slot);
        }
        arranged &= known != null && rank(markers[slot]) == rank(marker);
        markers[slot] = marker;
        worldX[slot] = WebMercator.x(marker.at().lon());
        worldY[slot] = WebMercator.y(marker.at().lat());
        severities[slot] = (byte) marker.severity();
        several[slot] = marker.count() > 1;
        pending[slot] = marker.pending();
        return known == null;
    }

    /// Takes one away; the last one gets its slot.
    ///
    /// @return false when there is none of that id
    boolean remove(String id) {
        Integer slot = slots.remove(id);
        if (slot == null) {
            return false;
        }
        int last = --size;
        if (slot != last) {
            markers[slot] = markers[last];
            worldX[slot] = worldX[last];
            worldY[slot] = worldY[last];
            severities[slot] = severities[last];
            several[slot] = several[last];
            pending[slot] = pending[last];
            slots.put(markers[slot].id(), slot);
        }
        markers[last] = null;
        arranged = false;
        return true;
    }

    private void room(int next) {
        markers = Arrays.copyOf(markers, next);
        worldX = Arrays.copyOf(worldX, next);
        worldY = Arrays.copyOf(worldY, next);
        severities = Arrays.copyOf(severities, next);
        several = Arrays.copyOf(several, next);
        pending = Arrays.copyOf(pending, next);
    }

    /// What stands for others: the worst that nobody has answered, then the worst that somebody has.
    private static int rank(Marker marker) {
        return (marker.urgent() ? 0 : Tallies.SEVERITIES) + marker.severity() - 1;
    }

    /// The slots by rank, the first [#size()] are valid; sorted anew only when a rank has changed.
    int[] order() {
        if (arranged) {
            return order;
        }
        arranged = true;
        if (order.length < size) {
            order = new int[markers.length];
        }
        byRank(order, size, i -> rank(markers[i]));
        return order;
    }

    /// Numbers 0…count-1 by rank; those of the same rank keep their order.
    private static void byRank(int[] into, int count, IntUnaryOperator rank) {
        int[] ends = new int[2 * Tallies.SEVERITIES + 1];
        for (int i = 0; i < count; i++) {
            ends[rank.applyAsInt(i) + 1]++;
        }
        for (int at = 1; at < ends.length; at++) {
            ends[at] += ends[at - 1];
        }
        for (int i = 0; i < count; i++) {
            into[ends[rank.applyAsInt(i)]++] = i;
        }
    }
}
