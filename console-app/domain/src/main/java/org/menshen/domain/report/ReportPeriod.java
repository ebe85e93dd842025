package org.menshen.domain.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// What a report is about.
///
/// @param kind a key of `report-kinds`
/// @param day the day it is of, `2026-11-05`: its year is that of its number
/// @param from its first instant
/// @param to the instant after its last
/// @param eventId the event; `null` unless it is about one
public record ReportPeriod(String kind, String day, Instant from, Instant to, @Nullable String eventId) {

    /// The kind of those about a shift.
    public static final String SHIFT = "SHIFT";
    /// The kind of those about a day.
    public static final String DAY = "DAY";
    /// The kind of those about an event.
    public static final String EVENT = "EVENT";
    private static final int YEAR = 4;

    /// The year of its number.
    public String year() {
        return day.length() < YEAR ? day : day.substring(0, YEAR);
    }

    /// Whether an instant lies in it.
    public boolean holds(@Nullable Instant at) {
        return at != null && !at.isBefore(from) && at.isBefore(to);
    }
}
