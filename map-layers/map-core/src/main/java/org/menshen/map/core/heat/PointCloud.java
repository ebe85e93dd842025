package org.menshen.map.core.heat;

import org.menshen.map.core.geo.MercatorTable;

/// Many weighted points, projected once. Immutable, any thread.
public final class PointCloud {

    /// Without points.
    public static final PointCloud EMPTY = new PointCloud(new double[0], new double[0], new float[0]);

    private final double[] worldX;
    private final double[] worldY;
    private final float[] weights;

    private PointCloud(double[] worldX, double[] worldY, float[] weights) {
        this.worldX = worldX;
        this.worldY = worldY;
        this.weights = weights;
    }

    /// Projects points; a million takes some ten milliseconds.
    ///
    /// @param lons degrees, one a point
    /// @param lats degrees, one a point
    /// @param weights persons, one a point; kept, not copied
    /// @throws IllegalArgumentException when the lengths differ
    public static PointCloud of(double[] lons, double[] lats, float[] weights) {
        if (lons.length != lats.length || lons.length != weights.length) {
            throw new IllegalArgumentException(lons.length + " longitudes, " + lats.length + " latitudes, " + weights.length + " weights");
        }
        double[] xs = new double[lons.length];
        double[] ys = new double[lons.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = lons[i] / 360 + 0.5;
            ys[i] = MercatorTable.y(lats[i]);
        }
        return new PointCloud(xs, ys, weights);
    }

    /// How many points.
    public int size() {
        return weights.length;
    }

    /// Adds the weights to the cells they fall into; points outside the grid are left out.
    ///
    /// @param left world x of the grid's left edge
    /// @param top world y of the grid's upper edge
    /// @param cell edge of a cell in world units, more than 0
    void bin(double left, double top, double cell, float[] cells, int columns, int rows) {
        double scale = 1 / cell;
        for (int i = 0; i < weights.length; i++) {
            double x = (worldX[i] - left) * scale;
            double y = (worldY[i] - top) * scale;
            if (x >= 0 && y >= 0 && x < columns && y < rows) {
                cells[(int) y * columns + (int) x] += weights[i];
            }
        }
    }
}
