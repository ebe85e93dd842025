package org.menshen.domain.forecast;

/// What a forecast can look back on: the more is known, the more it is made of. In rising order.
enum Season {
    /// Only how it went just now.
    NONE(4),
    /// The days before, too.
    DAY(7),
    /// The weeks before, too.
    WEEK(11);

    private final int size;

    Season(int size) {
        this.size = size;
    }

    /// How many figures a forecast is made of; the first is always 1.
    int size() {
        return size;
    }

    /// The figures at a time, all from that time or before. Counts are taken by their square root, which makes the scatter of many and of few alike.
    ///
    /// @param now the last slot that is known
    /// @param ahead slots from there to what is forecast
    /// @param into takes the figures; NaN where one is not known
    /// @return whether all are known
    boolean figures(CountSeries series, long now, int ahead, ForecastRules rules, double[] into) {
        int smooth = rules.smooth();
        double here = recent(series, now, smooth);
        into[0] = 1;
        into[1] = here;
        into[2] = recent(series, now - smooth, smooth);
        into[3] = recent(series, now - 2L * smooth, smooth);
        if (this != NONE) {
            into[4] = season(series, now + ahead, rules.day(), rules.days(), rules);
            into[5] = season(series, now, rules.day(), rules.days(), rules);
            into[6] = around(series, now + ahead - rules.day(), rules);
        }
        if (this == WEEK) {
            into[7] = season(series, now + ahead, rules.week(), rules.weeks(), rules);
            into[8] = season(series, now, rules.week(), rules.weeks(), rules);
            into[9] = season(series, now - smooth, rules.week(), rules.weeks(), rules);
            into[10] = around(series, now + ahead - rules.week(), rules);
        }
        for (int i = 1; i < size; i++) {
            if (Double.isNaN(into[i])) {
                return false;
            }
        }
        return true;
    }

    /// The count of a time, from slots on both sides of it.
    static double around(CountSeries series, long slot, ForecastRules rules) {
        return Math.sqrt(series.mean(slot - rules.half(), slot + rules.half()));
    }

    private static double recent(CountSeries series, long slot, int smooth) {
        return Math.sqrt(series.mean(slot - smooth + 1, slot));
    }

    /// What was usual at the same time of the periods before.
    private static double season(CountSeries series, long slot, int period, int periods, ForecastRules rules) {
        double sum = 0;
        int known = 0;
        for (int i = 1; i <= periods; i++) {
            double then = around(series, slot - (long) i * period, rules);
            if (!Double.isNaN(then)) {
                sum += then;
                known++;
            }
        }
        return known == 0 ? Double.NaN : sum / known;
    }
}
