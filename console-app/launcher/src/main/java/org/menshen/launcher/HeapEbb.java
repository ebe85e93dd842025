package org.menshen.launcher;

import java.util.concurrent.TimeUnit;

/// Lets the collector look at the whole heap now and then, beside the program, so that what a start or a flood needed goes back to the machine.
/// By itself it does so only when the heap is nearly full; made to do it by a lower mark it looked every eight seconds, for a twentieth of a
/// processor. What a look finds is collected after it, and only the next one gives that back: as long as looks give back much they follow soon, so
/// that a start, a flood or a window that was opened is over within a minute. Needs a collector that is asked without standing still
/// (`-XX:+ExplicitGCInvokesConcurrent`), so it is off unless the options of the VM that say so also say how often.
final class HeapEbb {

    /// Seconds between two looks; nothing or 0: never.
    static final String SECONDS = "menshen.heap.ebb";
    /// A look that gives back more than this is followed by another one soon.
    static final long MUCH = 6L << 20;
    /// How many times sooner.
    static final int SOONER = 3;

    private final Heap heap;
    private int wait = SOONER;

    /// The heap of the VM.
    interface Heap {

        /// What it has of the machine, bytes.
        long size();

        /// Looks at all of it; returns when it is done.
        void look();
    }

    HeapEbb(Heap heap) {
        this.heap = heap;
    }

    /// Begins; ends with the threads.
    static void begin(Threads threads) {
        int seconds = Integer.getInteger(SECONDS, 0);
        if (seconds <= 0) {
            return;
        }
        HeapEbb ebb = new HeapEbb(new Heap() {
            @Override
            public long size() {
                return Runtime.getRuntime().totalMemory();
            }

            @Override
            public void look() {
                System.gc();
            }
        });
        long step = TimeUnit.SECONDS.toMillis(seconds) / SOONER;
        threads.timer().scheduleWithFixedDelay(() -> threads.background().execute(ebb::step), step, step, TimeUnit.MILLISECONDS);
    }

    /// Looks when it is time: at every step after a look that gave back much, else at each [#SOONER]th.
    synchronized void step() {
        wait--;
        if (wait > 0) {
            return;
        }
        long before = heap.size();
        heap.look();
        wait = before - heap.size() > MUCH ? 1 : SOONER;
    }
}
