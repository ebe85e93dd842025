package org.menshen.workstation.video;

import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.javacpp.Pointer;

/// Ends blocking native calls. FFmpeg asks about every 100 ms while it waits, on the very thread that waits: here it learns
/// that the session was closed or that its time is up, and from here a stall is told although the thread is inside a read.
/// Only `cancel` may be called from another thread.
final class Watchdog {

    /// The watchdog of the thread that is decoding. JavaCPP has only ten native entry points per callback type, so all
    /// sessions share one callback, and it finds its session by the thread.
    private static final ThreadLocal<Watchdog> ON_THIS_THREAD = new ThreadLocal<>();

    private final Runnable onStall;
    private volatile boolean cancelled;
    private long deadline = Long.MAX_VALUE;
    private long stallAt = Long.MAX_VALUE;
    private boolean timedOut;

    /// @param onStall called once each time the stall time passes, on the decoding thread
    Watchdog(Runnable onStall) {
        this.onStall = onStall;
    }

    /// Makes this the watchdog of the current thread.
    void guardThisThread() {
        ON_THIS_THREAD.set(this);
    }

    /// Frees the current thread.
    void leaveThisThread() {
        ON_THIS_THREAD.remove();
    }

    /// Makes every native call of the session return soon, for good.
    void cancel() {
        cancelled = true;
    }

    boolean cancelled() {
        return cancelled;
    }

    /// Whether the last interrupted call ran out of time.
    boolean timedOut() {
        return timedOut;
    }

    /// Sets new times, in monotonic nanoseconds.
    void expect(long stallNanos, long deadlineNanos) {
        stallAt = stallNanos;
        deadline = deadlineNanos;
        timedOut = false;
    }

    /// Whether the work must stop now; also tells a stall.
    boolean mustStop() {
        long now = System.nanoTime();
        if (now > deadline) {
            timedOut = true;
        }
        if (cancelled || timedOut) {
            return true;
        }
        if (now > stallAt) {
            stallAt = Long.MAX_VALUE;
            onStall.run();
        }
        return false;
    }

    /// The native callback. It lives in a class of its own so that the native libraries load with the first stream only.
    static AVIOInterruptCB.Callback_Pointer callback() {
        return Shared.CALLBACK;
    }

    private static final class Shared extends AVIOInterruptCB.Callback_Pointer {

        static final Shared CALLBACK = new Shared();

        @Override
        public int call(Pointer opaque) {
            Watchdog dog = ON_THIS_THREAD.get();
            return dog != null && dog.mustStop() ? 1 : 0;
        }
    }
}
