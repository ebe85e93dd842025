package org.menshen.benchmarks;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

import org.menshen.domain.forecast.CountSeries;

/// Published counts of hours, spread over shorter times: the hours are those of the city, what goes on within them is made up. How fast people come
/// changes evenly from the middle of an hour to that of the next; they come in bursts, as from trains and lights, that last some minutes and are as
/// strong as [#BURST]; and each that comes is chance. So a forecast for a quarter of an hour can be tried where nobody publishes minutes; what it
/// says of a real place it says only as far as that place is like this.
final class FinerCounts {

    /// How far a burst is from the mean, as a rule; measured of nothing, chosen to be no help.
    static final double BURST = 0.2;
    private static final double BURST_MIN = 20;
    private static final double MANY = 50;
    private static final int HOUR = 60;
    private static final long SEED = 20_260_301;

    private FinerCounts() {
    }

    /// Spreads hours over slots.
    ///
    /// @param hours counters by name, one slot an hour
    /// @param minutes length of a slot, a divisor of 60
    static Map<String, CountSeries> of(Map<String, CountSeries> hours, int minutes) {
        Map<String, CountSeries> finer = new TreeMap<>();
        SplittableRandom seeds = new SplittableRandom(SEED);
        hours.forEach((counter, series) -> finer.put(counter, spread(series, minutes, seeds.split())));
        return finer;
    }

    private static CountSeries spread(CountSeries hours, int minutes, SplittableRandom chance) {
        int parts = HOUR / minutes;
        double kept = Math.exp(-minutes / BURST_MIN);
        double burst = 0;
        CountSeries finer = new CountSeries();
        for (long hour = hours.first(); hour < hours.end(); hour++) {
            double[] shares = shares(hours, hour, parts);
            for (int part = 0; part < parts; part++) {
                burst = kept * burst + Math.sqrt(1 - kept * kept) * BURST * chance.nextGaussian();
                double mean = hours.at(hour) * shares[part] * Math.exp(burst - BURST * BURST / 2);
                finer.put(hour * parts + part, Double.isNaN(mean) ? Double.NaN : come(mean, chance));
            }
        }
        return finer;
    }

    /// Which share of an hour falls into each of its parts; together they are all of it.
    private static double[] shares(CountSeries hours, long hour, int parts) {
        double here = hours.at(hour);
        double before = Double.isNaN(hours.at(hour - 1)) ? here : hours.at(hour - 1);
        double after = Double.isNaN(hours.at(hour + 1)) ? here : hours.at(hour + 1);
        double[] shares = new double[parts];
        double sum = 0;
        for (int part = 0; part < parts; part++) {
            double from = (part + 0.5) / parts - 0.5;
            shares[part] = 1e-9 + here + (from < 0 ? (here - before) * from : (after - here) * from);
            sum += shares[part];
        }
        for (int part = 0; part < parts; part++) {
            shares[part] /= sum;
        }
        return shares;
    }

    /// How many come when so many do in the mean.
    private static double come(double mean, SplittableRandom chance) {
        if (mean > MANY) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * chance.nextGaussian()));
        }
        int come = 0;
        for (double left = Math.exp(-mean), product = chance.nextDouble(); product > left; product *= chance.nextDouble()) {
            come++;
        }
        return come;
    }
}
