package org.menshen.domain.plan;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Mark;

/// What people said about a step of a running plan.
///
/// @param started who took it last, when; `null` when nobody did
/// @param finished who said that it is done, when; `null` before
/// @param skipped who left it out, when; `null` when nobody did
/// @param words the remark or the reason; empty for none
/// @param option the way that was chosen; empty for none
/// @param ticked who ticked which part, when
public record StepTrace(@Nullable Mark started, @Nullable Mark finished, @Nullable Mark skipped, String words, String option,
                        Map<String, Mark> ticked) {

    /// Nobody has said anything.
    public static final StepTrace NONE = new StepTrace(null, null, null, "", "", Map.of());

    /// Copies the map in a fixed order.
    public StepTrace {
        ticked = java.util.Collections.unmodifiableMap(new TreeMap<>(ticked));
    }

    /// Whether nothing more is to be said by hand.
    public boolean over() {
        return finished != null || skipped != null;
    }

    StepTrace start(Mark by) {
        return new StepTrace(by, finished, skipped, words, option, ticked);
    }

    StepTrace finish(Mark by, String remark, String way) {
        return new StepTrace(started, by, skipped, remark, way, ticked);
    }

    StepTrace skip(Mark by, String reason) {
        return new StepTrace(started, finished, by, reason, option, ticked);
    }

    StepTrace tick(Mark by, String item) {
        Map<String, Mark> more = new TreeMap<>(ticked);
        more.putIfAbsent(item, by);
        return new StepTrace(started, finished, skipped, words, option, more);
    }
}
