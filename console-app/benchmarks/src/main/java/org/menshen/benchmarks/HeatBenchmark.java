package org.menshen.benchmarks;

import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.heat.HeatBins;
import org.menshen.map.core.heat.HeatField;

/// Density of a hundred thousand weighted points: binned, blurred, ready to be coloured.
final class HeatBenchmark implements Benchmark {

    private static final int POINTS = 100_000;
    private static final int ROUNDS = 22;
    private static final int WARM = 2;

    @Override
    public String name() {
        return "heat";
    }

    @Override
    public String about() {
        return "density field of 100,000 points over 2.6 x 1.5 km in 8 m cells, after a change";
    }

    @Override
    public void run(Figures figures) {
        Bounds area = new Bounds(31.188, 121.4965, 31.2015, 121.5235);
        double[] times = new double[ROUNDS - WARM];
        for (int round = 0; round < ROUNDS; round++) {
            LatLon[] points = points(area, 1000 + round);
            long begin = System.nanoTime();
            HeatBins bins = new HeatBins(area, 8).coverAll();
            for (LatLon point : points) {
                bins.add(point, 1);
            }
            HeatField field = bins.field(20);
            if (field.max() <= 0) {
                throw new IllegalStateException("the field is empty");
            }
            if (round >= WARM) {
                times[round - WARM] = (System.nanoTime() - begin) / 1e6;
            }
        }
        figures.print("heat.change.p50", Figures.percentile(times, 0.5), "ms");
        figures.print("heat.change.p99", Figures.percentile(times, 0.99), "ms");
    }

    private static LatLon[] points(Bounds area, int seed) {
        Lcg random = new Lcg(seed);
        LatLon[] points = new LatLon[POINTS];
        for (int i = 0; i < POINTS; i++) {
            points[i] = new LatLon(area.south() + (area.north() - area.south()) * random.next(),
                    area.west() + (area.east() - area.west()) * random.next());
        }
        return points;
    }
}
