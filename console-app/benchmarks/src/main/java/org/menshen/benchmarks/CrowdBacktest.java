package org.menshen.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.menshen.centre.crowd.CrowdFigures;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.forecast.CountSeries;
import org.menshen.domain.forecast.Expectation;
import org.menshen.domain.forecast.ForecastRules;
import org.menshen.domain.forecast.Forecaster;
import org.menshen.wire.code.CodeFolder;

/// How well crowds are forecast, tried on counts that a city has published. Counters and dates are held out: the coefficients know only the other
/// counters, and only what lies before the day that is forecast; how far off they are is measured day by day from what has been by then.
///
/// `BENCH_OPTS="-Dmenshen.counts=FILE[,FILE…]"`; where its columns have other names, `-Dmenshen.columns=sensor=…,count=…,date=…,hour=…`.
final class CrowdBacktest implements Benchmark {

    private static final String COUNTS = System.getProperty("menshen.counts", "");
    private static final String COLUMNS = System.getProperty("menshen.columns", "");
    private static final double KNOWN = 0.5;
    private static final int HELD_OUT = 5;
    private static final int OF_THEM = 2;
    private static final int HOUR = 60;
    private static final List<Double> CLAIMS = List.of(0.5, 0.8, 0.9, 0.95);

    @Override
    public String name() {
        return "crowd-backtest";
    }

    @Override
    public String about() {
        return "forecast of crowds on published counts (-Dmenshen.counts=FILE,…): MASE beside seasonal-naive, how often intervals hold";
    }

    @Override
    public void run(Printout figures) throws Exception {
        if (COUNTS.isEmpty()) {
            throw new IllegalArgumentException("say which counts: BENCH_OPTS=-Dmenshen.counts=FILE[,FILE…]");
        }
        CountsFile file = CountsFile.read(CountsFile.files(COUNTS), CountsFile.columns(COLUMNS));
        CodeBook codes = CodeFolder.read(Path.of(System.getProperty("menshen.home"), "config", "codes"));
        Map<String, CountSeries> all = file.series(KNOWN);
        List<CountSeries> learned = new ArrayList<>();
        List<CountSeries> heldOut = new ArrayList<>();
        int number = 0;
        for (CountSeries series : all.values()) {
            (number++ % HELD_OUT < OF_THEM ? heldOut : learned).add(series);
        }
        if (learned.isEmpty()) {
            // a single counter: only its dates are held out
            learned.addAll(heldOut);
        }
        int every = file.everyMinutes();
        figures.print("crowd-backtest.counters.learned", learned.size(), "of " + file.counters());
        figures.print("crowd-backtest.counters.held-out", heldOut.size(), "of " + file.counters());
        figures.print("crowd-backtest.every", every, "min");
        for (int minutes : List.of(HOUR / 4, HOUR / 2, HOUR)) {
            if (minutes % every == 0) {
                new Trial(CrowdFigures.of(codes).rules(every * HOUR, List.of(minutes / every)), learned, heldOut, file.first(), file.last())
                        .run(figures, String.valueOf(minutes));
            }
        }
    }

    /// One horizon.
    private static final class Trial {

        private final ForecastRules rules;
        private final List<CountSeries> learned;
        private final List<CountSeries> heldOut;
        private final List<CountSeries> all;
        private final long first;
        private final long last;
        private final int day;
        private final Map<Double, int[]> within = new TreeMap<>();
        private int forecasts;

        Trial(ForecastRules rules, List<CountSeries> learned, List<CountSeries> heldOut, long first, long last) {
            this.rules = rules;
            this.learned = learned;
            this.heldOut = heldOut;
            this.all = new ArrayList<>(learned);
            all.addAll(heldOut);
            this.first = first;
            this.last = last;
            this.day = rules.day();
            CLAIMS.forEach(claim -> within.put(claim, new int[1]));
        }

        void run(Printout figures, String named) {
            long days = (last - first + 1) / day;
            long heldFrom = first + (days - days / 3) * day;
            Map<CountSeries, double[]> errors = new java.util.IdentityHashMap<>();
            for (long midnight = heldFrom; midnight + day - 1 <= last; midnight += day) {
                Forecaster forecaster = Forecaster.learn(learned, all, midnight - 1, rules);
                for (CountSeries series : heldOut) {
                    double[] sums = errors.computeIfAbsent(series, each -> new double[4]);
                    for (long target = midnight; target < midnight + day; target++) {
                        take(forecaster, series, target, sums);
                    }
                }
            }
            if (forecasts == 0) {
                throw new IllegalArgumentException("nothing can be forecast " + named + " minutes ahead from " + days + " days of " + all.size()
                        + " counters: more than two weeks are needed");
            }
            print(figures, named, errors, heldFrom);
        }

        private void take(Forecaster forecaster, CountSeries series, long target, double[] sums) {
            int ahead = rules.horizons().getFirst();
            double truth = series.at(target);
            double week = series.at(target - 7L * day);
            double yesterday = series.at(target - day);
            if (Double.isNaN(truth) || Double.isNaN(week) || Double.isNaN(yesterday)) {
                return;
            }
            List<Expectation> expected = forecaster.look(series, target - ahead);
            if (expected.isEmpty()) {
                return;
            }
            forecasts++;
            sums[0]++;
            sums[1] += Math.abs(expected.getFirst().count() - truth);
            sums[2] += Math.abs(week - truth);
            sums[3] += Math.abs(yesterday - truth);
            within.forEach((claim, hits) -> {
                Expectation span = forecaster.look(series, target - ahead, claim).getFirst();
                // counts are whole: one that rounds to an end lies on it
                hits[0] += Math.round(span.low()) <= truth && truth <= Math.round(span.high()) ? 1 : 0;
            });
        }

        /// The mean error of saying what was a week before, over all of what lies before the held-out dates: what errors are measured in.
        private double scale(CountSeries series, long until) {
            double sum = 0;
            int known = 0;
            for (long slot = first + 7L * day; slot < until; slot++) {
                double apart = Math.abs(series.at(slot) - series.at(slot - 7L * day));
                if (!Double.isNaN(apart)) {
                    sum += apart;
                    known++;
                }
            }
            return known == 0 ? 0 : sum / known;
        }

        private void print(Printout figures, String minutes, Map<CountSeries, double[]> errors, long heldFrom) {
            double[] mase = new double[3];
            int counters = 0;
            for (Map.Entry<CountSeries, double[]> entry : errors.entrySet()) {
                double scale = scale(entry.getKey(), heldFrom);
                double[] sums = entry.getValue();
                if (scale > 0 && sums[0] > 0) {
                    counters++;
                    for (int i = 0; i < mase.length; i++) {
                        mase[i] += sums[i + 1] / sums[0] / scale;
                    }
                }
            }
            String at = "crowd-backtest." + minutes;
            figures.print(at + ".forecasts", forecasts, "");
            figures.print(at + ".mase.model", mase[0] / counters, "");
            figures.print(at + ".mase.naive.week", mase[1] / counters, "");
            figures.print(at + ".mase.naive.day", mase[2] / counters, "");
            figures.print(at + ".better", 100 * (1 - mase[0] / Math.min(mase[1], mase[2])), "% than the better of both");
            within.forEach((claim, hits) -> figures.print(at + ".within." + Math.round(claim * 100), 100.0 * hits[0] / forecasts, "%"));
        }
    }
}
