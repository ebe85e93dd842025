package org.menshen.desktop.quality;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// A stretch of time that the figures are told for.
///
/// @param id its shift, or `day` for the last hours
/// @param from when it begins
/// @param to when it ended; `null` while it goes on
/// @param slides whether its beginning moves with the time
/// @param title what it is called
record QualitySpan(String id, Instant from, @Nullable Instant to, boolean slides, String title) {

    /// The id of the last hours.
    static final String DAY = "day";

    /// Whether the same book tells of it: only where it begins may have moved on.
    boolean follows(@Nullable QualitySpan before) {
        return before != null && id.equals(before.id) && java.util.Objects.equals(to, before.to) && !from.isBefore(before.from);
    }
}
