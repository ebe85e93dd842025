package org.menshen.map.fx.layer;

import java.util.Arrays;
import org.menshen.map.core.view.Viewport;

/// Puts symbols that would cover each other into stacks, for one frame: the first item of a stack stands for all.
///
/// Items are offered in the order of their importance. Cells are counted from the world's corner, not the pane's, so
/// that stacks do not change while the map is dragged. Arrays are kept from frame to frame: nothing is allocated.
final class Stacks {

    private final double reach;
    private int[] heads = new int[0];
    private int[] nextInCell = new int[0];
    private int[] headOf = new int[0];
    private int[] counts = new int[0];
    private double[] xs = new double[0];
    private double[] ys = new double[0];
    private int mask;
    private double cellX;
    private double cellY;

    /// @param reach pixels between two symbols below which they are one stack
    Stacks(double reach) {
        this.reach = reach;
    }

    /// Forgets everything and makes room for items 0…size-1.
    void begin(Viewport view, int size) {
        if (headOf.length < size) {
            int room = Math.max(64, size * 3 / 2);
            headOf = new int[room];
            counts = new int[room];
            nextInCell = new int[room];
            xs = new double[room];
            ys = new double[room];
            heads = new int[Integer.highestOneBit(room) * 2];
            mask = heads.length - 1;
        }
        Arrays.fill(heads, -1);
        Arrays.fill(headOf, 0, size, -1);
        cellX = view.worldX(0) * view.worldSize();
        cellY = view.worldY(0) * view.worldSize();
    }

    /// Offers an item at a place of the pane.
    ///
    /// @return true when it begins a stack of its own
    boolean offer(int item, double x, double y) {
        long cx = (long) Math.floor((x + cellX) / reach);
        long cy = (long) Math.floor((y + cellY) / reach);
        for (long i = cx - 1; i <= cx + 1; i++) {
            for (long j = cy - 1; j <= cy + 1; j++) {
                for (int head = heads[slot(i, j)]; head >= 0; head = nextInCell[head]) {
                    double dx = xs[head] - x;
                    double dy = ys[head] - y;
                    if (dx * dx + dy * dy < reach * reach) {
                        headOf[item] = head;
                        counts[head]++;
                        return false;
                    }
                }
            }
        }
        int slot = slot(cx, cy);
        nextInCell[item] = heads[slot];
        heads[slot] = item;
        headOf[item] = item;
        counts[item] = 1;
        xs[item] = x;
        ys[item] = y;
        return true;
    }

    /// The item that stands for this one; -1 when it was not offered.
    int head(int item) {
        return item < headOf.length ? headOf[item] : -1;
    }

    /// How many items a head stands for, itself included.
    int count(int head) {
        return counts[head];
    }

    private int slot(long cx, long cy) {
        long hash = cx * 0x9E3779B97F4A7C15L + cy * 0xC2B2AE3D27D4EB4FL;
        return (int) (hash ^ hash >>> 32) & mask;
    }
}
