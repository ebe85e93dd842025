package org.menshen.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.layer.marker.Dot;
import org.menshen.map.fx.layer.marker.DotLayer;
import org.menshen.map.fx.paint.Role;

/// Ten thousand questions what lies under a point, among ten thousand markers at rest (W4 of the workload); every answer is checked
/// against looking at all.
final class PickBenchmark implements Benchmark {

    private static final int COUNT = 10_000;
    private static final int WARM = 5;
    private static final double WORLD_15 = 256.0 * (1 << 15);
    private static final LatLon CENTRE = new LatLon(31.195, 121.51);

    @Override
    public String name() {
        return "pick";
    }

    @Override
    public String about() {
        return "W4: 10,000 picks among 10,000 markers at rest: mean, p99, and how many answers were wrong";
    }

    @Override
    public void run(Printout figures) throws Exception {
        Answers answers = measure();
        figures.print("pick.mean", Arrays.stream(answers.micros).average().orElseThrow(), "us");
        figures.print("pick.p99", Printout.percentile(answers.micros, 0.99), "us");
        figures.print("pick.wrong", answers.wrong, "answers");
    }

    /// What was measured.
    ///
    /// @param micros each query
    /// @param hits how many found something
    /// @param wrong how many found another number of things than a look at all of them
    record Answers(double[] micros, int hits, int wrong) {
    }

    /// Asks ten thousand times.
    static Answers measure() throws Exception {
        FxRoom.start();
        Viewport view = new Viewport(CENTRE, 15, 1600, 900);
        Lcg places = new Lcg(20261123);
        double[] x = new double[COUNT];
        double[] y = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            x[i] = WebMercator.x(CENTRE.lon()) * WORLD_15 + (places.next() - 0.5) * 2000;
            y[i] = WebMercator.y(CENTRE.lat()) * WORLD_15 + (places.next() - 0.5) * 1300;
            places.next();
        }
        List<Dot> dots = IntStream.range(0, COUNT).mapToObj(i ->
                new Dot("m" + i, new LatLon(WebMercator.lat(y[i] / WORLD_15), WebMercator.lon(x[i] / WORLD_15)), Role.SEV_3)).toList();
        double[] xs = dots.stream().mapToDouble(dot -> view.screenX(dot.at().lon())).toArray();
        double[] ys = dots.stream().mapToDouble(dot -> view.screenY(dot.at().lat())).toArray();
        DotLayer layer = new DotLayer("markers", 10);
        return FxRoom.call(() -> {
            layer.setDots(dots);
            for (int round = 1; round < WARM; round++) {
                ask(layer, view, xs, ys);
            }
            return ask(layer, view, xs, ys);
        });
    }

    private static Answers ask(DotLayer layer, Viewport view, double[] xs, double[] ys) {
        Lcg random = new Lcg(99);
        double[] times = new double[COUNT];
        int[] found = new int[1];
        int hits = 0;
        for (int query = 0; query < COUNT; query++) {
            double[] at = point(random, query, xs, ys);
            found[0] = 0;
            long begin = System.nanoTime();
            layer.pick(view, at[0], at[1], 0, pick -> found[0]++);
            times[query] = (System.nanoTime() - begin) / 1e3;
            hits += found[0] > 0 ? 1 : 0;
        }
        return new Answers(times, hits, wrong(layer, view, xs, ys));
    }

    private static double[] point(Lcg random, int query, double[] xs, double[] ys) {
        if (query % 2 == 0) {
            int m = (int) (COUNT * random.next());
            return new double[] {Math.floorMod(Math.round(xs[m]), 1600), Math.floorMod(Math.round(ys[m]), 900)};
        }
        return new double[] {Math.floor(1600 * random.next()), Math.floor(900 * random.next())};
    }

    private static int wrong(DotLayer layer, Viewport view, double[] xs, double[] ys) {
        Lcg random = new Lcg(99);
        int wrong = 0;
        for (int query = 0; query < COUNT; query++) {
            double[] at = point(random, query, xs, ys);
            int[] found = new int[1];
            layer.pick(view, at[0], at[1], 0, pick -> found[0]++);
            int wanted = 0;
            for (int i = 0; i < COUNT; i++) {
                wanted += Math.hypot(xs[i] - at[0], ys[i] - at[1]) <= 5 ? 1 : 0;
            }
            wrong += found[0] == wanted ? 0 : 1;
        }
        return wrong;
    }
}
