package org.menshen.benchmarks;

import java.util.List;
import java.util.stream.IntStream;

import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.layer.Dot;
import org.menshen.map.fx.layer.DotLayer;
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
    public void run(Figures figures) throws Exception {
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
        double[] micros = FxRoom.call(() -> {
            layer.setDots(dots);
            double[] times = new double[COUNT];
            for (int round = 0; round < WARM; round++) {
                times = ask(layer, view, xs, ys);
            }
            return times;
        });
        figures.print("pick.mean", IntStream.range(0, COUNT).mapToDouble(i -> micros[i]).average().orElseThrow(), "us");
        figures.print("pick.p99", Figures.percentile(micros, 0.99), "us");
        figures.print("pick.wrong", FxRoom.call(() -> wrong(layer, view, xs, ys)), "answers");
    }

    private static double[] ask(DotLayer layer, Viewport view, double[] xs, double[] ys) {
        Lcg random = new Lcg(99);
        double[] times = new double[COUNT];
        int[] hits = new int[1];
        for (int query = 0; query < COUNT; query++) {
            double[] at = point(random, query, xs, ys);
            long begin = System.nanoTime();
            layer.pick(view, at[0], at[1], 0, pick -> hits[0]++);
            times[query] = (System.nanoTime() - begin) / 1e3;
        }
        return times;
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
