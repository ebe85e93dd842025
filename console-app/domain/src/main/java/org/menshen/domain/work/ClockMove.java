package org.menshen.domain.work;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.time.DeadlineRule;

/// What an act does to a deadline of the item. The moment is worked out when it is decided, by the calendar of that day, and stays as it was said.
///
/// @param clock id of the deadline
/// @param what what happens to it
/// @param rule how much time there is; `null` when it ends or rests
/// @param due when it is due; `null` when it ends or rests
/// @param at when it happens, before the centre heard of it: the act was given at a console that was cut off then; `null` for the centre's time
public record ClockMove(String clock, What what, @Nullable DeadlineRule rule, @Nullable Instant due, @Nullable Instant at) {

    /// A move that happens when the centre hears of it.
    public ClockMove(String clock, What what, @Nullable DeadlineRule rule, @Nullable Instant due) {
        this(clock, what, rule, due, null);
    }

    /// What happens to a deadline.
    public enum What {
        /// It begins to run.
        START,
        /// What was to be done is done.
        END,
        /// It rests.
        REST,
        /// It runs on.
        RUN_ON
    }
}
