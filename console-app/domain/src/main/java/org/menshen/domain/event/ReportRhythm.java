package org.menshen.domain.event;

import org.menshen.domain.fact.DrillIds;
import java.time.Duration;
import java.time.Instant;

/// When reports are due: at even distances from when the event began, or from when the duty level that asks for them came into force, whichever is
/// later. Pure.
public final class ReportRhythm {

    private ReportRhythm() {
    }

    /// From when the distances are counted.
    ///
    /// @param started when the event began
    /// @param levelSince since when the level has been in force; [Instant#MIN] for always
    public static Instant anchor(Instant started, Instant levelSince) {
        return started.isBefore(levelSince) ? levelSince : started;
    }

    /// The first report that is due after a time.
    ///
    /// @param every the distance, above 0
    /// @throws IllegalArgumentException when the distance is not above 0
    public static Instant next(Instant anchor, Duration every, Instant now) {
        if (every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("reports are due at distances above 0, not " + every);
        }
        if (now.isBefore(anchor)) {
            return anchor.plus(every);
        }
        long passed = Duration.between(anchor, now).dividedBy(every);
        return anchor.plus(every.multipliedBy(passed + 1));
    }

    /// The id of the round of an event that asks for the report due at a time.
    public static String round(String eventId, Instant due, boolean drill) {
        return DrillIds.prefix(drill && !DrillIds.drill(eventId)) + "RC-" + eventId + "-" + due.getEpochSecond();
    }
}
