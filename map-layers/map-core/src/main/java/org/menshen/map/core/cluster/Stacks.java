package org.menshen.map.core.cluster;

import java.util.Arrays;
import org.menshen.map.core.view.Viewport;

/// Puts symbols that would cover each other into stacks, for one frame: the first item of a stack stands for all.
///
/// Items are offered in the order of their importance: one joins a stack whose first item lies within reach, or begins its own, so that the
/// most important stands for all. A tree of clusters made beforehand would have to be made anew for each of a thousand moves a second; this
/// asks a fine grid of the screen once for each item. Arrays are kept from frame to frame: nothing is allocated. One thread.
public final class Stacks {

    /// cells around the pane whose items are gathered, too
    private static final int MARGIN = 2;

    /// squares along the edge of a cell by which most items find their stack at once
    private static final int FINE = 8;

    private final double reach;
    private final double cellsPerPixel;
    private int[] heads = new int[0];
    private int[] nextInCell = new int[0];
    private int[] headOf = new int[0];
    private int[] counts = new int[0];
    private double[] xs = new double[0];
    private double[] ys = new double[0];
    /// for each small square that lies wholly within the reach of a head: that head
    private int[] owners = new int[0];
    private int[] disc = new int[0];
    private int discAcross;
    private int across;
    private int down;
    /// from the pane to the grid, which is laid out from the world's corner
    private double shiftX;
    private double shiftY;

    /// @param reach pixels between two symbols below which they are one stack
    public Stacks(double reach) {
        this.reach = reach;
        this.cellsPerPixel = 1 / reach;
    }

    /// Forgets everything and makes room for items 0…size-1.
    public void begin(Viewport view, int size) {
        if (headOf.length < size) {
            int room = Math.max(64, size * 3 / 2);
            headOf = new int[room];
            counts = new int[room];
            nextInCell = new int[room];
            xs = new double[room];
            ys = new double[room];
        }
        // the margin, and one empty cell more around it, so that no neighbour need be asked whether it exists
        across = (int) Math.ceil(view.width() / reach) + 2 * (MARGIN + 1) + 1;
        down = (int) Math.ceil(view.height() / reach) + 2 * (MARGIN + 1) + 1;
        if (heads.length < across * down) {
            heads = new int[across * down];
        }
        Arrays.fill(heads, -1);
        Arrays.fill(headOf, 0, size, -1);
        if (owners.length < across * FINE * down * FINE) {
            owners = new int[across * FINE * down * FINE];
        }
        Arrays.fill(owners, -1);
        if (discAcross != across) {
            discAcross = across;
            disc = disc(across * FINE);
        }
        shiftX = offset(view.worldX(0) * view.worldSize());
        shiftY = offset(view.worldY(0) * view.worldSize());
    }

    private double offset(double corner) {
        return corner - Math.floor(corner / reach) * reach + (MARGIN + 1) * reach;
    }

    /// The squares around that of a head which are within its reach wherever both lie in their squares, as distances in [#owners].
    private static int[] disc(int stride) {
        int[] found = new int[(2 * FINE + 1) * (2 * FINE + 1)];
        int count = 0;
        for (int dy = -FINE; dy <= FINE; dy++) {
            for (int dx = -FINE; dx <= FINE; dx++) {
                if (Math.hypot(Math.abs(dx) + 1, Math.abs(dy) + 1) < FINE) {
                    found[count++] = dy * stride + dx;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    /// Offers an item at a place of the pane; one that lies further outside than a stack can reach in is not taken.
    ///
    /// @return true when it begins a stack of its own
    public boolean offer(int item, double x, double y) {
        double column = (x + shiftX) * cellsPerPixel;
        double line = (y + shiftY) * cellsPerPixel;
        if (!(column >= 1 && line >= 1 && column < across - 1 && line < down - 1)) {
            return false;
        }
        int square = (int) (line * FINE) * across * FINE + (int) (column * FINE);
        int owner = owners[square];
        if (owner >= 0) {
            headOf[item] = owner;
            counts[owner]++;
            return false;
        }
        int cell = (int) line * across + (int) column;
        for (int row = cell - across; row <= cell + across; row += across) {
            if (joins(item, row - 1, x, y) || joins(item, row, x, y) || joins(item, row + 1, x, y)) {
                return false;
            }
        }
        for (int near : disc) {
            owners[square + near] = item;
        }
        nextInCell[item] = heads[cell];
        heads[cell] = item;
        headOf[item] = item;
        counts[item] = 1;
        xs[item] = x;
        ys[item] = y;
        return true;
    }

    private boolean joins(int item, int cell, double x, double y) {
        for (int head = heads[cell]; head >= 0; head = nextInCell[head]) {
            double dx = xs[head] - x;
            double dy = ys[head] - y;
            if (dx * dx + dy * dy < reach * reach) {
                headOf[item] = head;
                counts[head]++;
                return true;
            }
        }
        return false;
    }

    /// The item that stands for this one; -1 when it was not offered.
    public int head(int item) {
        return item < headOf.length ? headOf[item] : -1;
    }

    /// How many items a head stands for, itself included.
    public int count(int head) {
        return counts[head];
    }
}
