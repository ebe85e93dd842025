package org.menshen.domain.forecast;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// How far forecasts were off that had not learned from what they forecast: for each series how much it scatters, and how its errors lie around the
/// expected (conformal prediction). Immutable.
final class Errors {

    /// what a series shows of its own scatter counts from about so many errors on
    private static final double SHRINK = 24;
    private static final double LEAST_SCATTER = 1e-3;

    private final Map<CountSeries, Double> scatters = new IdentityHashMap<>();
    private final double scatter;
    /// in rising order, in scatters of their series
    private final double[] errors;

    /// Errors as they are found. One thread.
    static final class Found {

        private final Map<CountSeries, List<Double>> bySeries = new IdentityHashMap<>();
        private double sum;
        private int count;

        /// One more.
        ///
        /// @param error below 0 where fewer were there than expected
        void add(CountSeries series, double error) {
            bySeries.computeIfAbsent(series, each -> new ArrayList<>()).add(error);
            sum += Math.abs(error);
            count++;
        }

        /// How many.
        int count() {
            return count;
        }
    }

    /// @param found not empty
    Errors(Found found) {
        scatter = Math.max(LEAST_SCATTER, found.sum / found.count);
        found.bySeries.forEach((series, all) -> {
            double own = all.stream().mapToDouble(Math::abs).sum();
            scatters.put(series, Math.max(LEAST_SCATTER, (own + SHRINK * scatter) / (all.size() + SHRINK)));
        });
        errors = found.bySeries.entrySet().stream()
            .flatMapToDouble(entry -> entry.getValue().stream().mapToDouble(error -> error / scatter(entry.getKey()))).sorted().toArray();
    }

    /// How far forecasts of a series are off as a rule, of one that was not measured as those of all.
    double scatter(CountSeries series) {
        return scatters.getOrDefault(series, scatter);
    }

    /// The error below which a share of all errors lies, in scatters; taken further out by what so few errors cannot know.
    double quantile(double share) {
        double n = errors.length;
        double rank = share < 0.5 ? Math.floor(share * (n + 1)) : Math.ceil(share * (n + 1));
        return errors[(int) Math.clamp((long) rank - 1, 0, errors.length - 1)];
    }
}
