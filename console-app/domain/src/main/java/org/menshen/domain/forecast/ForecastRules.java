package org.menshen.domain.forecast;

import java.util.List;

/// On what grid and from how much a forecast is made. All spans in slots.
///
/// @param smooth what is called the count of a time is the mean of so many slots around it; odd
/// @param horizons how far ahead, nearest first
/// @param day slots of a day
/// @param days so many days before are looked at
/// @param weeks so many weeks before are looked at
/// @param halfLife after so many slots what was learned counts half
/// @param calibration how much of the newest history tells how wide intervals must be
/// @param samples a coefficient is learned from so many samples at least
/// @param most samples that are learned from at most
/// @param claim how often the truth is to lie within the interval, 0…1
public record ForecastRules(int smooth, List<Integer> horizons, int day, int days, int weeks, int halfLife,
                            int calibration, int samples, int most, double claim) {

    private static final int DAYS_OF_A_WEEK = 7;

    /// Copies the list.
    public ForecastRules {
        horizons = List.copyOf(horizons);
        if (smooth < 1 || smooth % 2 == 0 || horizons.isEmpty() || day < 1
            || halfLife < 1 || calibration < 1 || !(claim > 0 && claim < 1)) {
            throw new IllegalArgumentException("a forecast cannot be made by these rules");
        }
    }

    /// Slots of a week.
    int week() {
        return day * DAYS_OF_A_WEEK;
    }

    /// The slots on either side that belong to a time.
    int half() {
        return smooth / 2;
    }
}
