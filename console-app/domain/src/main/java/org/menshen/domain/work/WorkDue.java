package org.menshen.domain.work;

import java.time.Duration;
import java.time.Instant;

/// How pressing an item is, from calm to late.
public enum WorkDue {
    /// No deadline counts.
    NONE,
    /// The deadlines that count rest.
    RESTS,
    /// There is time.
    CALM,
    /// Most of the time is gone.
    NEAR,
    /// A deadline that still counts has passed.
    LATE;

    /// How pressing a deadline is.
    ///
    /// @param nearShare the share of its time, 0…1, below which what is left counts as little
    public static WorkDue of(ClockRun run, Instant now, double nearShare) {
        if (!run.open()) {
            return NONE;
        }
        if (run.lateAt(now)) {
            return LATE;
        }
        if (run.restingSince() != null) {
            return RESTS;
        }
        double whole = Math.max(1, Duration.between(run.started(), run.due()).toMillis());
        return Duration.between(now, run.due()).toMillis() / whole < nearShare ? NEAR : CALM;
    }

    /// How pressing an item is: as its most pressing deadline.
    public static WorkDue of(WorkItem item, Instant now, double nearShare) {
        return item.clocks().stream().map(run -> of(run, now, nearShare)).max(java.util.Comparator.naturalOrder()).orElse(NONE);
    }
}
