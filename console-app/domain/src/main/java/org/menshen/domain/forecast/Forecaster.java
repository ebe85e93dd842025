package org.menshen.domain.forecast;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Looks ahead with what was learned from all series together. A series of which weeks are known is judged by its weeks, one of which only days or
/// hours are known by those. Immutable; any thread, while nobody writes to the series.
public final class Forecaster {

    private final ForecastRules rules;
    /// for each horizon the ways ahead, the best first
    private final List<List<Predictor>> ways;

    private Forecaster(ForecastRules rules, List<List<Predictor>> ways) {
        this.rules = rules;
        this.ways = ways;
    }

    /// Learns from series, and from the newest part of their history how far off it is.
    ///
    /// @param series all of them
    /// @param now the last slot that is known
    public static Forecaster learn(Collection<CountSeries> series, long now, ForecastRules rules) {
        return learn(series, series, now, rules);
    }

    /// Learns from some series what is to be expected, and from others how far off that is.
    ///
    /// @param learned the series to learn from
    /// @param measured the series whose errors are measured; nothing else is taken from them
    /// @param now the last slot that is known
    public static Forecaster learn(Collection<CountSeries> learned, Collection<CountSeries> measured, long now, ForecastRules rules) {
        Learning learning = new Learning(learned, measured, now, rules);
        Optional<Forecaster> done = learning.step();
        while (done.isEmpty()) {
            done = learning.step();
        }
        return done.get();
    }

    /// Learning piece by piece, for a thread that others wait for. One thread at a time, the one that writes to the series; counts that come
    /// meanwhile are not looked at.
    public static final class Learning {

        private final Collection<CountSeries> learned;
        private final Collection<CountSeries> measured;
        private final long now;
        private final ForecastRules rules;
        private final List<List<Predictor>> ways = new ArrayList<>();
        private int season = Season.values().length - 1;

        /// @param learned the series to learn from
        /// @param measured the series whose errors are measured
        /// @param now the last slot that is known
        public Learning(Collection<CountSeries> learned, Collection<CountSeries> measured, long now, ForecastRules rules) {
            this.learned = learned;
            this.measured = measured;
            this.now = now;
            this.rules = rules;
            ways.add(new ArrayList<>());
        }

        /// Learns the next piece: one horizon by one kind of history.
        ///
        /// @return what was learned, when that was the last piece
        public Optional<Forecaster> step() {
            int horizon = rules.horizons().get(ways.size() - 1);
            Predictor.learn(Season.values()[season], horizon, learned, measured, now, rules).ifPresent(ways.getLast()::add);
            if (season-- > 0) {
                return Optional.empty();
            }
            season = Season.values().length - 1;
            if (ways.size() < rules.horizons().size()) {
                ways.add(new ArrayList<>());
                return Optional.empty();
            }
            return Optional.of(new Forecaster(rules, ways.stream().map(List::copyOf).toList()));
        }
    }

    /// Whether anything was learned.
    public boolean knows() {
        return ways.stream().noneMatch(List::isEmpty);
    }

    /// What is expected of a series, nearest first, with the interval of the rules.
    ///
    /// @param now the last slot that is known
    /// @return empty when there is too little history
    public List<Expectation> look(CountSeries series, long now) {
        return look(series, now, rules.claim());
    }

    /// What is expected of a series, nearest first.
    ///
    /// @param now the last slot that is known
    /// @param claim how often the truth is to lie within the interval, 0…1
    /// @return empty when there is too little history
    public List<Expectation> look(CountSeries series, long now, double claim) {
        double[] figures = new double[Season.WEEK.size()];
        List<Expectation> all = new ArrayList<>(ways.size());
        for (List<Predictor> ahead : ways) {
            Optional<Expectation> found = Optional.empty();
            for (int i = 0; i < ahead.size() && found.isEmpty(); i++) {
                found = ahead.get(i).look(series, now, rules, claim, figures);
            }
            if (found.isEmpty()) {
                return List.of();
            }
            all.add(found.get());
        }
        return List.copyOf(all);
    }
}
