package org.menshen.desktop.work;

import java.time.Duration;
import java.time.Instant;

import org.menshen.desktop.text.Texts;
import org.menshen.domain.work.ClockRun;
import org.menshen.domain.work.WorkDue;
import org.menshen.domain.work.WorkItem;

/// Deadlines in words. Any thread.
///
/// @param near see [WorkDue]
record LeftWords(Texts texts, double near) {

    private static final long HOUR = 60;
    private static final long DAY = 1440;

    /// How much time an item has; empty when no deadline counts.
    String of(WorkItem item, Instant now) {
        return switch (WorkDue.of(item, now, near)) {
            case NONE -> "";
            case RESTS -> texts.get("due.rests");
            case CALM, NEAR, LATE -> item.clocks().stream().filter(ClockRun::running).min(java.util.Comparator.comparing(ClockRun::due))
                    .map(run -> of(run, now)).orElseGet(() -> texts.get("due.late"));
        };
    }

    /// How much time a deadline leaves.
    String of(ClockRun run, Instant now) {
        if (!run.open()) {
            return texts.get(run.late() ? "due.done-late" : "due.done");
        }
        if (run.restingSince() != null) {
            return texts.get("due.rests");
        }
        return now.isAfter(run.due()) ? texts.get("due.over", span(Duration.between(run.due(), now)))
                : texts.get("due.left", span(Duration.between(now, run.due())));
    }

    private String span(Duration span) {
        long minutes = span.toMinutes();
        if (minutes < 1) {
            return texts.get("span.short");
        }
        return minutes < HOUR ? texts.get("span.min", minutes) : minutes < DAY ? texts.get("span.hour", minutes / HOUR, minutes % HOUR)
                : texts.get("span.day", minutes / DAY, minutes % DAY / HOUR);
    }
}
