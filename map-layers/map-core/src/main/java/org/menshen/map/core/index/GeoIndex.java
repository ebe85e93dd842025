package org.menshen.map.core.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// A static index of things with a position: built once, asked from any thread. All distance queries are exact on the sphere.
///
/// @param <T> the things; held by reference
public final class GeoIndex<T> {

    private final List<T> items;
    private final double[] lats;
    private final double[] lons;
    private final PackedRTree tree;

    private GeoIndex(List<T> items, double[] lats, double[] lons, PackedRTree tree) {
        this.items = items;
        this.lats = lats;
        this.lons = lons;
        this.tree = tree;
    }

    /// @param items the things, in any order; equal positions are fine
    /// @param position read once per item
    public static <T> GeoIndex<T> of(List<? extends T> items, Function<? super T, LatLon> position) {
        List<T> copy = List.copyOf(items);
        double[] lats = new double[copy.size()];
        double[] lons = new double[copy.size()];
        double[] boxes = new double[4 * copy.size()];
        for (int i = 0; i < copy.size(); i++) {
            LatLon point = position.apply(copy.get(i));
            lats[i] = point.lat();
            lons[i] = point.lon();
            boxes[4 * i] = point.lon();
            boxes[4 * i + 1] = point.lat();
            boxes[4 * i + 2] = point.lon();
            boxes[4 * i + 3] = point.lat();
        }
        return new GeoIndex<>(copy, lats, lons, PackedRTree.of(boxes));
    }

    /// How many things.
    public int size() {
        return items.size();
    }

    /// Calls `found` for everything inside the box, edges included, in no particular order.
    public void visit(Bounds box, Consumer<? super T> found) {
        tree.search(box.west(), box.south(), box.east(), box.north(), i -> found.accept(items.get(i)));
    }

    /// Everything within `metres` of a point, nearest first.
    public List<Near<T>> within(LatLon point, double metres) {
        return nearest(point, Integer.MAX_VALUE, metres, item -> true);
    }

    /// The `count` nearest things, nearest first; fewer when there are fewer.
    public List<Near<T>> nearest(LatLon point, int count) {
        return nearest(point, count, Double.POSITIVE_INFINITY, item -> true);
    }

    /// The `count` nearest things that pass the filter within `metres`, nearest first; equal distances come in the order given to [#of].
    public List<Near<T>> nearest(LatLon point, int count, double metres, Predicate<? super T> filter) {
        List<Near<T>> found = new ArrayList<>();
        if (items.isEmpty()) {
            return found;
        }
        PriorityQueue<Candidate> queue = new PriorityQueue<>(Candidate.ORDER);
        queue.add(new Candidate(tree.root(), tree.isLeaf(tree.root()), metresTo(point, tree.root()), 0));
        while (!queue.isEmpty() && found.size() < count) {
            Candidate next = queue.remove();
            if (next.metres > metres) {
                return found;
            }
            if (next.item) {
                T item = items.get(tree.item(next.node));
                if (filter.test(item)) {
                    found.add(new Near<>(item, next.metres));
                }
            } else {
                expand(point, next.node, queue);
            }
        }
        return found;
    }

    private void expand(LatLon point, int node, PriorityQueue<Candidate> queue) {
        int end = tree.childEnd(node);
        for (int child = tree.firstChild(node); child < end; child++) {
            boolean leaf = tree.isLeaf(child);
            queue.add(new Candidate(child, leaf, metresTo(point, child), leaf ? tree.item(child) : -1));
        }
    }

    private double metresTo(LatLon point, int node) {
        if (tree.isLeaf(node)) {
            int i = tree.item(node);
            return Geodesy.distance(point.lat(), point.lon(), lats[i], lons[i]);
        }
        return SphereBox.distance(point.lat(), point.lon(), tree.minX(node), tree.minY(node), tree.maxX(node), tree.maxY(node));
    }

    private record Candidate(int node, boolean item, double metres, int order) {
        /// boxes come before items of the same distance, because they may hold an earlier item
        static final Comparator<Candidate> ORDER =
            Comparator.comparingDouble(Candidate::metres).thenComparingInt(Candidate::order);
    }
}
