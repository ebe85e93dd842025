package org.menshen.domain.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.util.ArithmeticUtils;

/// One way ahead, learned: the coefficients of all series together by ridge regression, and how far off such coefficients were in the newest part of
/// their history when they had not learned from it. Immutable.
final class Predictor {

    /// keeps the coefficients small where figures say the same twice; a share of what the figures weigh
    private static final double RIDGE = 1e-4;
    /// what a series shows of its own scatter counts from about so many errors on
    private static final double SHRINK = 24;
    private static final double LEAST_SCATTER = 1e-3;
    private static final int BLOCKS = 6;

    private final Season season;
    private final int ahead;
    private final double[] coefficients;
    private final double[] errors;
    private final Map<CountSeries, Double> scatters;
    private final double scatter;

    /// An error is measured in scatters of its series.
    private Predictor(Season season, int ahead, double[] coefficients, Errors found) {
        this.season = season;
        this.ahead = ahead;
        this.coefficients = coefficients;
        this.scatters = found.scatters();
        this.scatter = found.mean();
        this.errors = found.inScatters(this::scatter);
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
        // by turns: what one half of the time has learned is tried on the other half, which it has not seen
        long block = Math.max(ahead + 3L * rules.smooth(), Math.min(rules.day(), span / BLOCKS));
        Sums[] halves = {new Sums(season.size()), new Sums(season.size())};
        double[] figures = new double[season.size()];
        samples(learned, Long.MIN_VALUE, known, rules, (series, slot) -> {
            double truth = Season.around(series, slot + ahead, rules);
            if (!Double.isNaN(truth) && season.figures(series, slot, ahead, rules, figures)) {
                halves[half(slot, block)].add(figures, truth);
            }
        });
        long least = (long) rules.samples() * season.size();
        if (halves[0].count + halves[1].count < least || Math.min(halves[0].count, halves[1].count) < least / BLOCKS) {
            return Optional.empty();
        }
        double[][] apart = {halves[0].solve(), halves[1].solve()};
        Errors errors = new Errors();
        samples(measured, known - Math.min(rules.calibration(), span / 2) + 1, known, rules, (series, slot) -> {
            double truth = Season.around(series, slot + ahead, rules);
            if (!Double.isNaN(truth) && season.figures(series, slot, ahead, rules, figures)) {
                errors.add(series, truth - product(apart[1 - half(slot, block)], figures));
            }
        });
        return errors.count < Math.max(rules.samples(), 2 / (1 - rules.claim())) ? Optional.empty()
            : Optional.of(new Predictor(season, ahead, halves[0].with(halves[1]).solve(), errors));
    }

    private static int half(long slot, long block) {
        return (int) Math.floorMod(slot / block, 2L);
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

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// Looks ahead.
    ///
    /// @param figures room for the figures
    /// @return empty when the series knows too little of its own past
    Optional<Expectation> look(CountSeries series, long now, ForecastRules rules, double claim, double[] figures) {
        if (!season.figures(series, now, ahead, rules, figures)) {
            return Optional.empty();
        }
        double root = Math.max(0, product(coefficients, figures));
        double own = scatter(series);
        double low = Math.max(0, root + own * quantile((1 - claim) / 2));
        double high = Math.max(0, root + own * quantile((1 + claim) / 2));
        return Optional.of(new Expectation(ahead, root * root, Math.min(low * low, root * root), Math.max(high * high, root * root)));
    }

    /// The error below which a share of all errors lies; taken further out by what so few errors cannot know (split conformal prediction).
    private double quantile(double share) {
        double n = errors.length;
        double rank = share < 0.5 ? Math.floor(share * (n + 1)) : Math.ceil(share * (n + 1));
        return errors[(int) Math.clamp((long) rank - 1, 0, errors.length - 1)];
    }

    /// How far this way is off for a series as a rule.
    private double scatter(CountSeries series) {
        return scatters.getOrDefault(series, scatter);
    }

    /// The sums of least squares: the figures are not kept.
    private static final class Sums {

        private final double[][] squares;
        private final double[] products;
        private long count;

        Sums(int size) {
            squares = new double[size][size];
            products = new double[size];
        }

        void add(double[] figures, double truth) {
            for (int i = 0; i < products.length; i++) {
                for (int j = 0; j <= i; j++) {
                    squares[i][j] += figures[i] * figures[j];
                }
                products[i] += figures[i] * truth;
            }
            count++;
        }

        /// Both together.
        Sums with(Sums other) {
            Sums both = new Sums(products.length);
            both.count = count + other.count;
            for (int i = 0; i < products.length; i++) {
                both.products[i] = products[i] + other.products[i];
                for (int j = 0; j <= i; j++) {
                    both.squares[i][j] = squares[i][j] + other.squares[i][j];
                }
            }
            return both;
        }

        double[] solve() {
            double[][] all = new double[products.length][products.length];
            double weight = 0;
            for (int i = 0; i < products.length; i++) {
                weight += squares[i][i];
                for (int j = 0; j <= i; j++) {
                    all[i][j] = squares[i][j];
                    all[j][i] = squares[i][j];
                }
            }
            double ridge = Math.max(RIDGE, RIDGE * weight / products.length);
            for (int i = 0; i < products.length; i++) {
                all[i][i] += ridge;
            }
            try {
                return new CholeskyDecomposition(new Array2DRowRealMatrix(all, false), 1e-9, 0).getSolver()
                    .solve(new ArrayRealVector(products, false)).toArray();
            } catch (MathIllegalArgumentException impossible) {
                throw new IllegalStateException("what is on the diagonal is above 0", impossible);
            }
        }
    }

    /// Errors as they are found.
    private static final class Errors {

        private final Map<CountSeries, List<Double>> bySeries = new IdentityHashMap<>();
        private double sum;
        private long count;

        void add(CountSeries series, double error) {
            bySeries.computeIfAbsent(series, each -> new ArrayList<>()).add(error);
            sum += Math.abs(error);
            count++;
        }

        double mean() {
            return Math.max(LEAST_SCATTER, sum / count);
        }

        Map<CountSeries, Double> scatters() {
            Map<CountSeries, Double> scatters = new IdentityHashMap<>();
            bySeries.forEach((series, errors) -> {
                double own = errors.stream().mapToDouble(Math::abs).sum();
                scatters.put(series, Math.max(LEAST_SCATTER, (own + SHRINK * mean()) / (errors.size() + SHRINK)));
            });
            return scatters;
        }

        double[] inScatters(java.util.function.ToDoubleFunction<CountSeries> scatter) {
            double[] all = bySeries.entrySet().stream()
                .flatMapToDouble(entry -> entry.getValue().stream().mapToDouble(error -> error / scatter.applyAsDouble(entry.getKey()))).toArray();
            Arrays.sort(all);
            return all;
        }
    }
}
