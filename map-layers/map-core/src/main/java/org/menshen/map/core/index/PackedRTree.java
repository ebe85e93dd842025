package org.menshen.map.core.index;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// A static R-tree of boxes in a plane, packed into arrays and sorted along a Hilbert curve.
///
/// Items are known by the index they were given with. Queries allocate nothing; build once, then any number of threads may read.
/// The unit of the coordinates is the caller's: degrees, normalised world coordinates or pixels.
public final class PackedRTree {

    private static final int NODE = 16;

    private final int items;
    /// minX, minY, maxX, maxY of every node: leaves first, then level by level up to the root
    private final double[] boxes;
    /// for a leaf the item, for an inner node its first child
    private final int[] refs;
    /// end (exclusive) of each level in nodes, leaves first
    private final int[] levelEnds;

    private PackedRTree(int items, double[] boxes, int[] refs, int[] levelEnds) {
        this.items = items;
        this.boxes = boxes;
        this.refs = refs;
        this.levelEnds = levelEnds;
    }

    /// @param itemBoxes minX, minY, maxX, maxY for each item; read, never kept
    /// @throws IllegalArgumentException when the length is not a multiple of four or a box is not finite or inside out
    public static PackedRTree of(double[] itemBoxes) {
        if (itemBoxes.length % 4 != 0) {
            throw new IllegalArgumentException("four numbers a box, got " + itemBoxes.length);
        }
        int items = itemBoxes.length / 4;
        for (int i = 0; i < items; i++) {
            double width = itemBoxes[4 * i + 2] - itemBoxes[4 * i];
            double height = itemBoxes[4 * i + 3] - itemBoxes[4 * i + 1];
            if (!(width >= 0 && height >= 0 && Double.isFinite(width) && Double.isFinite(height))) {
                throw new IllegalArgumentException("box " + i + " is not finite or inside out");
            }
        }
        int[] levelEnds = levelEnds(items);
        int nodes = levelEnds.length == 0 ? 0 : levelEnds[levelEnds.length - 1];
        double[] boxes = new double[4 * nodes];
        int[] refs = new int[nodes];
        int[] order = HilbertOrder.of(itemBoxes);
        for (int i = 0; i < items; i++) {
            System.arraycopy(itemBoxes, 4 * order[i], boxes, 4 * i, 4);
            refs[i] = order[i];
        }
        packUpperLevels(boxes, refs, levelEnds);
        return new PackedRTree(items, boxes, refs, levelEnds);
    }

    private static int[] levelEnds(int items) {
        if (items == 0) {
            return new int[0];
        }
        int[] ends = new int[32];
        int levels = 0;
        int count = items;
        int end = 0;
        while (true) {
            end += count;
            ends[levels++] = end;
            if (count == 1) {
                return Arrays.copyOf(ends, levels);
            }
            count = (count + NODE - 1) / NODE;
        }
    }

    private static void packUpperLevels(double[] boxes, int[] refs, int[] levelEnds) {
        int child = 0;
        for (int level = 1; level < levelEnds.length; level++) {
            int childEnd = levelEnds[level - 1];
            for (int node = childEnd; node < levelEnds[level]; node++) {
                refs[node] = child;
                boxes[4 * node] = Double.POSITIVE_INFINITY;
                boxes[4 * node + 1] = Double.POSITIVE_INFINITY;
                boxes[4 * node + 2] = Double.NEGATIVE_INFINITY;
                boxes[4 * node + 3] = Double.NEGATIVE_INFINITY;
                for (int k = 0; k < NODE && child < childEnd; k++, child++) {
                    boxes[4 * node] = Math.min(boxes[4 * node], boxes[4 * child]);
                    boxes[4 * node + 1] = Math.min(boxes[4 * node + 1], boxes[4 * child + 1]);
                    boxes[4 * node + 2] = Math.max(boxes[4 * node + 2], boxes[4 * child + 2]);
                    boxes[4 * node + 3] = Math.max(boxes[4 * node + 3], boxes[4 * child + 3]);
                }
            }
        }
    }

    /// How many items the tree holds.
    public int size() {
        return items;
    }

    /// Calls `found` with the index of every item whose box touches the query box, in no particular order.
    public void search(double minX, double minY, double maxX, double maxY, IntConsumer found) {
        if (items > 0) {
            search(levelEnds.length - 1, root(), minX, minY, maxX, maxY, found);
        }
    }

    private void search(int level, int node, double minX, double minY, double maxX, double maxY, IntConsumer found) {
        if (boxes[4 * node] > maxX || boxes[4 * node + 2] < minX || boxes[4 * node + 1] > maxY || boxes[4 * node + 3] < minY) {
            return;
        }
        if (level == 0) {
            found.accept(refs[node]);
            return;
        }
        int end = childEnd(level, node);
        for (int child = refs[node]; child < end; child++) {
            search(level - 1, child, minX, minY, maxX, maxY, found);
        }
    }

    int root() {
        return levelEnds[levelEnds.length - 1] - 1;
    }

    /// True when the node is a leaf, that is an item.
    boolean isLeaf(int node) {
        return node < items;
    }

    int item(int leaf) {
        return refs[leaf];
    }

    int firstChild(int node) {
        return refs[node];
    }

    /// End (exclusive) of the children of an inner node.
    int childEnd(int node) {
        int level = 1;
        while (node >= levelEnds[level]) {
            level++;
        }
        return childEnd(level, node);
    }

    private int childEnd(int level, int node) {
        return Math.min(refs[node] + NODE, levelEnds[level - 1]);
    }

    double minX(int node) {
        return boxes[4 * node];
    }

    double minY(int node) {
        return boxes[4 * node + 1];
    }

    double maxX(int node) {
        return boxes[4 * node + 2];
    }

    double maxY(int node) {
        return boxes[4 * node + 3];
    }
}
