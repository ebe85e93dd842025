package org.menshen.domain.crowd;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.code.CodeBook;

/// The level of one zone over time: it rises when counts hold above a line, and steps down, one level at a time,
/// when they stay below it. Immutable; each count gives the next watch.
///
/// @param level the level that stands
/// @param rule the rule that raised it
/// @param above for each level, since when counts have reached it without a break
/// @param below since when counts have been low enough to step down; `null` when they are not
/// @param last what the last count meant; `null` before the first
public record CrowdWatch(CrowdLevel level, CrowdRule rule, Map<CrowdLevel, Instant> above, @Nullable Instant below, @Nullable Crowding last) {

    /// Before the first count.
    public static final CrowdWatch QUIET = new CrowdWatch(CrowdLevel.NONE, CrowdRule.NONE, Map.of(), null, null);

    /// Copies the times.
    public CrowdWatch {
        above = Map.copyOf(above);
    }

    /// The watch after a count.
    ///
    /// @param lines the zone's lines
    /// @param hold hold and release times
    /// @param at time of the count, not before the last one's
    /// @param count persons
    /// @param speedMps metres a second; NaN when unknown
    /// @param netInflow persons in the inflow window; 0 when unknown
    public CrowdWatch next(CrowdLines lines, Hold hold, Instant at, double count, double speedMps, double netInflow) {
        return next(lines, hold, at, count, count, speedMps, netInflow);
    }

    /// The watch after a count that may be too low: a camera that is lost makes the count fall, not the crowd. A level rises by the count and is
    /// released only when there cannot be more than its line.
    ///
    /// @param lines the zone's lines
    /// @param hold hold and release times
    /// @param at time of the count, not before the last one's
    /// @param count persons
    /// @param most persons that there may be at most, not fewer than are counted
    /// @param speedMps metres a second; NaN when unknown
    /// @param netInflow persons in the inflow window; 0 when unknown
    public CrowdWatch next(CrowdLines lines, Hold hold, Instant at, double count, double most, double speedMps, double netInflow) {
        Crowding now = lines.judge(count, speedMps, netInflow);
        Map<CrowdLevel, Instant> since = new EnumMap<>(CrowdLevel.class);
        CrowdLevel held = level;
        for (CrowdLevel candidate : CrowdLevel.values()) {
            if (candidate != CrowdLevel.NONE && now.level().compareTo(candidate) >= 0) {
                since.put(candidate, above.getOrDefault(candidate, at));
                boolean longEnough = !since.get(candidate).plus(hold.raise(candidate)).isAfter(at);
                held = longEnough && candidate.compareTo(held) > 0 ? candidate : held;
            }
        }
        if (held != level) {
            return new CrowdWatch(held, now.rule(), since, null, now);
        }
        boolean low = lines.judge(most, speedMps, netInflow, hold.releaseShare()).level().compareTo(level) < 0;
        if (level == CrowdLevel.NONE || !low) {
            return new CrowdWatch(level, rule, since, null, now);
        }
        Instant from = below == null ? at : below;
        if (from.plus(hold.release()).isAfter(at)) {
            return new CrowdWatch(level, rule, since, from, now);
        }
        CrowdLevel lower = level.down();
        return new CrowdWatch(lower, lower == CrowdLevel.NONE ? CrowdRule.NONE : rule, since, at, now);
    }

    /// How long counts have to hold.
    ///
    /// @param rise above a line before a level is raised
    /// @param riseRed the same for red
    /// @param release below the line before it is released
    /// @param releaseShare share of the line that counts as below it, above 0 up to 1
    public record Hold(Duration rise, Duration riseRed, Duration release, double releaseShare) {

        /// The times of `figures.yaml`.
        public static Hold of(CodeBook codes) {
            return new Hold(seconds(codes, "crowd.raise-hold-s"), seconds(codes, "crowd.raise-hold-red-s"),
                seconds(codes, "crowd.release-hold-s"), codes.figure("crowd.release-share"));
        }

        Duration raise(CrowdLevel level) {
            return level == CrowdLevel.RED ? riseRed : rise;
        }

        private static Duration seconds(CodeBook codes, String figure) {
            return Duration.ofMillis(Math.round(codes.figure(figure) * 1000));
        }
    }
}
