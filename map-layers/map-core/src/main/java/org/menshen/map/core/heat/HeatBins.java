package org.menshen.map.core.heat;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.menshen.map.core.fence.Fence;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;

/// Counts people into cells that are square on the map, and turns the counts into density.
/// Where nothing is measured there is no data, which is not the same as nobody: say what is covered. One thread.
public final class HeatBins {

    private static final int MOST_CELLS = 4_000_000;

    private final double left;
    private final double top;
    private final double cell;
    private final int columns;
    private final int rows;
    private final double[] persons;
    private final boolean[] covered;

    /// @param area what the grid spans at least
    /// @param cellMetres edge of a cell on the ground in the middle of the area, more than 0
    /// @throws IllegalArgumentException when the cell is not positive or there would be more than four million cells
    public HeatBins(Bounds area, double cellMetres) {
        if (!(cellMetres > 0)) {
            throw new IllegalArgumentException("a cell is more than 0 m wide, not " + cellMetres);
        }
        this.cell = cellMetres / WebMercator.metresPerUnit(area.centre().lat());
        this.left = WebMercator.x(area.west());
        this.top = WebMercator.y(area.north());
        double across = Math.max(1, Math.ceil((WebMercator.x(area.east()) - left) / cell));
        double down = Math.max(1, Math.ceil((WebMercator.y(area.south()) - top) / cell));
        if (across * down > MOST_CELLS) {
            throw new IllegalArgumentException("too many cells: " + across + " x " + down + "; use larger cells");
        }
        this.columns = (int) across;
        this.rows = (int) down;
        this.persons = new double[columns * rows];
        this.covered = new boolean[columns * rows];
    }

    /// Everything is measured: an empty cell means nobody is there.
    public HeatBins coverAll() {
        Arrays.fill(covered, true);
        return this;
    }

    /// The cells whose middle lies in the fence are measured; a fence smaller than a cell covers the cell of its middle.
    public HeatBins cover(Fence fence) {
        each(fence, i -> covered[i] = true);
        return this;
    }

    /// Adds people at a point. Its cell counts as measured from then on. Points outside the grid are ignored.
    ///
    /// @param count 0 or more
    public HeatBins add(LatLon point, double count) {
        int i = index(point);
        if (i >= 0) {
            persons[i] += count;
            covered[i] = true;
        }
        return this;
    }

    /// Adds people spread evenly over a fence, as a zone counter reports them; covers it too.
    ///
    /// @param count 0 or more
    public HeatBins add(Fence fence, double count) {
        int[] cells = new int[1];
        each(fence, i -> cells[0]++);
        each(fence, i -> {
            covered[i] = true;
            persons[i] += count / cells[0];
        });
        return this;
    }

    /// The density of what has been added, smoothed. People stay inside covered cells: none get lost and none appear.
    ///
    /// @param sigmaMetres standard deviation of the blur, 0 = none
    public HeatField field(double sigmaMetres) {
        double cellMetres = cell * WebMercator.metresPerUnit(WebMercator.lat(top + rows * cell / 2));
        Blur blur = new Blur(sigmaMetres / cellMetres);
        double[] mask = new double[persons.length];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = covered[i] ? 1 : 0;
        }
        double[] share = blur.apply(mask, columns, rows);
        double[] sent = new double[persons.length];
        for (int i = 0; i < sent.length; i++) {
            // what would fall outside the covered cells is sent inside instead
            sent[i] = persons[i] == 0 ? 0 : persons[i] / share[i];
        }
        double[] spread = blur.apply(sent, columns, rows);
        float[] density = new float[persons.length];
        for (int row = 0; row < rows; row++) {
            double edge = cell * WebMercator.metresPerUnit(WebMercator.lat(top + (row + 0.5) * cell));
            for (int i = row * columns; i < (row + 1) * columns; i++) {
                density[i] = covered[i] ? (float) (spread[i] / (edge * edge)) : Float.NaN;
            }
        }
        return new HeatField(left, top, cell, columns, rows, density);
    }

    private int index(LatLon point) {
        int column = (int) Math.floor((WebMercator.x(point.lon()) - left) / cell);
        int row = (int) Math.floor((WebMercator.y(point.lat()) - top) / cell);
        return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : row * columns + column;
    }

    private void each(Fence fence, IntConsumer action) {
        Bounds box = fence.bounds();
        int firstColumn = Math.max(0, (int) ((WebMercator.x(box.west()) - left) / cell) - 1);
        int lastColumn = Math.min(columns - 1, (int) ((WebMercator.x(box.east()) - left) / cell) + 1);
        int firstRow = Math.max(0, (int) ((WebMercator.y(box.north()) - top) / cell) - 1);
        int lastRow = Math.min(rows - 1, (int) ((WebMercator.y(box.south()) - top) / cell) + 1);
        boolean any = false;
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                if (fence.contains(WebMercator.geo(left + (column + 0.5) * cell, top + (row + 0.5) * cell))) {
                    action.accept(row * columns + column);
                    any = true;
                }
            }
        }
        int middle = index(box.centre());
        if (!any && middle >= 0) {
            action.accept(middle);
        }
    }
}
