package org.menshen.desktop.dispatch;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// An order or linkage request of the selected incident.
///
/// @param who call sign of the unit, or name of the body
/// @param what what is to be done
/// @param state its state in words
/// @param since since when it stands so
/// @param timers how long its steps took, in words
/// @param due when the next step is overdue; `null` when none is waited for
/// @param running whether somebody is still expected to act
/// @param late whether it failed, or somebody above was told of it
/// @param pending whether it waits for the centre
record OrderRow(String who, String what, String state, Instant since, String timers,
                @Nullable Instant due, boolean running, boolean late, boolean pending) {

    /// One whose next step has no time.
    OrderRow(String who, String what, String state, Instant since, String timers, boolean running, boolean late, boolean pending) {
        this(who, what, state, since, timers, null, running, late, pending);
    }
}
