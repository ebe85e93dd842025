package org.menshen.desktop.crowd;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.crowd.CrowdLevel;
import org.menshen.domain.crowd.LineCrossing;
import org.menshen.domain.reading.Reading;

/// A crowd zone as it is now. Immutable.
///
/// @param id its id
/// @param name its name
/// @param level its level
/// @param rule the rule that set the level, in words; empty while there is none
/// @param now what is counted now
/// @param outlook what is expected of it and was before; `null` before the centre told
/// @param next the next line above the count; `null` when the highest is reached or its lines are not known
/// @param temporary until when lines hold that were set for a time; `null` when those of its kind hold
public record ZoneLine(String id, String name, CrowdLevel level, String rule, Now now, Reading.@Nullable CrowdOutlook outlook,
                       @Nullable LineCrossing next, @Nullable Instant temporary) {

    /// What is counted now.
    ///
    /// @param persons persons, `-1` when there is no count
    /// @param error how far that may be off, persons
    /// @param density persons a square metre
    /// @param share share of the approved capacity, 1 is full
    /// @param coverage share of the zone that is counted, 0…1
    /// @param uncertain whether so few are there that cameras count badly
    /// @param perMinute how fast the count changes, persons a minute; NaN while that is not known
    /// @param speedMps mean walking speed, metres a second; NaN when unknown
    /// @param fusion what the count was put together from; `null` when one source sent it
    /// @param at when they were counted; `null` when never
    /// @param stale whether the count is too old to be trusted
    public record Now(long persons, double error, double density, double share, double coverage, boolean uncertain, double perMinute, double speedMps,
                      Reading.@Nullable Fusion fusion, @Nullable Instant at, boolean stale) {

        /// Nobody has counted yet.
        static final Now NEVER = new Now(-1, 0, 0, 0, 0, false, Double.NaN, Double.NaN, null, null, true);

        /// Whether it counts: somebody counted, not too long ago.
        public boolean fresh() {
            return at != null && !stale;
        }
    }

    /// What is expected, nearest first; empty when nothing is, also when the count it began from is old.
    public List<Reading.Ahead> ahead() {
        return ahead(outlook, now);
    }

    static List<Reading.Ahead> ahead(Reading.@Nullable CrowdOutlook outlook, Now now) {
        return outlook == null || !now.fresh() ? List.of() : outlook.ahead();
    }
}
