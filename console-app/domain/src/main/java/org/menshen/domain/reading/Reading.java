package org.menshen.domain.reading;

import java.time.Instant;

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
    record CrowdSample(String zoneId, Instant at, double count, double speedMps, double coverage) implements Reading {
        @Override
        public String key() {
            return "zone/" + zoneId;
        }
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
