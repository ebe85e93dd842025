package org.menshen.map.core.heat;

import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;

/// Density of people on a grid, free of colours. Immutable as long as nobody writes to the array; any thread.
///
/// @param left west edge, normalised world x 0…1
/// @param top north edge, normalised world y 0…1
/// @param cell edge of a cell in world units
/// @param columns cells from west to east
/// @param rows cells from north to south
/// @param density persons a square metre, row by row from the north; NaN = no data
public record HeatField(double left, double top, double cell, int columns, int rows, float[] density) {

    /// Density at a position, persons a square metre; NaN outside the grid and where there is no data.
    public double at(LatLon point) {
        int column = (int) Math.floor((WebMercator.x(point.lon()) - left) / cell);
        int row = (int) Math.floor((WebMercator.y(point.lat()) - top) / cell);
        boolean outside = column < 0 || row < 0 || column >= columns || row >= rows;
        return outside ? Double.NaN : density[row * columns + column];
    }

    /// The highest density, 0 when there is no data at all.
    public double max() {
        float max = 0;
        for (float value : density) {
            max = value > max ? value : max;
        }
        return max;
    }

    /// How many people the whole field holds.
    public double persons() {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            double edge = cell * WebMercator.metresPerUnit(WebMercator.lat(top + (row + 0.5) * cell));
            for (int i = row * columns; i < (row + 1) * columns; i++) {
                sum += Float.isNaN(density[i]) ? 0 : density[i] * edge * edge;
            }
        }
        return sum;
    }

    /// The box the grid spans.
    public Bounds bounds() {
        return new Bounds(WebMercator.lat(top + rows * cell), WebMercator.lon(left), WebMercator.lat(top), WebMercator.lon(left + columns * cell));
    }
}
