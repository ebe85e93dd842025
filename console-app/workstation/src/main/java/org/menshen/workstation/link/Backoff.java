package org.menshen.workstation.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Waits between attempts: doubling from the shortest to the longest, each shortened at random by up to half so that
/// many consoles do not return in the same instant. Used by one thread.
public final class Backoff {

    private final Duration shortest;
    private final Duration longest;
    private final RandomGenerator random;
    private Duration next;

    /// @param shortest first wait, more than zero
    /// @param longest longest wait
    /// @param random spreads the waits
    public Backoff(Duration shortest, Duration longest, RandomGenerator random) {
        this.shortest = shortest;
        this.longest = longest;
        this.random = random;
        this.next = shortest;
    }

    /// How long to wait before the next attempt.
    public Duration next() {
        Duration full = next;
        next = full.multipliedBy(2).compareTo(longest) > 0 ? longest : full.multipliedBy(2);
        long millis = full.toMillis();
        return Duration.ofMillis(millis - (long) (random.nextDouble() * millis / 2));
    }

    /// An attempt went well: begin again with the shortest wait.
    public void reset() {
        next = shortest;
    }
}
