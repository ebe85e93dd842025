package org.menshen.map.core.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.core.index.PackedRTree;
import org.menshen.map.core.view.Viewport;

/// Markers gathered for every zoom, each level from the finer one below it, so clusters only ever grow while zooming out.
/// Build it off the UI thread once per version of the data and swap it in; then any thread may read.
///
/// @param <T> what the markers stand for
public final class ClusterTree<T> {

    private static final int MIN_ZOOM = (int) Viewport.MIN_ZOOM;

    private final List<Level<T>> levels;

    private ClusterTree(List<Level<T>> levels) {
        this.levels = levels;
    }

    /// Gathers items. Items given earlier draw later ones to them, so give the worst first where positions should favour them.
    ///
    /// @param severity 0 = worst, less than `clustering.severities()`
    /// @throws IllegalArgumentException when a severity is out of range
    public static <T> ClusterTree<T> of(List<? extends T> items, Function<? super T, LatLon> position,
                                        ToIntFunction<? super T> severity, Clustering clustering) {
        List<Cluster<T>> singles = new ArrayList<>(items.size());
        for (T item : items) {
            int grade = severity.applyAsInt(item);
            if (grade < 0 || grade >= clustering.severities()) {
                throw new IllegalArgumentException("severity " + grade + " of " + clustering.severities());
            }
            LatLon point = position.apply(item);
            singles.add(Cluster.single(WebMercator.x(point.lon()), WebMercator.y(point.lat()), grade, clustering.severities(), item));
        }
        List<Level<T>> levels = new ArrayList<>();
        levels.add(new Level<>(singles));
        for (int zoom = clustering.maxZoom() - 1; zoom >= MIN_ZOOM; zoom--) {
            levels.add(gathered(levels.getLast(), zoom, clustering.radius() / WebMercator.worldSize(zoom)));
        }
        return new ClusterTree<>(List.copyOf(levels.reversed()));
    }

    private static <T> Level<T> gathered(Level<T> finer, int zoom, double radius) {
        boolean[] taken = new boolean[finer.clusters.size()];
        List<Cluster<T>> clusters = new ArrayList<>();
        List<Cluster<T>> parts = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (taken[i]) {
                continue;
            }
            Cluster<T> seed = finer.clusters.get(i);
            parts.clear();
            double x = seed.worldX();
            double y = seed.worldY();
            finer.tree.search(x - radius, y - radius, x + radius, y + radius, k -> {
                Cluster<T> other = finer.clusters.get(k);
                if (!taken[k] && Math.hypot(other.worldX() - x, other.worldY() - y) <= radius) {
                    taken[k] = true;
                    parts.add(other);
                }
            });
            clusters.add(parts.size() == 1 ? seed : Cluster.of(parts, zoom + 1));
        }
        return clusters.size() == taken.length ? finer : new Level<>(clusters);
    }

    /// Calls `found` with each cluster to draw at a zoom whose middle lies in the box; a fractional zoom uses the level below it.
    public void visit(Bounds box, double zoom, Consumer<Cluster<T>> found) {
        Level<T> level = levels.get(Math.clamp((int) Math.floor(zoom) - MIN_ZOOM, 0, levels.size() - 1));
        level.tree.search(WebMercator.x(box.west()), WebMercator.y(box.north()), WebMercator.x(box.east()), WebMercator.y(box.south()),
            i -> found.accept(level.clusters.get(i)));
    }

    /// The clusters to draw at a zoom whose middle lies in the box.
    public List<Cluster<T>> find(Bounds box, double zoom) {
        List<Cluster<T>> found = new ArrayList<>();
        visit(box, zoom, found::add);
        return found;
    }

    private static final class Level<T> {
        private final List<Cluster<T>> clusters;
        private final PackedRTree tree;

        Level(List<Cluster<T>> clusters) {
            this.clusters = clusters;
            double[] boxes = new double[4 * clusters.size()];
            for (int i = 0; i < clusters.size(); i++) {
                boxes[4 * i] = clusters.get(i).worldX();
                boxes[4 * i + 1] = clusters.get(i).worldY();
                boxes[4 * i + 2] = boxes[4 * i];
                boxes[4 * i + 3] = boxes[4 * i + 1];
            }
            this.tree = PackedRTree.of(boxes);
        }
    }
}
