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
        List<List<Predictor>> ways = new ArrayList<>();
        for (int horizon : rules.horizons()) {
            List<Predictor> ahead = new ArrayList<>();
            for (int i = Season.values().length - 1; i >= 0; i--) {
                Predictor.learn(Season.values()[i], horizon, learned, measured, now, rules).ifPresent(ahead::add);
            }
            ways.add(List.copyOf(ahead));
        }
        return new Forecaster(rules, List.copyOf(ways));
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
