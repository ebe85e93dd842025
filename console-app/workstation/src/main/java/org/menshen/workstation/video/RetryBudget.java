package org.menshen.workstation.video;

import java.time.Duration;

/// How long to wait before a stream is tried again. Every try spends one unit and doubles the pause; quiet time gives units
/// back, so a camera that drops once a day is back at once and a dead one does not load the network. Not thread-safe.
final class RetryBudget {

    private final long firstNanos;
    private final long longestNanos;
    private final long refillNanos;
    private int spent;
    private long countedFrom;

    RetryBudget(VideoTuning tuning, long nowNanos) {
        this.firstNanos = tuning.firstPause().toNanos();
        this.longestNanos = tuning.longestPause().toNanos();
        this.refillNanos = tuning.refillEvery().toNanos();
        this.countedFrom = nowNanos;
    }

    /// Spends one try.
    ///
    /// @param nowNanos monotonic time
    /// @return how long to wait before it
    Duration spend(long nowNanos) {
        long refilled = (nowNanos - countedFrom) / refillNanos;
        spent = (int) Math.max(0, spent - refilled);
        long pause = Math.min(longestNanos, firstNanos << Math.min(spent, 20));
        spent++;
        // The pause itself is no quiet time: else the budget of a dead camera would refill while nobody tries.
        countedFrom = nowNanos + pause;
        return Duration.ofNanos(pause);
    }
}
