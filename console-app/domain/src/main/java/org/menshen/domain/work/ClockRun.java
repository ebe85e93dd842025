package org.menshen.domain.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.time.DeadlineRule;
import org.menshen.domain.time.Pause;

/// A deadline of an item as it runs or ran.
///
/// @param clock id of the deadline
/// @param started since when it runs
/// @param rule how much time there is, extensions included
/// @param due when it is due
/// @param rests the times in which it rested, in order
/// @param restingSince since when it rests; `null` while it does not
/// @param ended when what was to be done was done; `null` before
/// @param late whether it passed before it ended
/// @param extended how much more was given, in the unit of the rule
public record ClockRun(String clock, Instant started, DeadlineRule rule, Instant due, List<Pause> rests, @Nullable Instant restingSince,
                       @Nullable Instant ended, boolean late, double extended) {

    /// Copies the rests.
    public ClockRun {
        rests = List.copyOf(rests);
    }

    /// Whether it still counts, resting or not.
    public boolean open() {
        return ended == null;
    }

    /// Whether it counts and does not rest.
    public boolean running() {
        return ended == null && restingSince == null;
    }

    /// Whether what was to be done is late at a time: it passed, or it is past.
    public boolean lateAt(Instant now) {
        return late || running() && now.isAfter(due);
    }

    /// As it stands after a move at a time. What was done in time at a console that was cut off is not late, also when the deadline had passed by the
    /// time the centre heard of it.
    ClockRun moved(ClockMove move, Instant at) {
        boolean inTime = move.at() != null && !at.isAfter(due);
        return switch (move.what()) {
            case START -> this;
            case END -> new ClockRun(clock, started, rule, due, rested(at), null, at, !inTime && (late || restingSince == null && at.isAfter(due)),
                extended);
            case REST -> new ClockRun(clock, started, rule, due, rests, at, ended, late, extended);
            case RUN_ON -> new ClockRun(clock, started, rule, move.due() == null ? due : move.due(), rested(at), null, ended, late, extended);
        };
    }

    /// The rests, the one that ends now among them.
    List<Pause> rested(Instant now) {
        if (restingSince == null || !now.isAfter(restingSince)) {
            return rests;
        }
        List<Pause> all = new ArrayList<>(rests);
        all.add(new Pause(restingSince, now, ""));
        return all;
    }

    ClockRun passed() {
        return new ClockRun(clock, started, rule, due, rests, restingSince, ended, true, extended);
    }

    ClockRun extendedBy(DeadlineRule more, Instant until, boolean stillLate) {
        return new ClockRun(clock, started, more, until, rests, restingSince, ended, stillLate, extended + more.amount() - rule.amount());
    }
}
