package org.menshen.map.core.heat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.geo.MercatorTable;
import org.menshen.map.core.geo.WebMercator;

/// Density of points: nobody is lost, nobody appears, and the unit is persons a square metre.
class DensityGridTest {

    private static final double LON = 121.51;
    private static final double LAT = 31.195;

    @Property
    void theTableIsTheFormula(@ForAll @DoubleRange(min = -85.05, max = 85.05) double lat) {
        assertThat(MercatorTable.y(lat)).isCloseTo(WebMercator.y(lat), within(1e-3 / WebMercator.worldSize(20)));
    }

    @Test
    void everybodyIsCountedOnceHoweverWideTheBlur() {
        double cell = 4 / WebMercator.worldSize(16);
        PointCloud cloud = cloud(500, 0.0005);
        for (double sigma : new double[] {0, 1, 2.5, 5}) {
            DensityGrid grid = new DensityGrid().fill(cloud, WebMercator.x(LON) - 200 * cell, WebMercator.y(LAT) - 150 * cell, cell, 400, 300, sigma);
            assertThat(persons(grid, WebMercator.y(LAT) - 150 * cell, cell)).isCloseTo(500, within(0.5));
        }
    }

    @Test
    void theBlurIsAsWideAsAsked() {
        double cell = 4 / WebMercator.worldSize(16);
        double left = WebMercator.x(LON) - 100.5 * cell;
        double top = WebMercator.y(LAT) - 100.5 * cell;
        for (double sigma : new double[] {1.5, 3, 6}) {
            DensityGrid grid = new DensityGrid().fill(PointCloud.of(new double[] {LON}, new double[] {LAT}, new float[] {1}),
                left, top, cell, 201, 201, sigma);
            double sum = 0;
            double square = 0;
            for (int x = 0; x < 201; x++) {
                double value = grid.density()[100 * 201 + x];
                sum += value;
                square += value * (x - 100) * (x - 100);
            }
            assertThat(Math.sqrt(square / sum)).isCloseTo(sigma, within(sigma * 0.12));
        }
    }

    @Test
    void pointsOutsideAreLeftOutAndArraysAreUsedAgain() {
        double cell = 4 / WebMercator.worldSize(16);
        DensityGrid grid = new DensityGrid();
        double left = WebMercator.x(LON) - 50 * cell;
        double top = WebMercator.y(LAT) - 50 * cell;
        grid.fill(cloud(100, 0.0001), left, top, cell, 100, 100, 1);
        float[] before = grid.density();
        grid.fill(cloud(100, 0.0001), left + 5000 * cell, top, cell, 100, 100, 1);
        assertThat(grid.density()).isSameAs(before);
        assertThat(persons(grid, top, cell)).isZero();
    }

    @Test
    void arraysOfDifferentLengthAreRefused() {
        assertThatThrownBy(() -> PointCloud.of(new double[2], new double[2], new float[1])).isInstanceOf(IllegalArgumentException.class);
    }

    private static PointCloud cloud(int count, double spread) {
        Random random = new Random(4);
        double[] lons = random.doubles(count, LON - spread, LON + spread).toArray();
        double[] lats = random.doubles(count, LAT - spread, LAT + spread).toArray();
        float[] weights = new float[count];
        Arrays.fill(weights, 1);
        return PointCloud.of(lons, lats, weights);
    }

    private static double persons(DensityGrid grid, double top, double cell) {
        double sum = 0;
        for (int row = 0; row < grid.rows(); row++) {
            double edge = cell * WebMercator.metresPerUnit(WebMercator.lat(top + (row + 0.5) * cell));
            for (int x = 0; x < grid.columns(); x++) {
                sum += grid.density()[row * grid.columns() + x] * edge * edge;
            }
        }
        return sum;
    }
}
