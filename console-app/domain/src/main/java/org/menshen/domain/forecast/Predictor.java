package org.menshen.domain.forecast;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

import org.hipparchus.util.ArithmeticUtils;

/// One way ahead, learned: the coefficients of all series together by regression, and how far off such coefficients were in the newest part of
/// their history when they had not learned from it. Immutable.
final class Predictor {

    private static final int BLOCKS = 6;
    private static final int PARTS = 7;

    private final Season season;
    private final int ahead;
    private final Samples.Line line;
    private final Errors errors;

    private Predictor(Season season, int ahead, Samples.Line line, Errors errors) {
        this.season = season;
        this.ahead = ahead;
        this.line = line;
        this.errors = errors;
    }

    /// Learns.
    ///
    /// @param learned the series to learn from
    /// @param measured the series whose newest history tells the errors
    /// @param now the last slot that is known
    /// @return empty when there is too little history
    static Optional<Predictor> learn(Season season, int ahead, Collection<CountSeries> learned, Collection<CountSeries> measured, long now,
                                     ForecastRules rules) {
        long known = now - ahead - rules.half();
        long span = learned.stream().filter(series -> series.size() > 0).mapToLong(series -> known - series.first()).max().orElse(0);
        // by turns: what the rest of the time has learned is tried on a part that it has not seen
        long block = Math.max(ahead + 3L * rules.smooth(), Math.min(rules.day(), span / BLOCKS));
        Samples[] parts = Stream.generate(() -> new Samples(season.size())).limit(PARTS).toArray(Samples[]::new);
        double[] figures = new double[season.size()];
        samples(learned, Long.MIN_VALUE, known, rules, (series, slot) -> {
            double truth = Season.around(series, slot + ahead, rules);
            if (!Double.isNaN(truth) && season.figures(series, slot, ahead, rules, figures)) {
                parts[part(slot, block)].add(figures, truth, age(known - slot, rules));
            }
        });
        long least = (long) rules.samples() * season.size();
        int all = Stream.of(parts).mapToInt(Samples::count).sum();
        if (all < least || Stream.of(parts).anyMatch(part -> all - part.count() < least / BLOCKS)) {
            return Optional.empty();
        }
        Samples.Line line = Samples.solve(parts);
        Samples.Line[] apart = Samples.without(parts, line);
        Errors.Found found = new Errors.Found();
        samples(measured, known - Math.min(rules.calibration(), span / 2) + 1, known, rules, (series, slot) -> {
            double truth = Season.around(series, slot + ahead, rules);
            if (!Double.isNaN(truth) && season.figures(series, slot, ahead, rules, figures)) {
                double expected = apart[part(slot, block)].expected(figures);
                found.add(series, (truth - expected) / line.scatter(expected));
            }
        });
        return found.count() < Math.max(rules.samples(), 2 / (1 - rules.claim())) ? Optional.empty()
            : Optional.of(new Predictor(season, ahead, line, new Errors(found)));
    }

    /// How much something of an age counts.
    private static double age(long slots, ForecastRules rules) {
        return Math.pow(0.5, (double) slots / rules.halfLife());
    }

    private static int part(long slot, long block) {
        return (int) Math.floorMod(slot / block, (long) PARTS);
    }

    private interface Sample {
        void take(CountSeries series, long slot);
    }

    /// Evenly spread over series and time, not more than are wanted. The step never falls in with the day, or only some hours would be learned.
    private static void samples(Collection<CountSeries> all, long from, long to, ForecastRules rules, Sample sample) {
        long slots = all.stream().mapToLong(series -> Math.max(0, Math.min(to, series.end() - 1) - Math.max(from, series.first()) + 1)).sum();
        long step = Math.max(rules.smooth(), (slots + rules.most() - 1) / rules.most());
        while (ArithmeticUtils.gcd(step, rules.day()) != 1) {
            step++;
        }
        for (CountSeries series : all) {
            for (long slot = Math.min(to, series.end() - 1); slot >= Math.max(from, series.first()); slot -= step) {
                sample.take(series, slot);
            }
        }
    }

    /// Looks ahead.
    ///
    /// @param figures room for the figures
    /// @return empty when the series knows too little of its own past
    Optional<Expectation> look(CountSeries series, long now, ForecastRules rules, double claim, double[] figures) {
        if (!season.figures(series, now, ahead, rules, figures)) {
            return Optional.empty();
        }
        double root = line.expected(figures);
        double own = errors.scatter(series) * line.scatter(root);
        double low = Math.max(0, root + own * errors.quantile((1 - claim) / 2));
        double high = Math.max(0, root + own * errors.quantile((1 + claim) / 2));
        return Optional.of(new Expectation(ahead, root * root, Math.min(low * low, root * root), Math.max(high * high, root * root)));
    }
}
