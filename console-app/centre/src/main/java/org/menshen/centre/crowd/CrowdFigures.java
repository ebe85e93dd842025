package org.menshen.centre.crowd;

import java.time.Duration;
import java.util.List;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.forecast.ForecastRules;

/// How counts are kept and forecast.
///
/// @param slotS seconds from one kept count to the next; a day holds a whole number of them
/// @param historyDays days for which counts are kept
/// @param smoothMin minutes over which the count of a time is the mean
/// @param aheadMin minutes that are looked ahead, nearest first
/// @param days days before that are looked at
/// @param weeks weeks before that are looked at
/// @param halfLifeDays after so many days what was learned counts half
/// @param measureDays days over which errors are measured
/// @param samples samples for each coefficient at least
/// @param most samples at most
/// @param claim share of truths within the interval, 0…1
/// @param every from one forecast to the next
/// @param learn from one learning to the next
/// @param leastMin minutes of history without which nothing is forecast
/// @param recentMin minutes for which recent counts are told
/// @param eventShare share of its capacity from which on a day of a zone was an event
public record CrowdFigures(int slotS, int historyDays, int smoothMin, List<Integer> aheadMin, int days, int weeks, int halfLifeDays,
                           int measureDays, int samples, int most, double claim, Duration every, Duration learn,
                           int leastMin, int recentMin, double eventShare) {

    private static final int DAY_S = 86_400;
    private static final int MINUTE_S = 60;

    /// Copies the list.
    ///
    /// @throws IllegalArgumentException when a day is no whole number of slots
    public CrowdFigures {
        aheadMin = List.copyOf(aheadMin);
        if (slotS <= 0 || DAY_S % slotS != 0) {
            throw new IllegalArgumentException("crowd.forecast.slot-s: a day is no whole number of slots of " + slotS + " s");
        }
    }

    /// Reads them from `figures.yaml`.
    ///
    /// @throws java.util.NoSuchElementException when one is missing
    public static CrowdFigures of(CodeBook codes) {
        return new CrowdFigures(whole(codes, "slot-s"), whole(codes, "history-d"), whole(codes, "smooth-min"),
                List.of(whole(codes, "near-min"), whole(codes, "middle-min"), whole(codes, "far-min")), whole(codes, "days"), whole(codes, "weeks"),
                whole(codes, "half-life-d"), whole(codes, "measure-d"), whole(codes, "least-samples"), whole(codes, "most-samples"),
                codes.figure("crowd.forecast.claim"),
                Duration.ofMillis((long) (codes.figure("crowd.forecast.every-s") * 1_000)),
                Duration.ofMillis((long) (codes.figure("crowd.forecast.learn-min") * 60_000)), whole(codes, "least-min"),
                (int) codes.figure("crowd.recent-min"), codes.figure("crowd.capacity.blue"));
    }

    private static int whole(CodeBook codes, String name) {
        return (int) Math.round(codes.figure("crowd.forecast." + name));
    }

    /// The rules on the centre's own grid of time.
    public ForecastRules rules() {
        return rules(slotS, aheadMin.stream().map(minutes -> Math.max(1, minutes * MINUTE_S / slotS)).toList());
    }

    /// The rules on another grid of time.
    ///
    /// @param slot seconds
    /// @param horizons slots ahead
    public ForecastRules rules(int slot, List<Integer> horizons) {
        int day = DAY_S / slot;
        int smooth = Math.max(1, smoothMin * MINUTE_S / slot);
        return new ForecastRules(smooth % 2 == 0 ? smooth + 1 : smooth, horizons, day, days, weeks, halfLifeDays * day,
                measureDays * day, samples, most, claim);
    }

    /// Slots of a day.
    int day() {
        return DAY_S / slotS;
    }

    /// Minutes of so many slots.
    int minutes(long slots) {
        return (int) Math.min(Integer.MAX_VALUE, slots * slotS / MINUTE_S);
    }

    /// Slots for which recent counts are told.
    int recent() {
        return recentMin * MINUTE_S / slotS;
    }
}
