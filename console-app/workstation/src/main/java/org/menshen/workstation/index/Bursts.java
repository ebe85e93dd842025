package org.menshen.workstation.index;

/// Lets files wait until what comes at once is on the screen. Safe from any thread.
public final class Bursts {

    /// So many changes at once are a burst.
    private static final int MANY = 300;
    private static final long QUIET_MS = 250;
    /// How long a burst is let pass by at most.
    private static final long LONGEST_MS = 3_000;

    /// When the last of a burst came.
    private volatile long last = System.nanoTime() - QUIET_MS * 1_000_000;

    /// Takes note of what came.
    ///
    /// @param changes how many at once
    public void heard(int changes) {
        if (changes >= MANY) {
            last = System.nanoTime();
        }
    }

    /// Rests while a burst is on, no longer than a flood may last.
    public void letPass(Rests rests) {
        long until = System.nanoTime() + LONGEST_MS * 1_000_000;
        for (long now = System.nanoTime(); !rests.isEnded() && now - until < 0 && now - last < QUIET_MS * 1_000_000; now = System.nanoTime()) {
            rests.rest(QUIET_MS);
        }
    }
}
