package org.menshen.domain.work;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Which items of a register are counted: those whose time lies in one of some stretches and that meet all conditions. What is counted and what is
/// listed behind the count is the same question, so that the rows are always as many as the figure says.
///
/// @param workflow id of the register
/// @param tests conditions, all of which have to hold
/// @param time the time that places an item, see [WorkMarks#times]; what has none is not counted
/// @param when the stretches, which do not overlap
public record WorkTally(String workflow, List<MarkTest> tests, String time, List<TallySpan> when) {

    /// Copies the lists.
    public WorkTally {
        tests = List.copyOf(tests);
        when = List.copyOf(when);
    }

    /// The same of what meets another condition, too.
    public WorkTally and(MarkTest test) {
        return new WorkTally(workflow, Stream.concat(tests.stream(), Stream.of(test)).toList(), time, when);
    }

    /// The same in other stretches of time.
    public WorkTally in(List<TallySpan> other) {
        return new WorkTally(workflow, tests, time, other);
    }

    /// Whether what carries these marks at these times is counted.
    public boolean holds(Collection<String> marks, Map<String, Instant> times) {
        Instant at = times.get(time);
        return at != null && when.stream().anyMatch(span -> span.holds(at)) && tests.stream().allMatch(test -> test.holds(marks));
    }
}
