package org.menshen.domain.past;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.menshen.domain.fact.Subject;

/// Which subjects changed when, in the order of the log. Safe from any thread.
final class MovedSubjects {

    /// centres of one store have clocks that differ by less
    private static final Duration SKEW = Duration.ofSeconds(2);

    private final List<Instant> times = new ArrayList<>();
    private final List<Subject> subjects = new ArrayList<>();

    synchronized void add(Instant at, Subject subject) {
        Instant last = times.isEmpty() ? at : times.getLast();
        times.add(at.isBefore(last) ? last : at);
        subjects.add(subject);
    }

    /// Those that may have changed between two instants, whichever is the earlier.
    synchronized Set<Subject> between(Instant one, Instant other) {
        Instant from = (one.isBefore(other) ? one : other).minus(SKEW);
        Instant to = (one.isBefore(other) ? other : one).plus(SKEW);
        return new HashSet<>(subjects.subList(after(from), after(to)));
    }

    synchronized void forgetBefore(Instant instant) {
        int gone = after(instant);
        times.subList(0, gone).clear();
        subjects.subList(0, gone).clear();
    }

    /// How many were not later than an instant.
    private int after(Instant instant) {
        int low = 0;
        int high = times.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times.get(middle).isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
