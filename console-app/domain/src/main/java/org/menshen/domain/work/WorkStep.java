package org.menshen.domain.work;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Stamp;

/// What was done to an item: a line of its history.
///
/// @param act id of the act; `open` for the opening
/// @param from state before; empty for the opening
/// @param to state after
/// @param by who did it, when
/// @param remark what was said; may be empty
/// @param arrived when the centre heard of it, where that was a minute or more after it had been done (X-01: both times are kept); else `null`
public record WorkStep(String act, String from, String to, Mark by, String remark, @Nullable Instant arrived) {

    private static final long MINUTE = 60;

    /// A step of which the centre heard at once.
    public WorkStep(String act, String from, String to, Mark by, String remark) {
        this(act, from, to, by, remark, null);
    }

    /// A step as a fact is recorded.
    static WorkStep of(String act, String from, String to, Stamp stamp, String remark) {
        boolean later = !stamp.centreTime().isBefore(stamp.operatorTime().plusSeconds(MINUTE));
        return new WorkStep(act, from, to, Mark.of(stamp), remark, later ? stamp.centreTime() : null);
    }
}
