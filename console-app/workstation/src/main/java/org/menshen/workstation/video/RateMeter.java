package org.menshen.workstation.video;

/// Measures pictures a second over the last few seconds. Not thread-safe.
final class RateMeter {

    private static final int SAMPLES = 64;
    private static final long WINDOW_NANOS = 3_000_000_000L;

    private final long[] at = new long[SAMPLES];
    private int count;

    /// Counts a picture.
    void tick(long nowNanos) {
        at[count++ % SAMPLES] = nowNanos;
    }

    /// Pictures a second in the window; 0 before the second one.
    double perSecond(long nowNanos) {
        long oldest = nowNanos;
        long newest = Long.MIN_VALUE;
        int inWindow = 0;
        for (int i = 0; i < Math.min(count, SAMPLES); i++) {
            if (nowNanos - at[i] <= WINDOW_NANOS) {
                inWindow++;
                oldest = Math.min(oldest, at[i]);
                newest = Math.max(newest, at[i]);
            }
        }
        return inWindow < 2 || newest == oldest ? 0 : (inWindow - 1) * 1e9 / (newest - oldest);
    }
}
