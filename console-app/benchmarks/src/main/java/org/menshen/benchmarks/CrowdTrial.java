package org.menshen.benchmarks;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.menshen.domain.forecast.CountSeries;
import org.menshen.domain.forecast.Expectation;
import org.menshen.domain.forecast.ForecastRules;
import org.menshen.domain.forecast.Forecaster;

/// Forecasts of one horizon, day by day, beside what was there then.
final class CrowdTrial {

    /// What is tried.
    static final int MODEL = 1;
    /// What was there a week before.
    static final int WEEK = 2;
    /// What was there the day before.
    static final int DAY = 3;
    /// The intervals that are tried.
    static final List<Double> CLAIMS = List.of(0.5, 0.8, 0.9, 0.95);
    private static final int SUMS = 4;
    private static final int DAYS_OF_WEEK = 7;

    private final ForecastRules rules;
    private final List<CountSeries> learned;
    private final List<CountSeries> heldOut;
    private final List<CountSeries> all;
    private final long first;
    private final int half;
    private final Map<Double, long[]> within = new TreeMap<>();
    private final Map<CountSeries, double[]> errors = new IdentityHashMap<>();
    private final Map<CountSeries, Double> scales = new IdentityHashMap<>();
    private long forecasts;

    /// @param rules with one horizon
    /// @param learned the counters that are learned from
    /// @param heldOut the counters that are forecast
    /// @param first the first slot of all
    CrowdTrial(ForecastRules rules, List<CountSeries> learned, List<CountSeries> heldOut, long first) {
        this.rules = rules;
        this.learned = learned;
        this.heldOut = heldOut;
        this.all = new ArrayList<>(learned);
        heldOut.stream().filter(series -> learned.stream().noneMatch(each -> each == series)).forEach(all::add);
        this.first = first;
        this.half = rules.smooth() / 2;
        CLAIMS.forEach(claim -> within.put(claim, new long[1]));
    }

    /// Forecasts all from one midnight to another.
    void run(long from, long until) {
        heldOut.forEach(series -> scales.put(series, scale(series, from)));
        for (long midnight = from; midnight < until; midnight += rules.day()) {
            Forecaster forecaster = Forecaster.learn(learned, all, midnight - 1, rules);
            for (CountSeries series : heldOut) {
                double[] sums = errors.computeIfAbsent(series, each -> new double[SUMS]);
                for (long target = midnight; target < midnight + rules.day(); target++) {
                    take(forecaster, series, target, sums);
                }
            }
        }
    }

    /// What is forecast: the mean of the slots around a time, as the rules have it.
    private double around(CountSeries series, long slot) {
        return series.mean(slot - half, slot + half);
    }

    private void take(Forecaster forecaster, CountSeries series, long target, double[] sums) {
        int ahead = rules.horizons().getFirst();
        double truth = around(series, target);
        double week = around(series, target - (long) DAYS_OF_WEEK * rules.day());
        double yesterday = around(series, target - rules.day());
        if (Double.isNaN(truth) || Double.isNaN(week) || Double.isNaN(yesterday)) {
            return;
        }
        List<Expectation> expected = forecaster.look(series, target - ahead);
        if (expected.isEmpty()) {
            return;
        }
        forecasts++;
        sums[0]++;
        sums[MODEL] += Math.abs(expected.getFirst().count() - truth);
        sums[WEEK] += Math.abs(week - truth);
        sums[DAY] += Math.abs(yesterday - truth);
        within.forEach((claim, hits) -> {
            Expectation span = forecaster.look(series, target - ahead, claim).getFirst();
            // counts are whole: one that rounds to an end lies on it
            boolean whole = half == 0 && truth == Math.rint(truth);
            double low = whole ? Math.rint(span.low()) : span.low();
            double high = whole ? Math.rint(span.high()) : span.high();
            hits[0] += low <= truth && truth <= high ? 1 : 0;
        });
    }

    /// The mean error of saying what was a week before, over all of what lies before the held-out dates: what errors are measured in.
    private double scale(CountSeries series, long until) {
        double sum = 0;
        int known = 0;
        for (long slot = first + (long) DAYS_OF_WEEK * rules.day(); slot < until; slot++) {
            double apart = Math.abs(around(series, slot) - around(series, slot - (long) DAYS_OF_WEEK * rules.day()));
            if (!Double.isNaN(apart)) {
                sum += apart;
                known++;
            }
        }
        return known == 0 ? 0 : sum / known;
    }

    /// How many forecasts were tried.
    long forecasts() {
        return forecasts;
    }

    /// The mean absolute scaled error, mean of all counters whose counts differ from week to week.
    double mase(int what) {
        return errors.entrySet().stream().filter(entry -> scales.get(entry.getKey()) > 0 && entry.getValue()[0] > 0)
                .mapToDouble(entry -> entry.getValue()[what] / entry.getValue()[0] / scales.get(entry.getKey())).average().orElse(Double.NaN);
    }

    /// How much better the model is than the better of both, 0…1.
    double better() {
        return 1 - mase(MODEL) / Math.min(mase(WEEK), mase(DAY));
    }

    /// How often the interval of a claim held the truth, 0…1.
    double within(double claim) {
        return (double) within.get(claim)[0] / forecasts;
    }
}
