package org.menshen.workstation.index;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// The rests of a thread that works again and again until it is ended: anybody may wake it, nobody interrupts it. Safe from any thread.
public final class Rests {

    private static final long STEP_MS = 50;
    /// It rests so many times as long as its work took.
    private static final int REST = 9;
    private static final long LONGEST_MS = 3_000;

    private boolean ended;

    /// Whether the thread is to end.
    public synchronized boolean isEnded() {
        return ended;
    }

    /// Rests until the time is over, or somebody wakes or ends it.
    public synchronized void rest(long millis) {
        try {
            if (!ended && millis > 0) {
                wait(millis);
            }
        } catch (InterruptedException e) {
            ended = true;
        }
    }

    /// Rests nine times as long as the work took, three seconds at most: what comes in much is written together, and the processors are left to the
    /// screen.
    ///
    /// @param begin when the work began, [System#nanoTime]
    /// @param least milliseconds it rests at least
    public void after(long begin, long least) {
        rest(Math.clamp(REST * ((System.nanoTime() - begin) / 1_000_000), least, LONGEST_MS));
    }

    /// Rests until something is so.
    ///
    /// @param longest how long at most
    /// @return whether it had to rest at all
    public boolean until(BooleanSupplier so, Duration longest) {
        boolean rested = false;
        for (long waited = 0; waited < longest.toMillis() && !so.getAsBoolean() && !isEnded(); waited += STEP_MS) {
            rest(STEP_MS);
            rested = true;
        }
        return rested;
    }

    /// Waits until something is so, for another thread than the one that rests here.
    ///
    /// @param longest how long at most
    public void await(BooleanSupplier so, Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        try {
            while (!so.getAsBoolean() && System.nanoTime() - deadline < 0) {
                synchronized (this) {
                    if (ended) {
                        return;
                    }
                    wait(STEP_MS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends the rest that is now.
    public synchronized void wake() {
        notifyAll();
    }

    /// The thread is to end.
    public synchronized void end() {
        ended = true;
        notifyAll();
    }

    /// Waits until the thread has ended.
    ///
    /// @return whether it has
    public static boolean gone(Thread thread, Duration longest) {
        try {
            return thread.join(longest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
