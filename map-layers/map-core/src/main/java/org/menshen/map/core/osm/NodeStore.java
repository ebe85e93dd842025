package org.menshen.map.core.osm;

import java.util.Arrays;
import org.menshen.map.core.geo.WebMercator;

/// The positions of all nodes of a file, packed: 24 bytes a node.
final class NodeStore {

    private static final int FIRST = 1 << 14;

    private long[] ids = new long[FIRST];
    private double[] lats = new double[FIRST];
    private double[] lons = new double[FIRST];
    private int size;
    private boolean sorted = true;

    /// Keeps a position; a later one of the same node takes its place.
    void add(long id, double lat, double lon) {
        if (sorted && size > 0 && ids[size - 1] == id) {
            size--;
        }
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            lats = Arrays.copyOf(lats, 2 * size);
            lons = Arrays.copyOf(lons, 2 * size);
        }
        sorted &= size == 0 || ids[size - 1] < id;
        ids[size] = id;
        lats[size] = lat;
        lons[size++] = lon;
    }

    /// Forgets the position of a node.
    void remove(long id) {
        add(id, Double.NaN, Double.NaN);
    }

    /// Slot of a node, negative when the file does not hold it.
    int find(long id) {
        if (!sorted) {
            sort();
        }
        int slot = Arrays.binarySearch(ids, 0, size, id);
        return slot >= 0 && Double.isNaN(lats[slot]) ? -1 : slot;
    }

    /// Left, top, right, bottom of all nodes in world coordinates.
    double[] box() {
        double[] box = {1, 1, 0, 0};
        for (int i = 0; i < size; i++) {
            if (Double.isNaN(lats[i])) {
                continue;
            }
            double x = WebMercator.x(lons[i]);
            double y = WebMercator.y(lats[i]);
            box[0] = Math.min(box[0], x);
            box[1] = Math.min(box[1], y);
            box[2] = Math.max(box[2], x);
            box[3] = Math.max(box[3], y);
        }
        return box;
    }

    double lat(int slot) {
        return lats[slot];
    }

    double lon(int slot) {
        return lons[slot];
    }

    /// Files are sorted as a rule; those that are not pay once.
    private void sort() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Long.compare(ids[a], ids[b]));
        long[] sortedIds = new long[size];
        double[] sortedLats = new double[size];
        double[] sortedLons = new double[size];
        int kept = 0;
        for (int i = 0; i < size; i++) {
            boolean repeated = i + 1 < size && ids[order[i]] == ids[order[i + 1]];
            if (!repeated) {
                sortedIds[kept] = ids[order[i]];
                sortedLats[kept] = lats[order[i]];
                sortedLons[kept++] = lons[order[i]];
            }
        }
        ids = sortedIds;
        lats = sortedLats;
        lons = sortedLons;
        size = kept;
        sorted = true;
    }
}
