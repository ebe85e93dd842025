package org.menshen.desktop.shell;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches how late the FX thread answers. A freeze is written to the log with the place where the thread hangs, and told in the window
/// when it is over. The figures of the last minutes can be asked at any time.
public final class FreezeMonitor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FreezeMonitor.class);
    private static final long BEAT_MILLIS = 100;
    private static final int KEPT = 3000;

    private final FxBridge bridge;
    private final Duration limit;
    private final Consumer<Duration> onFreeze;
    private final long[] lateNanos = new long[KEPT];
    private final ScheduledFuture<?> beat;
    private int count;
    private volatile long askedAt;
    private volatile Thread fxThread;
    private boolean reported;

    /// Starts watching.
    ///
    /// @param limit from which lateness on it is a freeze
    /// @param onFreeze told on the FX thread when a freeze is over, with its length
    public FreezeMonitor(FxBridge bridge, ScheduledExecutorService timer, Duration limit, Consumer<Duration> onFreeze) {
        this.bridge = bridge;
        this.limit = limit;
        this.onFreeze = onFreeze;
        this.beat = timer.scheduleAtFixedRate(this::beat, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void beat() {
        if (askedAt == 0) {
            askedAt = System.nanoTime();
            bridge.run(this::answer);
        } else if (!reported && System.nanoTime() - askedAt > limit.toNanos() && fxThread != null) {
            reported = true;
            StringBuilder where = new StringBuilder();
            Arrays.stream(fxThread.getStackTrace()).limit(25).forEach(frame -> where.append("\n    at ").append(frame));
            LOG.warn("the screen has not answered for {} ms:{}", limit.toMillis(), where);
        }
    }

    private void answer() {
        fxThread = Thread.currentThread();
        long late;
        synchronized (this) {
            late = System.nanoTime() - askedAt;
            lateNanos[count++ % KEPT] = late;
            askedAt = 0;
            reported = false;
        }
        if (late > limit.toNanos()) {
            onFreeze.accept(Duration.ofNanos(late));
        }
    }

    /// How late the FX thread was in the last five minutes.
    ///
    /// @param share 0…1, such as 0.99
    /// @return that share of all answers came within this time; zero before the first
    public synchronized Duration lateness(double share) {
        int n = Math.min(count, KEPT);
        if (n == 0) {
            return Duration.ZERO;
        }
        long[] sorted = Arrays.copyOf(lateNanos, n);
        Arrays.sort(sorted);
        return Duration.ofNanos(sorted[(int) Math.min(n - 1, Math.round(share * (n - 1)))]);
    }

    @Override
    public void close() {
        beat.cancel(false);
    }
}
