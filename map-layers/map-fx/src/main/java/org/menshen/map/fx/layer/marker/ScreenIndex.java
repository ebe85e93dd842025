package org.menshen.map.fx.layer.marker;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Points of the pane sorted into cells, so that those near a place are found without looking at all. Filled in one sweep,
/// asked any number of times; arrays are kept. One thread.
final class ScreenIndex {

    private static final int CELL = 32;

    private int columns;
    private int rows;
    private int[] starts = new int[1];
    private int[] cursor = new int[0];
    private int[] items = new int[0];

    /// Sorts points in.
    ///
    /// @param xs pane pixels, one a point
    /// @param ys pane pixels, one a point
    /// @param count of points
    /// @param width of what can be asked for; points outside are left out
    /// @param height likewise
    void fill(double[] xs, double[] ys, int count, double width, double height) {
        columns = (int) Math.ceil(width / CELL) + 2;
        rows = (int) Math.ceil(height / CELL) + 2;
        int cells = columns * rows;
        if (starts.length < cells + 1) {
            starts = new int[cells + 1];
        } else {
            Arrays.fill(starts, 0, cells + 1, 0);
        }
        if (items.length < count) {
            items = new int[count];
        }
        for (int i = 0; i < count; i++) {
            int cell = cell(xs[i], ys[i]);
            if (cell >= 0) {
                starts[cell + 1]++;
            }
        }
        for (int cell = 0; cell < cells; cell++) {
            starts[cell + 1] += starts[cell];
        }
        if (cursor.length < cells) {
            cursor = new int[cells];
        }
        System.arraycopy(starts, 0, cursor, 0, cells);
        for (int i = 0; i < count; i++) {
            int cell = cell(xs[i], ys[i]);
            if (cell >= 0) {
                items[cursor[cell]++] = i;
            }
        }
    }

    /// Calls `found` with every point in the cells that a square around (x, y) touches: all within `reach` and some more.
    void near(double x, double y, double reach, IntConsumer found) {
        int left = Math.max(0, column(x - reach));
        int right = Math.min(columns - 1, column(x + reach));
        int bottom = Math.min(rows - 1, column(y + reach));
        for (int row = Math.max(0, column(y - reach)); row <= bottom; row++) {
            for (int cell = row * columns + left; cell <= row * columns + right; cell++) {
                for (int i = starts[cell]; i < starts[cell + 1]; i++) {
                    found.accept(items[i]);
                }
            }
        }
    }

    private int cell(double x, double y) {
        int column = column(x);
        int row = column(y);
        return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : row * columns + column;
    }

    /// One cell of margin before the pane.
    private static int column(double x) {
        return (int) Math.floor(x / CELL) + 1;
    }
}
