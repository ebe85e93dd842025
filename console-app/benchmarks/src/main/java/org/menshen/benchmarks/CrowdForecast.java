package org.menshen.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.menshen.centre.crowd.CrowdFigures;
import org.menshen.domain.forecast.CountSeries;
import org.menshen.domain.forecast.ForecastRules;
import org.menshen.domain.forecast.Forecaster;
import org.menshen.wire.code.CodeFolder;

/// What the forecast of five hundred zones costs, of five weeks of counts every five minutes that rise and fall by day and week.
final class CrowdForecast implements Benchmark {

    private static final int ZONES = 500;
    private static final int ROUNDS = 30;
    private static final int WARM = 5;

    @Override
    public String name() {
        return "crowd-forecast";
    }

    @Override
    public String about() {
        return "500 zones, five weeks of counts: forecast of 15, 30 and 60 minutes for all, and learning anew";
    }

    @Override
    public void run(Printout figures) throws Exception {
        CrowdFigures shipped = CrowdFigures.of(CodeFolder.read(Path.of(System.getProperty("menshen.home"), "config", "codes")));
        ForecastRules rules = shipped.rules();
        long now = (long) rules.day() * shipped.historyDays();
        long before = used();
        List<CountSeries> zones = new ArrayList<>();
        for (int zone = 0; zone < ZONES; zone++) {
            zones.add(series(zone, now, rules.day()));
        }
        figures.print("crowd-forecast.memory", (used() - before) / 1e6, "MB");
        long begin = System.nanoTime();
        Forecaster forecaster = Forecaster.learn(zones, now, rules);
        figures.print("crowd-forecast.learn", (System.nanoTime() - begin) / 1e6, "ms");
        double[] times = new double[ROUNDS];
        int expected = 0;
        for (int round = -WARM; round < ROUNDS; round++) {
            begin = System.nanoTime();
            expected = 0;
            for (CountSeries zone : zones) {
                expected += forecaster.look(zone, now).size();
            }
            if (round >= 0) {
                times[round] = (System.nanoTime() - begin) / 1e6;
            }
        }
        if (expected != ZONES * rules.horizons().size()) {
            throw new IllegalStateException("only " + expected + " forecasts were made");
        }
        figures.print("crowd-forecast.all.p50", Printout.percentile(times, 0.5), "ms");
        figures.print("crowd-forecast.all.max", Printout.percentile(times, 1), "ms");
    }

    private static CountSeries series(int zone, long now, int day) {
        Lcg random = new Lcg(zone + 1);
        double size = 50 + 2_000 * random.next();
        CountSeries series = new CountSeries();
        double drift = 0;
        for (long slot = 0; slot <= now; slot++) {
            drift = 0.98 * drift + 0.1 * (random.next() - 0.5);
            double ofDay = 0.5 - 0.5 * Math.cos(2 * Math.PI * slot / day);
            double ofWeek = slot / day % 7 < 5 ? 1 : 0.6;
            series.put(slot, Math.rint(size * ofDay * ofWeek * Math.exp(drift)));
        }
        return series;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
