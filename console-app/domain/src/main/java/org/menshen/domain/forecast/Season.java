package org.menshen.domain.forecast;

/// What a forecast can look back on: the more is known, the more it is made of. In rising order.
enum Season {
    /// Only how it went just now.
    NONE(4),
    /// The days before, too.
    DAY(11),
    /// The weeks before, too.
    WEEK(18);

    /// What changes by more than this is noise at an hour when hardly anybody is there.
    private static final double MOST = 1.5;

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
            period(new Back(series, rules.day(), rules.days(), rules), now, ahead, into, 4);
            // two and three days before; where nobody counted then, what was usual
            into[8] = or(around(series, now + ahead - 2L * rules.day(), rules), into[4]);
            into[9] = or(around(series, now + ahead - 3L * rules.day(), rules), into[4]);
            into[10] = or(around(series, now - rules.day(), rules), into[5]);
        }
        if (this == WEEK) {
            Back weeks = new Back(series, rules.week(), rules.weeks(), rules);
            period(weeks, now, ahead, into, 11);
            into[15] = weeks.usual(now - smooth);
            into[16] = or(around(series, now + ahead - 2L * rules.week(), rules), into[11]);
            into[17] = or(around(series, now - rules.week(), rules), into[12]);
        }
        for (int i = 1; i < size; i++) {
            if (Double.isNaN(into[i])) {
                return false;
            }
        }
        return true;
    }

    /// What a period says: what was usual then and now, what was there one period ago, and what there will be if it changes as it usually does.
    private static void period(Back back, long now, int ahead, double[] into, int first) {
        double then = back.usual(now + ahead);
        double here = back.usual(now);
        into[first] = then;
        into[first + 1] = here;
        into[first + 2] = around(back.series, now + ahead - back.period, back.rules);
        into[first + 3] = Math.min(into[1] * then / Math.max(here, 1), MOST * (into[1] + then));
    }

    /// What lies some periods back.
    ///
    /// @param period slots
    /// @param periods how many of them are looked at
    private record Back(CountSeries series, int period, int periods, ForecastRules rules) {

        /// What was usual at the same time of the periods before.
        double usual(long slot) {
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

    private static double or(double value, double other) {
        return Double.isNaN(value) ? other : value;
    }

    /// The count of a time, from slots on both sides of it.
    static double around(CountSeries series, long slot, ForecastRules rules) {
        return Math.sqrt(series.mean(slot - rules.half(), slot + rules.half()));
    }

    private static double recent(CountSeries series, long slot, int smooth) {
        return Math.sqrt(series.mean(slot - smooth + 1, slot));
    }
}
