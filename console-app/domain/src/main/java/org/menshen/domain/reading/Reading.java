package org.menshen.domain.reading;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.LatLon;

/// A measured value. The newest per key wins; its age is always visible.
public sealed interface Reading {

    /// What is measured, unique among all readings, such as `unit/U-007`.
    String key();

    /// When it was measured.
    Instant at();

    /// Where a unit is.
    ///
    /// @param unitId the unit
    /// @param at when
    /// @param position WGS-84
    /// @param headingDeg 0…360, clockwise from north
    /// @param speedMps metres a second, 0 or more
    record UnitPosition(String unitId, Instant at, LatLon position, double headingDeg, double speedMps) implements Reading {
        @Override
        public String key() {
            return "unit/" + unitId;
        }
    }

    /// How many people are in a zone.
    ///
    /// @param zoneId the zone
    /// @param at when
    /// @param count persons, 0 or more
    /// @param speedMps mean walking speed, metres a second; NaN when unknown
    /// @param coverage share of the zone that cameras see, 0…1; below 1 the count is a lower estimate
    /// @param fusion what it was put together from; `null` when its source sent one figure for the zone
    record CrowdSample(String zoneId, Instant at, double count, double speedMps, double coverage, @Nullable Fusion fusion) implements Reading {

        /// A sample whose source sent one figure for the zone.
        public CrowdSample(String zoneId, Instant at, double count, double speedMps, double coverage) {
            this(zoneId, at, count, speedMps, coverage, null);
        }

        @Override
        public String key() {
            return "zone/" + zoneId;
        }
    }

    /// What the count of a zone was put together from.
    ///
    /// @param error how far the true number may lie from the count, persons
    /// @param inPerMin persons a minute who come in; `null` when nobody counts them
    /// @param outPerMin persons a minute who go out; `null` when nobody counts them
    /// @param cameras how many cameras were heard
    /// @param counters how many counters were heard
    /// @param capped how many cameras claimed more than can stand in their field of view; such a claim is cut to that
    record Fusion(double error, @Nullable Double inPerMin, @Nullable Double outPerMin, int cameras, int counters, int capped) {
    }

    /// What one camera or counter says of a zone. Several of them together make the zone's [CrowdSample].
    ///
    /// @param zoneId the zone
    /// @param deviceId the camera or counter
    /// @param at when
    /// @param count persons it sees, or reckons to be inside; `null` for one that only counts who passes
    /// @param areaM2 how much of the zone it sees, m²; `null` for a counter, which speaks of the whole zone
    /// @param speedMps mean walking speed, metres a second; `null` when unknown
    /// @param inPerMin persons a minute who come in past it; `null` when it does not count them
    /// @param outPerMin persons a minute who go out past it; `null` when it does not count them
    record CrowdCount(String zoneId, String deviceId, Instant at, @Nullable Double count, @Nullable Double areaM2, @Nullable Double speedMps,
                      @Nullable Double inPerMin, @Nullable Double outPerMin) implements Reading {
        @Override
        public String key() {
            return "count/" + zoneId + "/" + deviceId;
        }
    }

    /// What is to be expected of a zone, reckoned by the centre from what it counted before; and what was counted there at other times.
    ///
    /// @param zoneId the zone
    /// @param at when it was reckoned
    /// @param historyMin how many minutes of counts are kept of the zone
    /// @param neededMin how many minutes are needed at least before anything is forecast
    /// @param claimedPercent how often the true number is claimed to lie within the interval, percent
    /// @param ahead what is expected, nearest first; empty when there is too little history
    /// @param then what was counted at other times
    /// @param recent counts of the last hours, oldest first; -1 where nothing was counted
    /// @param recentEveryS seconds from one of them to the next
    record CrowdOutlook(String zoneId, Instant at, int historyMin, int neededMin, int claimedPercent, List<Ahead> ahead, List<Then> then,
                        List<Integer> recent, int recentEveryS) implements Reading {

        /// Copies the lists.
        public CrowdOutlook {
            ahead = List.copyOf(ahead);
            then = List.copyOf(then);
            recent = List.copyOf(recent);
        }

        @Override
        public String key() {
            return "outlook/" + zoneId;
        }
    }

    /// How many people are expected.
    ///
    /// @param minutes from now
    /// @param count persons, the most likely number
    /// @param low persons, the lower end of the interval
    /// @param high persons, the upper end of the interval
    record Ahead(int minutes, double count, double low, double high) {
    }

    /// How many people were there at another time of the same hour.
    ///
    /// @param what which one: `YESTERDAY`, `WEEK_AGO` or `LAST_EVENT`, the last day on which the zone was as full as its first line
    /// @param at that time; `null` when nothing is kept of it
    /// @param count persons at that time; `null` when nothing was counted then
    /// @param peak the most persons of that day; `null` when nothing was counted
    record Then(String what, @Nullable Instant at, @Nullable Double count, @Nullable Double peak) {

        /// Which other times there are, in the order in which they are told; new ones come last.
        public static final List<String> ALL = List.of("YESTERDAY", "WEEK_AGO", "LAST_EVENT");
    }

    /// A value of a sensor.
    ///
    /// @param deviceId the sensor
    /// @param at when
    /// @param value the value
    /// @param unit UCUM unit, such as `MPa`, `Cel`, `m`
    record Telemetry(String deviceId, Instant at, double value, String unit) implements Reading {
        @Override
        public String key() {
            return "device/" + deviceId;
        }
    }

    /// A sign of life of a device, or the news that it has gone.
    ///
    /// @param deviceId the device
    /// @param at when
    /// @param online whether it answers
    record Heartbeat(String deviceId, Instant at, boolean online) implements Reading {
        @Override
        public String key() {
            return "beat/" + deviceId;
        }
    }
}
