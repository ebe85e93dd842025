package org.menshen.workstation.video;

/// Plays recorded pictures at the speed of their time stamps. Not thread-safe.
final class Pacer {

    /// A picture later than this starts a new time base: after a long halt nothing races to catch up.
    private static final long LATE_NANOS = 500_000_000L;
    /// A jump ahead of this size is a gap in the stamps, not something to wait for.
    private static final long GAP_NANOS = 5_000_000_000L;

    private boolean based;
    private long baseNanos;
    private double basePts;

    /// How long to wait until a picture is due.
    ///
    /// @param ptsSeconds its time stamp in seconds
    /// @param nowNanos monotonic time
    /// @return nanoseconds to wait, 0 when it is due now
    long waitNanos(double ptsSeconds, long nowNanos) {
        long due = baseNanos + (long) ((ptsSeconds - basePts) * 1e9);
        if (!based || due < nowNanos - LATE_NANOS || due > nowNanos + GAP_NANOS) {
            based = true;
            baseNanos = nowNanos;
            basePts = ptsSeconds;
            return 0;
        }
        return Math.max(0, due - nowNanos);
    }

    /// Forgets the time base: the next picture is due at once.
    void restart() {
        based = false;
    }
}
