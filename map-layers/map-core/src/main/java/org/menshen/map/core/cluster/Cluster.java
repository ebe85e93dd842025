package org.menshen.map.core.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;

/// One marker, or several gathered into one. Immutable, any thread.
///
/// @param <T> what the markers stand for
public final class Cluster<T> {

    private final double x;
    private final double y;
    private final int count;
    private final int[] counts;
    private final @Nullable T item;
    private final List<Cluster<T>> parts;
    private final int splitZoom;

    private Cluster(double x, double y, int[] counts, @Nullable T item, List<Cluster<T>> parts, int splitZoom) {
        this.x = x;
        this.y = y;
        this.counts = counts;
        this.item = item;
        this.parts = parts;
        this.splitZoom = splitZoom;
        int sum = 0;
        for (int c : counts) {
            sum += c;
        }
        this.count = sum;
    }

    static <T> Cluster<T> single(double x, double y, int severity, int severities, T item) {
        int[] counts = new int[severities];
        counts[severity] = 1;
        return new Cluster<>(x, y, counts, item, List.of(), -1);
    }

    /// Gathers parts around the mean of their markers.
    static <T> Cluster<T> of(List<Cluster<T>> parts, int splitZoom) {
        int[] counts = new int[parts.getFirst().counts.length];
        double sumX = 0;
        double sumY = 0;
        int total = 0;
        for (Cluster<T> part : parts) {
            for (int s = 0; s < counts.length; s++) {
                counts[s] += part.counts[s];
            }
            sumX += part.x * part.count;
            sumY += part.y * part.count;
            total += part.count;
        }
        return new Cluster<>(sumX / total, sumY / total, counts, null, List.copyOf(parts), splitZoom);
    }

    /// World x of the mean of its markers, 0…1.
    public double worldX() {
        return x;
    }

    /// World y of the mean of its markers, 0…1.
    public double worldY() {
        return y;
    }

    /// The mean position of its markers.
    public LatLon position() {
        return WebMercator.geo(x, y);
    }

    /// How many markers, 1 or more.
    public int count() {
        return count;
    }

    /// How many markers of a severity.
    public int count(int severity) {
        return counts[severity];
    }

    /// The worst severity among its markers, 0 = worst.
    public int worst() {
        int severity = 0;
        while (counts[severity] == 0) {
            severity++;
        }
        return severity;
    }

    /// The item when this is one marker alone.
    public Optional<T> single() {
        return Optional.ofNullable(item);
    }

    /// All items, in no particular order.
    public List<T> members() {
        List<T> members = new ArrayList<>(count);
        collect(members);
        return members;
    }

    private void collect(List<T> into) {
        if (item != null) {
            into.add(item);
        }
        parts.forEach(part -> part.collect(into));
    }

    /// The first whole zoom at which the cluster falls apart; -1 for a single marker. A click zooms there.
    public int splitZoom() {
        return splitZoom;
    }
}
