package org.menshen.domain.indicator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.work.MarkTest;
import org.menshen.domain.work.TallySpan;

/// An alert or an order as it is counted.
///
/// @param subject which one
/// @param marks what can be counted of it
/// @param times when it came to what
/// @param groups what it can be divided by, under the names that indicators use
record MarkedCase(Subject subject, Set<String> marks, Map<String, Instant> times, Map<String, String> groups) {

    boolean holds(List<MarkTest> tests, String time, List<TallySpan> when) {
        Instant at = times.get(time);
        return at != null && when.stream().anyMatch(span -> span.holds(at)) && tests.stream().allMatch(test -> test.holds(marks));
    }

    /// How long it took; `null` when it did not come to that.
    @Nullable Duration took(Indicator.Took asked) {
        return Optional.ofNullable(times.get(asked.from())).flatMap(from -> Optional.ofNullable(times.get(asked.to()))
            .map(to -> to.isBefore(from) ? Duration.ZERO : Duration.between(from, to))).orElse(null);
    }
}
