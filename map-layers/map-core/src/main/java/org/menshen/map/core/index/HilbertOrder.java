package org.menshen.map.core.index;

import java.util.Arrays;

/// Sorts boxes along a Hilbert curve through their centres, so neighbours in the order are neighbours in the plane.
final class HilbertOrder {

    private static final int CELLS = 1 << 16;

    private HilbertOrder() {
    }

    /// The item indexes in curve order.
    static int[] of(double[] boxes) {
        int n = boxes.length / 4;
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            minX = Math.min(minX, boxes[4 * i]);
            minY = Math.min(minY, boxes[4 * i + 1]);
            maxX = Math.max(maxX, boxes[4 * i + 2]);
            maxY = Math.max(maxY, boxes[4 * i + 3]);
        }
        double scaleX = maxX > minX ? (CELLS - 1) / (maxX - minX) : 0;
        double scaleY = maxY > minY ? (CELLS - 1) / (maxY - minY) : 0;
        long[] keys = new long[n];
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int x = (int) (((boxes[4 * i] + boxes[4 * i + 2]) / 2 - minX) * scaleX);
            int y = (int) (((boxes[4 * i + 1] + boxes[4 * i + 3]) / 2 - minY) * scaleY);
            keys[i] = distance(x, y) << 31 | i;
        }
        // the low 31 bits carry the item, so a plain sort of longs sorts both and equal cells keep their order
        Arrays.sort(keys);
        for (int i = 0; i < n; i++) {
            order[i] = (int) (keys[i] & 0x7fffffffL);
        }
        return order;
    }

    /// Distance along the curve of a cell in a 2^16 square, 0…2^32-1.
    private static long distance(int cellX, int cellY) {
        int x = cellX;
        int y = cellY;
        long d = 0;
        for (int s = CELLS / 2; s > 0; s /= 2) {
            int rx = (x & s) > 0 ? 1 : 0;
            int ry = (y & s) > 0 ? 1 : 0;
            d += (long) s * s * ((3 * rx) ^ ry);
            if (ry == 0) {
                if (rx == 1) {
                    x = CELLS - 1 - x;
                    y = CELLS - 1 - y;
                }
                int swap = x;
                x = y;
                y = swap;
            }
        }
        return d;
    }
}
