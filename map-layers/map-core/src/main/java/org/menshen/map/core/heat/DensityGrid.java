package org.menshen.map.core.heat;

import java.util.Arrays;
import org.menshen.map.core.geo.WebMercator;

/// Density of a point cloud on a grid that is square on the map, smoothed so that single points become a field. Made for one
/// view; the arrays are kept from view to view, so that a pan allocates nothing. One thread.
public final class DensityGrid {

    private static final int PASSES = 3;

    private int columns;
    private int rows;
    private float[] cells = new float[0];
    private float[] other = new float[0];

    /// Bins and blurs.
    ///
    /// @param left world x of the grid's left edge
    /// @param top world y of the grid's upper edge
    /// @param cell edge of a cell in world units, more than 0
    /// @param nextColumns cells across
    /// @param nextRows cells down
    /// @param sigma standard deviation of the blur in cells, 0 = none
    /// @return this, holding persons a square metre
    public DensityGrid fill(PointCloud cloud, double left, double top, double cell, int nextColumns, int nextRows, double sigma) {
        columns = nextColumns;
        rows = nextRows;
        int size = columns * rows;
        if (cells.length < size) {
            cells = new float[size];
            other = new float[size];
        } else {
            Arrays.fill(cells, 0, size, 0);
        }
        cloud.bin(left, top, cell, cells, columns, rows);
        int[] radii = radii(sigma);
        for (int pass = 0; pass < PASSES; pass++) {
            if (radii[pass] > 0) {
                across(cells, other, radii[pass]);
                down(other, cells, radii[pass]);
            }
        }
        for (int row = 0; row < rows; row++) {
            double edge = cell * WebMercator.metresPerUnit(WebMercator.lat(top + (row + 0.5) * cell));
            float perArea = (float) (1 / (edge * edge));
            for (int i = row * columns; i < (row + 1) * columns; i++) {
                cells[i] *= perArea;
            }
        }
        return this;
    }

    /// Persons a square metre of each cell, row by row from the north-west; longer than the grid, valid until the next fill.
    public float[] density() {
        return cells;
    }

    /// Cells across.
    public int columns() {
        return columns;
    }

    /// Cells down.
    public int rows() {
        return rows;
    }

    /// The radii of three running means that together come closest to a Gaussian.
    static int[] radii(double sigma) {
        double ideal = Math.sqrt(12 * sigma * sigma / PASSES + 1);
        int lower = (int) Math.floor(ideal);
        if (lower % 2 == 0) {
            lower--;
        }
        long small = Math.round((12 * sigma * sigma - PASSES * lower * lower - 4.0 * PASSES * lower - 3.0 * PASSES) / (-4.0 * lower - 4));
        int[] radii = new int[PASSES];
        for (int i = 0; i < PASSES; i++) {
            radii[i] = ((i < small ? lower : lower + 2) - 1) / 2;
        }
        return radii;
    }

    private void across(float[] from, float[] to, int radius) {
        float share = 1f / (2 * radius + 1);
        for (int row = 0; row < rows; row++) {
            int at = row * columns;
            double sum = 0;
            for (int x = 0; x < Math.min(radius, columns); x++) {
                sum += from[at + x];
            }
            for (int x = 0; x < columns; x++) {
                if (x + radius < columns) {
                    sum += from[at + x + radius];
                }
                to[at + x] = (float) Math.max(0, sum) * share;
                if (x >= radius) {
                    sum -= from[at + x - radius];
                }
            }
        }
    }

    /// Row by row, so that memory is read in its order.
    private void down(float[] from, float[] to, int radius) {
        float share = 1f / (2 * radius + 1);
        double[] sums = new double[columns];
        for (int row = 0; row < Math.min(radius, rows); row++) {
            for (int x = 0; x < columns; x++) {
                sums[x] += from[row * columns + x];
            }
        }
        for (int row = 0; row < rows; row++) {
            int enters = (row + radius) * columns;
            int leaves = (row - radius) * columns;
            for (int x = 0; x < columns; x++) {
                double sum = sums[x] + (row + radius < rows ? from[enters + x] : 0);
                to[row * columns + x] = (float) Math.max(0, sum) * share;
                sums[x] = row >= radius ? sum - from[leaves + x] : sum;
            }
        }
    }
}
