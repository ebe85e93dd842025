package org.menshen.map.fx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.menshen.map.fx.paint.PaintPace;

/// Calls back once at the earliest of the times that were asked for. An animation would keep the toolkit's clock running meanwhile, sixty
/// pulses a second for nothing. Times fall on a common beat, so that several maps and panels wake for the same frame, which the software
/// pipeline copies whole each time; the beat is wider where no hand is. Any thread.
final class Wake {

    /// what wakes within the same beat wakes at once
    private static final long BEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(PaintPace.BEAT);
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(PaintPace.REST);

    private final Runnable action;
    private final BooleanSupplier resting;
    private volatile long shift;
    private long due = Long.MAX_VALUE;

    /// @param action quick; called on a thread of its own
    /// @param resting whether no hand is at the window; asked on any thread
    Wake(Runnable action, BooleanSupplier resting) {
        this.action = action;
        this.resting = resting;
    }

    /// Has its beats later by some nanoseconds than those of others.
    void shift(long nanos) {
        shift = nanos;
    }

    /// Calls back within a time, if not before. Times of a beat or more are cut to the beat; where no hand is, to the wider one.
    void within(long millis) {
        long now = System.nanoTime();
        long at = at(now, millis, resting.getAsBoolean(), shift);
        synchronized (this) {
            if (due != Long.MAX_VALUE && due - at <= 0) {
                return;
            }
            due = at;
        }
        CompletableFuture.delayedExecutor(Math.max(0, at - now), TimeUnit.NANOSECONDS, Runnable::run).execute(() -> ring(at));
    }

    /// When it calls back that is asked now to do so within a time; all in nanoseconds but that.
    ///
    /// @param wide whether no hand is at the window
    /// @param shift so much later are its beats than those of others
    static long at(long now, long millis, boolean wide, long shift) {
        long latest = now + TimeUnit.MILLISECONDS.toNanos(PaintPace.waits(millis, wide));
        return latest - now < BEAT_NANOS ? latest : latest - Math.floorMod(latest - shift, wide ? REST_NANOS : BEAT_NANOS);
    }

    /// Forgets what was asked for.
    synchronized void cancel() {
        due = Long.MAX_VALUE;
    }

    /// Whether it will call back at all.
    synchronized boolean waiting() {
        return due != Long.MAX_VALUE;
    }

    /// Whether it will call back within a time.
    synchronized boolean soon(long millis) {
        return due != Long.MAX_VALUE && due - System.nanoTime() <= TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private void ring(long mine) {
        synchronized (this) {
            if (due != mine) {
                return;
            }
            due = Long.MAX_VALUE;
        }
        action.run();
    }
}
